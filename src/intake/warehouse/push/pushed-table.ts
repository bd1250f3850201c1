import { type BegunTable, type BulkColumns, begunTable } from '../../bulk/bulk-table.js';
import type { Row } from '../../cells.js';
import type { SheetContext } from '../../read-sheet.js';
import type { Sink } from '../../sink.js';
import { orderOf } from '../order.js';
import type { Pushable } from '../table-source.js';
import { headerRow, type TableSource, tableRow } from '../table-source.js';
import { firstRow, Statements } from './statements.js';

/** A table whose rows can be added up in its database, as far as its columns and its first row tell. */
export interface PushedTable extends BegunTable {
  readonly source: Pushable;
  readonly order: readonly number[];
  readonly statements: Statements;
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
  const begun = begunTable(context, file, [headerRow(file, described), rowOf(1, first)], sink);
  if (!begun || !isInOrder(begun.columns, order)) return null;
  // A binary number may have an exponent there, which the reader of single rows writes out: that is another name.
  if (described[begun.columns.reporter]?.kind === 'float') return null;
  const statements = new Statements(source, begun.columns);
  return { ...begun, source, order, statements, rowOf, first: rowOf(1, first) };
}

/** Whether rows stand in the order of just the columns that the reader takes for labels. */
function isInOrder(columns: BulkColumns, order: readonly number[]): boolean {
  const { area, indicator, year, unit, reporter } = columns;
  const wanted = [area, indicator, year, unit, reporter].filter(column => column !== -1);
  return wanted.every((column, i) => order[i] === column);
}
