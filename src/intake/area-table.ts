import { type Cell, isBlank, type Row } from './cells.js';
import type { InputFile } from './input-file.js';
import { headerKey, type Role, roleNamed } from './layout/roles.js';
import { filledLength, padded } from './layout/rows.js';
import { type HowRead, readSheetRows, type SheetRows, type TableFault, unreadable } from './sheet-rows.js';

export type { HowRead, TableFault } from './sheet-rows.js';

/** A table that says something of areas, one a row: its header, and the rows below, as long as that. */
export interface AreaTable {
  readonly file: string;
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** The header is the first row with a column for areas, else the first row that is not blank. */
export async function readAreaTable(file: InputFile, how: HowRead = {}): Promise<AreaTable | TableFault> {
  const read = await readSheetRows(file, how);
  return 'problem' in read ? read : tableOf(file, read);
}

function tableOf(file: InputFile, { rows, isTrimmed }: SheetRows): AreaTable | TableFault {
  const top = Math.max(
    rows.findIndex(row => row.some(cell => roleNamed(cell.text) === 'area')),
    0,
  );
  const [first, ...body] = rows.slice(top);
  if (!first || body.length === 0) return unreadable(file, first?.[0]?.line ?? null, 'empty-submission');
  const header = withoutPadding(first, 0);
  const whole = body.map(row => (isTrimmed ? padded(row, header.length) : row));
  return { file: file.name, header, rows: whole.map(row => withoutPadding(row, header.length)) };
}

/** Blank cells beyond a width are no part of a row. */
function withoutPadding(row: Row, width: number): Row {
  return row.slice(0, Math.max(filledLength(row), width));
}

/** The place of the first column of one of these names, -1 where there is none. */
export function columnNamed({ header }: AreaTable, names: readonly string[]): number {
  return header.findIndex(cell => names.includes(headerKey(cell.text)));
}

export function columnOf({ header }: AreaTable, role: Role): number {
  return header.findIndex(cell => roleNamed(cell.text) === role);
}

/** Two columns of one name: which of them counts nobody can know. */
export function hasTwice({ header }: AreaTable): boolean {
  const keys = header.filter(cell => !isBlank(cell)).map(cell => headerKey(cell.text));
  return new Set(keys).size < keys.length;
}

/** The columns that are neither known nor there for people alone. */
export function unknownColumns({ header }: AreaTable, known: readonly number[]): Cell[] {
  const isAside = (cell: Cell) => ['note', 'ignored'].includes(roleNamed(cell.text) ?? '');
  return header.filter((cell, i) => !isBlank(cell) && !known.includes(i) && !isAside(cell));
}
