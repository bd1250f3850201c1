import { type Cell, halfWidth, isBlank, type Row } from '../cells.js';
import { parseNumber } from '../observe/numbers.js';
import { type Column, columnsOf, type HeaderContext } from './columns.js';
import { meaningOf } from './header-meaning.js';
import { LABEL_ROLES, roleNamed } from './roles.js';
import { filledLength } from './rows.js';
import { type Shape, shapeOf } from './shapes.js';

/** The header of a table: its one or two rows, the columns they name, and the shape these make. */
export interface Header {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly shape: Shape;
}

/** The header that begins with `upper`, which `lower` may belong to; null where the row begins none. */
export function headerAt(context: HeaderContext, upper: Row, lower: Row | null): Header | null {
  if (lower && isSubHeader(context, upper, lower)) {
    const both = headerOf(context, [upper, lower]);
    if (both) return both;
  }
  return headerOf(context, [upper]);
}

/** Every indicator over ten years with a unit and a note comes to less; a wider row is no header. */
export const MOST_COLUMNS = 2000;

export function headerOf(context: HeaderContext, rows: readonly Row[]): Header | null {
  if (rows.some(row => filledLength(row) > MOST_COLUMNS)) return null;
  const columns = columnsOf(context, rows);
  const shape = shapeOf(columns);
  return shape && { rows, columns, shape };
}

/**
 * True where the lower row only divides what the upper one says: nothing stands below a label but itself, no figure
 * is among its cells, and something stands below a year, an indicator, an area or a caption: a role, a name, a unit.
 */
function isSubHeader(context: HeaderContext, upper: Row, lower: Row): boolean {
  if (filledLength(lower) > MOST_COLUMNS) return false;
  const texts = new Set(upper.filter(cell => !isBlank(cell)).map(cell => cell.text));
  if (texts.size < 2 || lower.some(isFigure)) return false;
  const pairs = lower.flatMap((cell, i) => (isBlank(cell) ? [] : [[upper[i], cell] as const]));
  const keepsLabels = pairs.every(([above, cell]) => isSameLabel(context, above, cell));
  return keepsLabels && pairs.some(([above, cell]) => divides(context, above, cell));
}

function isFigure(cell: Cell): boolean {
  return parseNumber(cell.text).kind === 'number' && !/^(?:19|20)\d{2}$/u.test(halfWidth(cell.text));
}

function isSameLabel({ headerMeant }: HeaderContext, above: Cell | undefined, cell: Cell): boolean {
  if (!above || isBlank(above) || above.text === cell.text || roleNamed(cell.text) === 'unit') return true;
  const role = roleNamed(headerMeant(above.text));
  return role === null || role === 'value';
}

/** A label below a year or an indicator would be the true header under a title. */
function divides(context: HeaderContext, above: Cell | undefined, cell: Cell): boolean {
  const { isKnown, role } = meaningOf(context, cell);
  const isBelow = above !== undefined && above.text !== cell.text;
  return isKnown && isBelow && (role === null || !LABEL_ROLES.includes(role));
}
