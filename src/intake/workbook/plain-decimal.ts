/** What a spreadsheet program can hold; further digits are only those of the binary number. */
const SIGNIFICANT = 15;

/**
 * A number as a decimal without exponent, exact to 15 significant digits, the point moved `shift` places to the right,
 * with zeros up to so many `decimals`.
 */
export function plainDecimal(value: number, shift = 0, decimals = 0): string {
  if (!Number.isFinite(value)) return String(value);
  const [mantissa = '', exponent = '0'] = Math.abs(value)
    .toExponential(SIGNIFICANT - 1)
    .split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '') || '0';
  const point = digits === '0' ? 1 : Number(exponent) + 1 + shift;
  const whole = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const fraction = (point > 0 ? digits.slice(point) : '0'.repeat(-point) + digits).padEnd(decimals, '0');
  const sign = value < 0 ? '-' : '';
  return sign + whole + (fraction === '' ? '' : `.${fraction}`);
}
