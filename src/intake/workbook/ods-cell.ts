import { GENERAL, type NumberFormat } from './number-format.js';
import type { StoredCell } from './sheet.js';
import { isNumber, isoShown, shown } from './shown.js';
import type { Attributes } from './xml-events.js';

const ERROR = /^(?:#[A-Z0-9/]+[!?]?|Err:\d+)$/;
const DURATION = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/;
const PERCENT: NumberFormat = {
  kind: 'number',
  sections: [{ decimals: 0, shift: 2, suffix: '%', applies: () => true }],
};

/** A cell of an .ods file as a person sees it. `paragraphs` is the text it shows, rounded; null where it has none. */
export function odsCell(
  attributes: Attributes,
  paragraphs: string | null,
  format: NumberFormat | null,
): StoredCell {
  const text = paragraphs ?? '';
  const formula = attributes['table:formula'] !== undefined;
  if (attributes['calcext:value-type'] === 'error' || (formula && ERROR.test(text))) {
    return { text, fault: 'error-value' };
  }
  if (formula && attributes['office:value-type'] === undefined && text === '') {
    return { text: '', fault: 'formula-without-value' };
  }
  return { text: shownText(attributes, paragraphs, format) };
}

function shownText(attributes: Attributes, paragraphs: string | null, format: NumberFormat | null): string {
  const text = paragraphs ?? '';
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
      return numberShown(attributes['office:value'], text, format ?? GENERAL);
    case 'percentage':
      return numberShown(attributes['office:value'], text, format ?? PERCENT);
    case 'boolean':
      return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
    case 'date':
      return dateShown(attributes['office:date-value'] ?? text, format);
    case 'time':
      return timeShown(attributes['office:time-value'] ?? text);
    default:
      return paragraphs ?? attributes['office:string-value'] ?? '';
  }
}

/** LibreOffice writes TRUE as a number with that text. */
function numberShown(value: string | undefined, text: string, format: NumberFormat): string {
  if (text === 'TRUE' || text === 'FALSE') return text;
  return value !== undefined && isNumber(value) ? shown(Number(value), format) : (value ?? text);
}

function dateShown(iso: string, format: NumberFormat | null): string {
  if (format?.kind === 'date' && format.date !== 'none') return isoShown(iso, format);
  return isoShown(iso, { kind: 'date', date: 'day', time: 'clock' });
}

function timeShown(duration: string): string {
  const parts = DURATION.exec(duration)?.slice(1);
  return parts ? parts.map(part => part.padStart(2, '0')).join(':') : duration;
}
