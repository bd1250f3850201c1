/**
 * Figures that mean the same to every reader: decimals without sign, separator, exponent or needless zero, of so few
 * digits that a 64-bit decimal holds them. Whatever else people type is left to the grammar in `observe/numbers.ts`.
 */
export const PLAIN_FIGURE = '(0|[1-9]\\d{0,9})(\\.\\d{1,8})?';

/** Digits before and behind the point: DECIMAL(18, 8). */
export const MOST_DIGITS = 10;
export const MOST_PLACES = 8;
