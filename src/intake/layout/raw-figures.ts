import { type Cell, isBlank, type Row } from '../cells.js';
import type { Column } from './columns.js';
import type { Dimension } from './header-meaning.js';
import type { Role } from './roles.js';
import { holdsFigures, isLabel, sameDimensions } from './shapes.js';
import type { Table } from './table.js';

/** One figure before it is understood: the cells that say what it is. */
export interface RawFigure {
  readonly area: Cell | null;
  readonly reporter: Cell | null;
  readonly indicator: Cell;
  /** Null: the year stands nowhere in the table. */
  readonly period: Cell | null;
  /** Whether the period is a header, where more may stand behind the year. */
  readonly isPeriodAcross: boolean;
  readonly value: Cell;
  readonly unit: Cell | null;
  readonly headerUnit: Cell | null;
  readonly numerator: Cell | null;
  readonly denominator: Cell | null;
  readonly note: Cell | null;
}

/** Where the cells of one figure stand in a row; -1 for a cell the table does not have. */
interface Slot {
  readonly column: Column;
  readonly part: (role: Role) => number;
}

/** How the rows of one table become figures, worked out once from its header. */
export interface FigureLayout {
  readonly table: Table;
  readonly slots: readonly Slot[];
  readonly label: (role: Role) => number;
  /** The columns from which something is taken. */
  readonly used: ReadonlySet<number>;
}

const ROW_LABELS: readonly Role[] = ['area', 'reporter', 'indicator', 'year', 'unit', 'note'];
const RATIO_LABELS: readonly Role[] = ['numerator', 'denominator'];
const PARTS: readonly Role[] = ['unit', 'numerator', 'denominator', 'note'];

export function figureLayout(table: Table): FigureLayout {
  const { columns, shape } = table;
  const roles = shape.across.length === 0 ? [...ROW_LABELS, ...RATIO_LABELS] : ROW_LABELS;
  const asLabel = new Map(
    roles
      .filter(role => !shape.across.some(dimension => dimension === ROLE_OF[role]))
      .flatMap(role => {
        const column = columns.find(c => isLabel(c) && c.role === role);
        return column ? [[role, column.index] as const] : [];
      }),
  );
  const label = (role: Role) => asLabel.get(role) ?? -1;
  const slots = columns
    .filter(column => holdsFigures(shape, column))
    .map(column => slotOf(table, column, label));
  const taken = slots.flatMap(slot => [slot.column.index, ...PARTS.map(slot.part)]);
  return { table, slots, label, used: new Set([...asLabel.values(), ...taken]) };
}

/** The role that says down what a dimension says across. */
const ROLE_OF: Readonly<Partial<Record<Role, string>>> = {
  area: 'area',
  indicator: 'indicator',
  year: 'period',
};

function slotOf({ columns, shape }: Table, column: Column, label: (role: Role) => number): Slot {
  const parts = columns.filter(
    c => c.isKnown && c.role !== null && PARTS.includes(c.role) && isBeside(column, c, shape.across.length),
  );
  return { column, part: role => parts.find(part => part.role === role)?.index ?? label(role) };
}

/** Under the same group header. */
function isBeside(column: Column, other: Column, depth: number): boolean {
  const own = Object.values(column.across);
  return (
    depth > 0 &&
    sameDimensions(other, Object.keys(column.across) as Dimension[]) &&
    Object.values(other.across).every((cell, i) => cell.text === own[i]?.text)
  );
}

/** The figures of one row. */
export function rawFigures({ slots, label }: FigureLayout, row: Row): RawFigure[] {
  const at = (index: number): Cell | null => row[index] ?? null;
  return slots.flatMap(({ column, part }) => {
    const value = valueCell(slots, row, column.index);
    const indicator = column.across.indicator ?? at(label('indicator'));
    if (!value || !indicator) return [];
    return [
      {
        area: column.across.area ?? at(label('area')),
        reporter: at(label('reporter')),
        indicator,
        period: column.across.period ?? at(label('year')),
        isPeriodAcross: column.across.period !== undefined,
        value,
        unit: at(part('unit')),
        headerUnit: column.unit,
        numerator: at(part('numerator')),
        denominator: at(part('denominator')),
        note: at(part('note')),
      },
    ];
  });
}

/** What a merged label covers beside itself is no figure. */
function valueCell(slots: readonly Slot[], row: Row, index: number): Cell | undefined {
  const cell = row[index];
  if (!cell?.merge) return cell;
  const { column, columns, rows } = cell.merge;
  const shared = slots.filter(
    slot => slot.column.index >= column - 1 && slot.column.index < column - 1 + columns,
  );
  const begins = shared.some(slot => slot.column.index === column - 1);
  if (!begins) return { ...cell, text: '' };
  return rows > 1 || shared.length > 1 ? { ...cell, fault: 'merged-value' } : cell;
}

export function isEmptyFigure({ value, numerator }: RawFigure): boolean {
  return isBlank(value) && (!numerator || isBlank(numerator));
}
