import type { Cell as SheetCell } from 'hucre/xlsx';
import { exactText, type Rational, roundedText } from '../../../engine/rational.js';
import { withSymbol } from '../../document/mark-symbols.js';
import type { Cell, Column } from '../../document/model.js';
import { cellText } from './cell-text.js';
import { numberLook } from './number-format.js';
import type { Styles } from './styles.js';

/** Places that make a double of a number without end. */
const DOUBLE_PLACES = 17;
/** Digits of a double that any decimal survives. */
const EXACT_DIGITS = 15;

/** A number where the text shows one that a double holds; else the text, with its symbol; else nothing. */
export function typedCell(cell: Cell, kind: Column['kind'], styles: Styles): Partial<SheetCell> {
  const isNumeric = kind === 'number' || kind === 'percent';
  if (!isNumeric) return { value: cellText(withSymbol(cell.mark, cell.text)), style: styles.text };
  const { number, text } = cell;
  const typed = number === null ? null : numberCell(number, text, kind === 'percent', styles);
  if (typed !== null) return typed;
  // A column of numbers shows an unknown one by a dash; a program that reads it expects nothing there.
  return { value: text === '—' ? null : cellText(text), style: styles.number };
}

function numberCell(
  number: Rational,
  text: string,
  isRatio: boolean,
  styles: Styles,
): Partial<SheetCell> | null {
  const look = numberLook(text, number, isRatio);
  if (look !== null) {
    return look.isExact
      ? { value: doubleOf(number), style: { ...styles.number, numFmt: look.format } }
      : null;
  }
  const digits = (exactText(number) ?? '').replace(/^[-0.]+|\./g, '');
  return digits.length > EXACT_DIGITS ? null : { value: doubleOf(number), style: styles.number };
}

/** The nearest double, by way of decimal text. */
export function doubleOf(number: Rational): number {
  return Number(exactText(number) ?? roundedText(number, DOUBLE_PLACES));
}
