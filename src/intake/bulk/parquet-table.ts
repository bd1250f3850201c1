import type { SheetContext } from '../read-sheet.js';
import type { Sink } from '../sink.js';
import { headerRow, tableRow } from '../warehouse/table-source.js';
import { type BulkTable, begunTable } from './bulk-table.js';
import type { Duck } from './duck.js';
import { parquetFrom } from './parquet-from.js';
import { cellsIn, type ParquetFile, ParquetRows } from './parquet-rows.js';

/** Null where it is no long table, as far as its columns and its first row tell. @throws BulkError */
export async function parquetTable(
  context: SheetContext,
  duck: Duck,
  file: ParquetFile,
  sink: Sink,
): Promise<BulkTable | null> {
  const cells = await cellsIn(duck, file);
  const [first] = await duck.rows(`select ${cells.texts} from ${parquetFrom(file.path)} limit 1`);
  if (!first) return null;
  // Its columns have names: there is no header line that a mapping could tell.
  const inFile = { ...context, mapping: { ...context.mapping, headerLines: [] } };
  const rows = [
    headerRow(file.name, cells.columns),
    tableRow(file.name, cells.columns, 2, first as string[]),
  ];
  const begun = begunTable(inFile, file.name, rows, sink);
  if (begun === null) return null;
  const { area, indicator, year, unit, reporter } = begun.columns;
  const labels = [area, indicator, year, unit, reporter];
  return { ...begun, file, rows: new ParquetRows(duck, file, cells, labels) };
}

/** How many rows it has, which stands at its end. @throws BulkError */
export async function rowsInParquet(duck: Duck, { path }: ParquetFile): Promise<number> {
  const [[count] = []] = await duck.rows(`select count(*) from ${parquetFrom(path)}`);
  return Number(count);
}
