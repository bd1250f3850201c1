import type { Merge } from '../cells.js';
import { LIMITS } from './limits.js';
import { WorkbookError } from './workbook-error.js';

const REFERENCE = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

export interface Place {
  readonly line: number;
  readonly column: number;
}

/** `B3` -> line 3, column 2. @throws WorkbookError when it is no place of a sheet */
export function placeOf(reference: string): Place {
  const [, letters, digits] = REFERENCE.exec(reference) ?? [];
  if (!letters || !digits) throw new WorkbookError('damaged', reference.slice(0, 40));
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const line = Number(digits);
  if (line > LIMITS.rows || column > LIMITS.columns) throw new WorkbookError('too-large', reference);
  return { line, column };
}

/** `A1:B2` -> its first cell and its span. @throws WorkbookError when it is no range of a sheet */
export function rangeOf(reference: string): Merge {
  const [first = '', last = first] = reference.split(':');
  return spanned(placeOf(first), placeOf(last));
}

/** @throws WorkbookError when the last cell stands before the first */
export function spanned({ line, column }: Place, last: Place): Merge {
  const rows = last.line - line + 1;
  const columns = last.column - column + 1;
  if (rows < 1 || columns < 1) throw new WorkbookError('damaged', `${line}:${column}`);
  return { line, column, rows, columns };
}
