import { type Cell, isBlank, isBlankRow, type Row } from './cells.js';
import type { InputFile } from './input-file.js';
import { headerKey, type Role, roleNamed } from './layout/roles.js';
import { filledLength, padded } from './layout/rows.js';
import type { Reading } from './read-submission.js';
import { formatOf } from './tables/formats.js';
import type { Sheet } from './tables/open-file.js';
import { READERS } from './tables/registry.js';
import { isUnreadable } from './unreadable.js';

/** A table that says something of areas, one a row: its header, and the rows below, as long as that. */
export interface AreaTable {
  readonly file: string;
  readonly header: Row;
  readonly rows: readonly Row[];
}

/** Why there is no table: the code of a finding, or that no sheet has the name asked for. */
export interface TableFault {
  readonly file: string;
  readonly line: number | null;
  readonly problem: 'unreadable';
  readonly text: string;
}

export type HowRead = Pick<Reading, 'encoding' | 'format' | 'sheets'>;

/**
 * The first sheet that is not hidden, or the first of those asked for. Its header is the first row with a column for
 * areas, else the first row that is not blank.
 */
export async function readAreaTable(file: InputFile, how: HowRead = {}): Promise<AreaTable | TableFault> {
  try {
    const { sheets } = await (file.open?.() ??
      READERS[formatOf(file, how.format ?? null)](file, how.encoding ?? null));
    const sheet = sheetAsked(sheets, how.sheets ?? []);
    if (!sheet) return fault(file, null, sheets.length > 0 ? 'sheet-missing' : 'empty-submission');
    return await tableOf(file, sheet);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return fault(file, error.finding.place.line, error.finding.code);
  }
}

function sheetAsked(sheets: readonly Sheet[], asked: readonly string[]): Sheet | undefined {
  const isNamed = sheets.some(({ name }) => name !== null);
  if (isNamed && asked.length > 0) return sheets.find(({ name }) => asked.includes(name ?? ''));
  return sheets.find(({ hidden }) => !hidden) ?? sheets[0];
}

async function tableOf(file: InputFile, sheet: Sheet): Promise<AreaTable | TableFault> {
  const rows: Row[] = [];
  for await (const row of sheet.rows()) if (!isBlankRow(row)) rows.push(row);
  const top = Math.max(
    rows.findIndex(row => row.some(cell => roleNamed(cell.text) === 'area')),
    0,
  );
  const [first, ...body] = rows.slice(top);
  if (!first || body.length === 0) return fault(file, first?.[0]?.line ?? null, 'empty-submission');
  const header = withoutPadding(first, 0);
  const whole = body.map(row => (sheet.isTrimmed ? padded(row, header.length) : row));
  return { file: file.name, header, rows: whole.map(row => withoutPadding(row, header.length)) };
}

function fault({ name }: InputFile, line: number | null, text: string): TableFault {
  return { file: name, line, problem: 'unreadable', text };
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
