import type { InputFile } from '../input-file.js';
import type { SheetContext } from '../read-sheet.js';
import type { BulkAsked, Given } from '../read-submission.js';
import { nullIfUnfit } from './bulk-error.js';
import { bulkTable } from './bulk-table.js';
import { type Duck, type Limits, openDuck } from './duck.js';
import { asParquet } from './large-table.js';
import type { ParquetFile } from './parquet-rows.js';
import { parquetTable, rowsInParquet } from './parquet-table.js';
import { headInUtf8 } from './utf8.js';

/** A Parquet file of fewer rows is read as soon row by row, whatever its size is: see docs/performance.md. */
const PARQUET_FROM_ROWS = 5000;

/**
 * Those of some files, and tables that can be put in order, that can be added up together, as far as their first rows tell.
 * @throws BulkError, WarehouseError
 */
export async function largeFiles(
  context: SheetContext,
  files: readonly InputFile[],
  given: Given,
  { from, limits }: BulkAsked,
): Promise<readonly InputFile[]> {
  const parquet = await largeParquet(context, files, given, limits);
  const isLarge = async (file: InputFile) => {
    if (file.inOrder) return file.inOrder.isLarge(context, given);
    return parquet.includes(file) || (file.size >= from && isLargeText(context, file, given));
  };
  const large: InputFile[] = [];
  for (const file of files) if (await isLarge(file)) large.push(file);
  return large;
}

/** None where DuckDB is not there. */
async function largeParquet(
  context: SheetContext,
  files: readonly InputFile[],
  given: Given,
  limits: Limits,
): Promise<readonly InputFile[]> {
  const parquet = files.flatMap(file => {
    const known = asParquet(file, given);
    return known ? [{ file, known }] : [];
  });
  const duck = parquet.length === 0 ? null : await openDuck(limits);
  if (duck === null) return [];
  const fromRows = given.bulk?.from === 0 ? 0 : PARQUET_FROM_ROWS;
  const large: InputFile[] = [];
  try {
    for (const { file, known } of parquet)
      if (await isLargeParquet(context, duck, known, fromRows).catch(nullIfUnfit)) large.push(file);
    return large;
  } finally {
    duck.close();
  }
}

async function isLargeParquet(
  context: SheetContext,
  duck: Duck,
  file: ParquetFile,
  fromRows: number,
): Promise<boolean> {
  const isLarge = (await rowsInParquet(duck, file)) >= fromRows;
  return isLarge && (await parquetTable(context, duck, file, NOWHERE)) !== null;
}

function isLargeText(context: SheetContext, file: InputFile, given: Given): boolean {
  const head = headInUtf8(file, given);
  return head !== null && bulkTable(context, head, given, NOWHERE) !== null;
}

const NOWHERE = { observe: () => undefined, tell: () => undefined };
