import { Fraction as Rational } from 'fraction.js';

/** Exact rational numbers; every figure the engine touches is one. */
export { Rational };

export const ZERO = new Rational(0);
export const ONE = new Rational(1);

/** Places shown for a ratio that no finite decimal can write. */
const ROUNDED_PLACES = 12;

/**
 * The exact number that decimal text such as `106.74` writes.
 * @throws RangeError for any other text
 */
export function rational(text: string): Rational {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new RangeError(`not a decimal: ${text}`);
  return new Rational(text);
}

const HALF_DIGITS: Rational[] = [];

/** How many digits of decimal text stand behind the point; of text without a point none. */
export function placesOf(decimal: string): number {
  const point = decimal.indexOf('.');
  return point === -1 ? 0 : decimal.length - point - 1;
}

/** Half a unit of the last digit of decimal text: 0.005 of `106.74`. */
export function halfDigitOf(decimal: string): Rational {
  const places = placesOf(decimal);
  HALF_DIGITS[places] ??= new Rational(1n, 2n * 10n ** BigInt(places));
  return HALF_DIGITS[places];
}

/** The number as decimal text, exact where a finite decimal can write it, else null. */
export function exactText(r: Rational): string | null {
  let rest = r.d;
  let places = 0;
  for (; rest % 10n === 0n; rest /= 10n) places += 1;
  for (; rest % 2n === 0n; rest /= 2n) places += 1;
  for (; rest % 5n === 0n; rest /= 5n) places += 1;
  return rest === 1n ? trimZeros(roundedText(r, places)) : null;
}

/** Exact where possible, else rounded half away from zero to 12 places. */
export function decimalText(r: Rational): string {
  return exactText(r) ?? trimZeros(roundedText(r, ROUNDED_PLACES));
}

/** Rounded half away from zero, with exactly `places` digits after the point. */
export function roundedText(r: Rational, places: number): string {
  const scaled = (2n * r.n * 10n ** BigInt(places) + r.d) / (2n * r.d);
  const digits = scaled.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = r.s < 0n && scaled !== 0n ? '-' : '';
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
