import type { Rational } from '../../engine/rational.js';
import { exactOf, type Value } from '../../engine/value.js';
import { writeValue } from '../../messages/words.js';
import { percentShown, shown } from '../figures.js';
import type { Cell, Column, Mark } from './model.js';

/** How a cell of a table is made; every table of a document is built from these. */

export function textCell(text: string): Cell {
  return { text, number: null, mark: null };
}

export function markCell(text: string, mark: Mark): Cell {
  return { text, number: null, mark };
}

/** A figure whose text has been worked out beside others. */
export function figureCell(text: string, number: Rational | null): Cell {
  return { text, number, mark: null };
}

export function valueCell(value: Value, beside: readonly Rational[] = []): Cell {
  return figureCell(
    writeValue(value, at => shown(at, beside)),
    exactOf(value),
  );
}

export function numberCell(value: number): Cell {
  return textCell(String(value));
}

/** A ratio as a percentage; its number stays the ratio. */
export function percentCell(ratio: Value): Cell {
  return figureCell(percentShown(ratio), exactOf(ratio));
}

/** A change: with its sign. */
export function changeCell(value: Value): Cell {
  const number = exactOf(value);
  const text = writeValue(value, at => shown(at));
  return figureCell(number !== null && number.compare(0) > 0 ? `+${text}` : text, number);
}

export function column(id: string, label: string, kind: Column['kind'], filter = false): Column {
  return { id, label, kind, filter };
}
