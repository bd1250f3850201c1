import type { Indicator } from '../../catalogue/types.js';
import type { Finding } from '../../checks/finding.js';
import type { Cell, Table } from '../cells.js';
import type { Role } from '../header.js';

/** What each column of a table was taken for. */
export interface Columns {
  readonly table: Table;
  readonly roles: ReadonlyMap<Role, number>;
  /** Columns whose header is a year or a part of one. */
  readonly periods: readonly number[];
  /** Columns whose header is an indicator. */
  readonly indicators: ReadonlyMap<number, Indicator>;
  /** Columns that are none of these. */
  readonly others: readonly number[];
  /** Further columns of a role that another column has already. */
  readonly spare: readonly number[];
}

/** One figure before it is understood: the cells that say what it is. */
export interface RawFigure {
  readonly area: Cell | null;
  readonly reporter: Cell | null;
  readonly indicator: Cell;
  /** Null: the year stands nowhere in the table. */
  readonly period: Cell | null;
  readonly value: Cell;
  readonly unit: Cell | null;
  readonly numerator: Cell | null;
  readonly denominator: Cell | null;
  readonly note: Cell | null;
}

/** A way of laying figures out in a table. */
export interface Shape {
  readonly id: string;
  fits(columns: Columns): boolean;
  /** The columns it takes figures from; a filled column of any other kind is reported. */
  readonly uses: { readonly roles: readonly Role[]; readonly periods: boolean; readonly indicators: boolean };
  /** The figures of one row. */
  figures(columns: Columns, row: readonly Cell[]): RawFigure[];
  /** What to say of a column that has no meaning in this shape; `nearest` are the indicators it is like. */
  leftOver(nearest: readonly string[], header: Cell): Finding;
}

/** The cell of a row in the column of a role, null where the table has no such column. */
export function cellOf(columns: Columns, row: readonly Cell[], role: Role): Cell | null {
  const index = columns.roles.get(role);
  return index === undefined ? null : (row[index] ?? null);
}

/** The cells that say of every figure of a row what it is of. */
export function rowLabels(columns: Columns, row: readonly Cell[]): Pick<RawFigure, RowLabel> {
  return {
    area: cellOf(columns, row, 'area'),
    reporter: cellOf(columns, row, 'reporter'),
    unit: cellOf(columns, row, 'unit'),
    note: cellOf(columns, row, 'note'),
  };
}

type RowLabel = 'area' | 'reporter' | 'unit' | 'note';
