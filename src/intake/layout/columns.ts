import type { Area, Catalogue, Indicator } from '../../catalogue/types.js';
import { type Cell, isBlank, type Row } from '../cells.js';
import type { Names } from '../observe/names.js';
import { type Dimension, type HeaderMeaning, meaningOf } from './header-meaning.js';
import { LABEL_ROLES, type Role } from './roles.js';

/** What names are looked up against while headers are read. */
export interface HeaderContext {
  readonly catalogue: Catalogue;
  readonly indicators: Names<Indicator>;
  readonly areas: Names<Area>;
  /** The meaning a mapping file gives a header; the header itself where it gives none. */
  readonly headerMeant: (written: string) => string;
}

/** One column: its header cells from the top down, and what they say together. */
export interface Column {
  readonly index: number;
  readonly header: readonly Cell[];
  /** Null: the header names no role, only what the figures below are of. */
  readonly role: Role | null;
  readonly across: Readonly<Partial<Record<Dimension, Cell>>>;
  /** The unit in brackets behind a year or a role. */
  readonly unit: Cell | null;
  /** False where a cell of the header has no meaning, or two of them have no meaning together. */
  readonly isKnown: boolean;
}

/** The columns of a header of one or two rows; what a merged cell covers beside itself is no column of its own. */
export function columnsOf(context: HeaderContext, header: readonly Row[]): Column[] {
  const width = Math.max(...header.map(row => row.length));
  const filled = header.map((row, i) =>
    i < header.length - 1 ? fillRight(context, row, header[i + 1] ?? []) : row,
  );
  return Array.from({ length: width }, (_, index) => index).flatMap(index => {
    const cells = filled.flatMap(row => row[index] ?? []).filter(cell => !isBlank(cell));
    const distinct = cells.filter((cell, i) => i === 0 || cell.text !== cells[i - 1]?.text);
    return isContinued(header, index) ? [] : [columnOf(context, index, distinct)];
  });
}

/** The upper cell of a group stands over all of it: over the blank cells to its right that have a lower cell. */
function fillRight(context: HeaderContext, upper: Row, lower: Row): readonly (Cell | undefined)[] {
  let group: Cell | undefined;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, index) => {
    const own = upper[index];
    if (own && !isBlank(own)) {
      group = Object.keys(meaningOf(context, own).across).length > 0 ? own : undefined;
      return own;
    }
    return isBlank(lower[index]) ? own : group;
  });
}

/** True where the lowest header cell belongs to a merged range that begins in a column further left. */
function isContinued(header: readonly Row[], index: number): boolean {
  const lowest = header.flatMap(row => row[index] ?? []).findLast(cell => !isBlank(cell));
  return lowest?.merge !== undefined && lowest.merge.column < index + 1;
}

function columnOf(context: HeaderContext, index: number, header: readonly Cell[]): Column {
  const [upper, lower] = header.map(cell => meaningOf(context, cell));
  const isHeadOfUnits = isLabelled(upper) && lower?.role === 'unit';
  const meanings = [upper, isHeadOfUnits ? undefined : lower].flatMap(meaning => meaning ?? []);
  const across = Object.assign({}, ...meanings.map(meaning => meaning.across));
  const unit = meanings.flatMap(meaning => meaning.unit ?? []).at(-1) ?? null;
  const role = meanings.findLast(meaning => !isUnitAlone(meaning))?.role ?? null;
  return { index, header, role, across, unit, isKnown: header.length > 0 && isWhole(meanings) };
}

/** Under a label, 单位 heads the row of units below the header. */
function isLabelled(upper: HeaderMeaning | undefined): boolean {
  return upper !== undefined && [...LABEL_ROLES, 'ignored'].includes(upper.role);
}

function isUnitAlone({ role, across, unit }: HeaderMeaning): boolean {
  return role === null && unit !== null && Object.keys(across).length === 0;
}

const PARTS: readonly (Role | null)[] = [
  null,
  'value',
  'unit',
  'numerator',
  'denominator',
  'note',
  'ignored',
];

/** An indicator may stand below a caption; anything else below a cell without meaning could be anything. */
function isWhole(meanings: readonly HeaderMeaning[]): boolean {
  const [upper, lower] = meanings;
  if (!upper || !lower) return upper?.isKnown ?? false;
  if (!lower.isKnown) return false;
  if (!upper.isKnown) return lower.across.indicator !== undefined;
  const repeats = Object.keys(lower.across).some(dimension => dimension in upper.across);
  const isPart = PARTS.includes(lower.role) && (upper.role === null || upper.role === 'value');
  return !repeats && isPart;
}
