import { type Rational, roundedText } from '../../../engine/rational.js';

/** What stands before the first digits of a text, the digits, and what stands behind. */
const PARTS = /^(\D*?)([-\u2212]?)(\d[\d,]*(?:\.\d+)?)(.*)$/su;

/** A double holds this many digits of any decimal. */
const EXACT_DIGITS = 15;

/** How a text shows its number: the digits as written, and a number format under which the number reads the same. */
export interface NumberLook {
  readonly format: string;
  readonly isExact: boolean;
}

/**
 * The format under which `value` reads as `text`, signs and words around the digits included: `≥ 66.0` is
 * `"≥ "0.0`. Null where the text does not show the number in digits.
 * @param isRatio the text shows the number in percent
 */
export function numberLook(text: string, value: Rational, isRatio: boolean): NumberLook | null {
  const [, before = '', minus = '', digits = '', behind = ''] = PARTS.exec(text) ?? [];
  const percent = isRatio && behind.startsWith('%');
  const plain = digits.replaceAll(',', '');
  const places = plain.split('.')[1]?.length ?? 0;
  const shown = roundedText(percent ? value.mul(100) : value, places);
  if (shown !== `${minus === '' ? '' : '-'}${plain}`) return null;
  const core = `${digits.includes(',') ? '#,##0' : '0'}${places === 0 ? '' : `.${'0'.repeat(places)}`}`;
  const format = withSigns(before, `${core}${percent ? '%' : ''}`, percent ? behind.slice(1) : behind);
  return format === null ? null : { format, isExact: significant(plain) <= EXACT_DIGITS };
}

function withSigns(before: string, core: string, behind: string): string | null {
  if (/["\\\n]/.test(before + behind)) return null;
  if (before === '+' && behind === '') return `+${core};-${core};${core}`;
  return `${quoted(before)}${core}${quoted(behind)}`;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text}"`;
}

function significant(digits: string): number {
  return digits.replace('.', '').replace(/^0+/, '').length;
}
