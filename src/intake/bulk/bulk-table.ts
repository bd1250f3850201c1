import { isBlankRow, type Row } from '../cells.js';
import type { InputFile } from '../input-file.js';
import type { Role } from '../layout/roles.js';
import { namesRoles, type SheetContext, SheetReader } from '../read-sheet.js';
import type { Given } from '../read-submission.js';
import type { TableReader } from '../read-table.js';
import type { Sink } from '../sink.js';
import { delimiterOf } from '../tables/delimiter.js';
import { formatOf } from '../tables/formats.js';
import { CsvRows } from './csv-rows.js';
import { valueColumn } from './label.js';
import type { RowSource } from './row-source.js';
import { rowOfText, rowTexts } from './row-texts.js';
import { firstText } from './utf8.js';

/** What of a row goes into a sum: the columns, from 0; -1 where the table has none. */
export type BulkColumns = Readonly<
  Record<'area' | 'reporter' | 'indicator' | 'year' | 'unit' | 'value', number>
> & {
  /** The first column, where it is none that is understood with the label: a row may be an aside for what stands there. */
  readonly lead: number;
};

/** A long table with a column for the reporting unit, of which the header and the first row have been read. */
export interface BegunTable {
  readonly columns: BulkColumns;
  /** Is to read every row that is not added up. */
  readonly reader: SheetReader;
  readonly table: TableReader;
  /** Where observations and findings of this file go. */
  readonly sink: Sink;
}

/** A file of one such table from its first line on. */
export interface BulkTable extends BegunTable {
  readonly file: { readonly name: string };
  readonly rows: RowSource;
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
  const rows = firstRows(file.name, head, delimiter);
  const begun = begunTable(context, file.name, rows, sink);
  if (begun === null) return null;
  const { width } = begun.table.layout.table;
  return { ...begun, file, rows: new CsvRows({ ...file, path }, { delimiter, width }, rows.length) };
}

/** The header, and the rows below it down to the first that is not blank, which tells that it is one. */
function firstRows(file: string, head: string, delimiter: string): readonly Row[] {
  const rows: Row[] = [];
  for (const [line, text] of rowTexts(head)) {
    rows.push(rowOfText(file, line, text, delimiter) ?? []);
    if (rows.filter(row => !isBlankRow(row)).length === 2) break;
  }
  return rows;
}

/** Null where the table is none that can be added up, as far as its first rows tell. */
export function begunTable(
  context: SheetContext,
  file: string,
  rows: readonly Row[],
  sink: Sink,
): BegunTable | null {
  const reader = new SheetReader(context, file, { ...NAMELESS, rows: noRows }, sink);
  for (const row of rows) reader.add(row);
  const [table, ...others] = reader.tables;
  if (!table || others.length > 0 || !isLong(table)) return null;
  const columns = columnsOf(table);
  return columns && { columns, reader, table, sink };
}

const NAMELESS = { name: null, hidden: false, isTrimmed: false };

async function* noRows(): AsyncGenerator<Row> {}

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

/** Null without a column for reporting units. */
export function columnsOf(table: TableReader): BulkColumns | null {
  const at = (role: Role) => table.layout.label(role);
  const labels = {
    area: at('area'),
    reporter: at('reporter'),
    indicator: at('indicator'),
    year: at('year'),
    unit: at('unit'),
  };
  const lead = [labels.area, labels.indicator, labels.year].includes(0) ? -1 : 0;
  const value = valueColumn(table);
  return labels.reporter === -1 || value === -1 ? null : { ...labels, value, lead };
}

/** Whether a row below the header might begin another table, of which only reading all of the file would tell. */
export function mayBeginTable(context: SheetContext, { table }: Pick<BulkTable, 'table'>, row: Row): boolean {
  const header = table.layout.table.rows[0] ?? [];
  const isRepeat = header.every((cell, i) => cell.text === row[i]?.text);
  return !isRepeat && namesRoles(context, row);
}
