import { compareDecimals } from '../decimals.js';
import type { DecimalText, Operator } from '../types.js';

/** Every figure in a printed cell or phrase, without thousands separators: `>[1,110]` has 1110. */
export function printedFigures(printed: string): DecimalText[] {
  const plain = printed.normalize('NFKC').replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  return plain.match(/\d+(\.\d+)?/g) ?? [];
}

export function isPrinted(figure: DecimalText, printed: string): boolean {
  return printedFigures(printed).some(other => compareDecimals(figure, other) === 0);
}

const SIGNS: Readonly<Record<string, Operator>> = {
  '>': '>',
  '<': '<',
  '>=': '>=',
  '<=': '<=',
  '≥': '>=',
  '≤': '<=',
};

/** The sign that a printed cell starts with, null where there is none. */
export function printedSign(printed: string): Operator | null {
  const [sign = ''] =
    printed
      .normalize('NFKC')
      .trim()
      .match(/^(>=|<=|[<>≥≤])/) ?? [];
  return SIGNS[sign] ?? null;
}
