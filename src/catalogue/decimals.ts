import type { DecimalText } from './types.js';

/** Negative, zero or positive as `a` is less than, equal to or more than `b`; exact. */
export function compareDecimals(a: DecimalText, b: DecimalText): number {
  const places = Math.max(fractionOf(a).length, fractionOf(b).length);
  const scaled = (text: DecimalText) =>
    BigInt(`${text.split('.')[0]}${fractionOf(text).padEnd(places, '0')}`);
  return Number(scaled(a) > scaled(b)) - Number(scaled(a) < scaled(b));
}

function fractionOf(text: DecimalText): string {
  return text.split('.')[1] ?? '';
}
