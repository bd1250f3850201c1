import { LANGUAGES, type Language, wordsFor } from '../messages/words.js';
import { FORMAT_NAMES, type FormatName, formatReport, STANDARD_WIDTH } from '../report/formats.js';
import type { Report } from '../report/model.js';
import { colourful, plain } from '../report/painter.js';
import { assertOneOf } from './one-of.js';

/** The formats that are bytes; every other is text. */
export type BytesFormat = 'xlsx' | 'docx';

/** How a report is written. */
export interface FormatOptions {
  /** `zh` when left out. */
  readonly lang?: Language;
  /** Columns of a table in a terminal; 120 when left out. */
  readonly width?: number;
  /** Every result, which is what it is when left out, or the failures alone. */
  readonly show?: 'all' | 'failures';
  /** Draw tables with nothing but ASCII; false when left out. */
  readonly ascii?: boolean;
  /** Colour tables with ANSI codes; false when left out. */
  readonly color?: boolean;
  /** When the report was made, for formats that say so; left out, none does, and the same report gives the same bytes. */
  readonly timestamp?: Date | null;
}

/**
 * Writes a report in one format, as `plancheck check -f` does: bytes for `xlsx` and `docx`, else text.
 * @throws RangeError where the format or a choice is none of those listed
 */
export function format(
  report: Report,
  name: Exclude<FormatName, BytesFormat>,
  options?: FormatOptions,
): Promise<string>;
export function format(report: Report, name: BytesFormat, options?: FormatOptions): Promise<Uint8Array>;
export function format(
  report: Report,
  name: FormatName,
  options?: FormatOptions,
): Promise<string | Uint8Array>;
export async function format(
  report: Report,
  name: FormatName,
  options: FormatOptions = {},
): Promise<string | Uint8Array> {
  const {
    lang = 'zh',
    width = STANDARD_WIDTH,
    show = 'all',
    ascii = false,
    color = false,
    timestamp = null,
  } = options;
  assertOneOf('format', name, FORMAT_NAMES);
  assertOneOf('lang', lang, LANGUAGES);
  assertOneOf('show', show, ['all', 'failures']);
  const { catalogue } = report;
  return formatReport(report, name, {
    words: wordsFor(catalogue, lang),
    readings: catalogue.readings,
    show,
    width,
    ascii,
    paint: color ? await colourful() : plain,
    timestamp: timestamp?.toISOString() ?? null,
  });
}
