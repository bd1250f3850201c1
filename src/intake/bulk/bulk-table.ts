import { parse } from 'csv-parse/sync';
import type { Row } from '../cells.js';
import type { InputFile } from '../input-file.js';
import type { Role } from '../layout/roles.js';
import { namesRoles, type SheetContext, SheetReader } from '../read-sheet.js';
import type { Given } from '../read-submission.js';
import type { TableReader } from '../read-table.js';
import type { Sink } from '../sink.js';
import { rowOf } from '../tables/csv.js';
import { delimiterOf } from '../tables/delimiter.js';
import { formatOf } from '../tables/formats.js';
import { valueColumn } from './label.js';
import type { CodedLabel } from './statements.js';
import { firstText } from './utf8.js';

/** What of a row goes into a sum: the columns, from 0; -1 where the table has none. */
export type BulkColumns = Readonly<
  Record<'area' | 'reporter' | 'indicator' | 'year' | 'unit' | 'value', number>
>;

/** A CSV file of one long table from its first line on, with a column for the reporting unit. */
export interface BulkTable {
  readonly file: InputFile & { readonly path: string };
  readonly delimiter: string;
  readonly width: number;
  readonly columns: BulkColumns;
  /** Has read the header and the first row, and is to read every row that is not added up. */
  readonly reader: SheetReader;
  readonly table: TableReader;
  /** Where observations and findings of this file go. */
  readonly sink: Sink;
}

/** DuckDB takes one byte. */
const DELIMITERS = [',', '\t', ';'];

/** Null where the file is none, as far as its first lines tell. @param file in UTF-8 */
export function bulkTable(
  context: SheetContext,
  file: InputFile,
  given: Given,
  sink: Sink,
): BulkTable | null {
  const { path } = file;
  if (path === null || formatOf(file, given.format ?? null) !== 'csv') return null;
  if (context.mapping.headerLines.length > 0 || given.isTraced) return null;
  const head = firstText(file);
  const delimiter = delimiterOf([head]);
  if (!DELIMITERS.includes(delimiter)) return null;
  const [header, first] = head.split(/\r?\n/u, 2);
  if (header === undefined || first === undefined) return null;
  const reader = new SheetReader(context, file.name, { ...NAMELESS, rows: noRows }, sink);
  for (const [i, text] of [header, first].entries()) {
    const row = rowOfLine(file.name, i + 1, text, delimiter);
    if (row) reader.add(row);
  }
  const [table, ...others] = reader.tables;
  const columns = table && others.length === 0 ? columnsOf(table) : null;
  if (!table || !columns || !isLong(table)) return null;
  const { width } = table.layout.table;
  return { file: { ...file, path }, delimiter, width, columns, reader, table, sink };
}

const NAMELESS = { name: null, hidden: false, isTrimmed: false };

async function* noRows(): AsyncGenerator<Row> {}

/** The texts of a line that is a row; null where its quotes are not CSV. */
export function cellsOfLine(text: string, delimiter: string): readonly string[] | null {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const [record] = parse(text, { delimiter, relax_column_count: true }) as string[][];
    return record ?? null;
  } catch {
    return null;
  }
}

/** The same as located cells. */
export function rowOfLine(file: string, line: number, text: string, delimiter: string): Row | null {
  const cells = cellsOfLine(text, delimiter);
  return cells && rowOf(file, line, cells);
}

/** One header row, on the first line, and nothing in any column that would be told by what is in it. */
export function isLong({ layout }: TableReader): boolean {
  const { table, used } = layout;
  const isTold = (i: number) => {
    const column = table.columns.find(({ index }) => index === i);
    return (
      used.has(i) || column?.role === 'ignored' || (column?.isKnown === false && column.header.length > 0)
    );
  };
  const isWhole = Array.from({ length: table.width }, (_, i) => i).every(isTold);
  return table.line === 1 && table.rows.length === 1 && table.shape.across.length === 0 && isWhole;
}

/** Null without a column for reporting units, or where a row may begin with something other than a label. */
export function columnsOf(table: TableReader): BulkColumns | null {
  const at = (role: Role) => table.layout.label(role);
  const columns = {
    area: at('area'),
    reporter: at('reporter'),
    indicator: at('indicator'),
    year: at('year'),
    unit: at('unit'),
    value: valueColumn(table),
  };
  const leads = [columns.area, columns.indicator, columns.year].includes(0);
  return columns.reporter === -1 || columns.value === -1 || !leads ? null : columns;
}

/** The texts by which a row says of what its figure is, and of which file. */
export function textsOf({ columns }: BulkTable, f: number, cells: readonly string[]): CodedLabel['texts'] {
  const at = (column: number) => cells[column] ?? '';
  return [f, at(columns.area), at(columns.indicator), at(columns.year), at(columns.unit)];
}

/** Whether a row below the header might begin another table, of which only reading all of the file would tell. */
export function mayBeginTable(context: SheetContext, { table }: Pick<BulkTable, 'table'>, row: Row): boolean {
  const header = table.layout.table.rows[0] ?? [];
  const isRepeat = header.every((cell, i) => cell.text === row[i]?.text);
  return !isRepeat && namesRoles(context, row);
}
