import { type BulkColumns, columnsOf, isLong } from '../../bulk/bulk-table.js';
import type { Row } from '../../cells.js';
import { type SheetContext, SheetReader } from '../../read-sheet.js';
import type { TableReader } from '../../read-table.js';
import type { Sink } from '../../sink.js';
import { orderOf } from '../order.js';
import type { Pushable } from '../table-source.js';
import { headerRow, type TableSource, tableRow } from '../table-source.js';
import { firstRow, Statements } from './statements.js';

/** A table whose rows can be added up in its database, as far as its columns and its first row tell. */
export interface PushedTable {
  readonly source: Pushable;
  readonly columns: BulkColumns;
  readonly order: readonly number[];
  readonly statements: Statements;
  /** Has read the names of the columns and the first row, and is to read every row that is not added up. */
  readonly reader: SheetReader;
  readonly table: TableReader;
  readonly sink: Sink;
  readonly first: Row;
  /** A row as the reader takes it. */
  readonly rowOf: (row: number, texts: readonly string[]) => Row;
}

/** Null where it has to be read row by row. */
export async function pushedTable(
  context: SheetContext,
  file: string,
  { columns: described, push: source }: TableSource,
  sink: Sink,
): Promise<PushedTable | null> {
  if (!source) return null;
  const order = orderOf(described);
  const rowOf = (row: number, texts: readonly string[]) => tableRow(file, described, row + 1, texts);
  const [first] = await source.query(firstRow(source, order));
  if (!first) return null;
  const reader = new SheetReader(context, file, { ...NAMELESS, rows: noRows }, sink);
  reader.add(headerRow(file, described));
  reader.add(rowOf(1, first));
  const [table, ...others] = reader.tables;
  const columns = table && others.length === 0 && isLong(table) ? columnsOf(table) : null;
  if (!table || !columns || !isInOrder(columns, order)) return null;
  return {
    source,
    columns,
    order,
    statements: new Statements(source, columns),
    reader,
    table,
    sink,
    rowOf,
    first: rowOf(1, first),
  };
}

const NAMELESS = { name: null, hidden: false, isTrimmed: false };

async function* noRows(): AsyncGenerator<Row> {}

/** Whether rows stand in the order of just the columns that the reader takes for labels. */
function isInOrder(columns: BulkColumns, order: readonly number[]): boolean {
  const { area, indicator, year, unit, reporter } = columns;
  const wanted = [area, indicator, year, unit, reporter].filter(column => column !== -1);
  return wanted.every((column, i) => order[i] === column);
}
