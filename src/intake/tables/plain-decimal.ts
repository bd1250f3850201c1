const SCIENTIFIC = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/u;

/** A number as a program writes it, without its exponent: `2.21e1` is `22.1`; any other text as it is. */
export function plainDecimal(written: string): string {
  const match = SCIENTIFIC.exec(written);
  if (!match) return written;
  const [, sign = '', whole = '', places = '', exponent = '0'] = match;
  const digits = whole + places;
  const point = whole.length + Number(exponent);
  const padded = point > 0 ? digits.padEnd(point, '0') : digits.padStart(digits.length - point + 1, '0');
  const at = Math.max(point, 1);
  const rest = padded.slice(at);
  return `${sign}${padded.slice(0, at)}${rest === '' ? '' : `.${rest}`}`;
}
