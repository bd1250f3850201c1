import { writtenOut } from './printable.js';

/** What a spreadsheet may take for a formula, in half and in full width. */
const FORMULA = /^[=+\-@\t\r\n|＝＋－＠]/u;
const NUMBER = /^-\d+(\.\d+)?$/u;

/** A cell that no spreadsheet calculates, and no line of which is broken by a control character. */
export function harmless(text: string): string {
  const plain = text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\n\t]/gu, writtenOut);
  return FORMULA.test(plain) && !NUMBER.test(plain) ? `'${plain}` : plain;
}
