/**
 * Figures that mean the same to every reader: decimals without sign, separator, exponent or needless zero, of so few
 * digits that a 64-bit decimal holds them. Whatever else people type is left to the grammar in `observe/numbers.ts`.
 */
export const PLAIN_FIGURE = '(0|[1-9]\\d{0,9})(\\.\\d{1,8})?';

/** Digits before and behind the point: DECIMAL(18, 8). */
export const MOST_DIGITS = 10;
export const MOST_PLACES = 8;

const [ZERO, NINE] = [0x30, 0x39];

/**
 * The digits of a plain figure as one whole number, whatever stands behind the point; -1 where a text is none, or of so
 * many digits that a number would round them. A test holds it to the expression, which takes twice as long.
 */
export function plainDigits(text: string): number {
  const point = text.indexOf('.');
  const whole = point === -1 ? text.length : point;
  const places = point === -1 ? 0 : text.length - point - 1;
  const isLong = whole > MOST_DIGITS || places > MOST_PLACES;
  const isOdd = whole === 0 || (point !== -1 && places === 0) || (whole > 1 && text.charCodeAt(0) === ZERO);
  return isLong || isOdd ? -1 : digitsOf(text, point);
}

function digitsOf(text: string, point: number): number {
  let digits = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (i === point) continue;
    if (unit < ZERO || unit > NINE) return -1;
    digits = digits * 10 + unit - ZERO;
  }
  return Number.isSafeInteger(digits) ? digits : -1;
}
