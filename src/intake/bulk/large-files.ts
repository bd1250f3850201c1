import type { InputFile } from '../input-file.js';
import type { SheetContext } from '../read-sheet.js';
import type { BulkAsked, Given } from '../read-submission.js';
import { nullIfUnfit } from './bulk-error.js';
import { bulkTable } from './bulk-table.js';
import { type Duck, openDuck } from './duck.js';
import { isParquet } from './large-table.js';
import { parquetTable, rowsInParquet } from './parquet-table.js';
import { headInUtf8 } from './utf8.js';

/** A Parquet file of fewer rows is read as soon row by row, whatever its size is: see docs/performance.md. */
const PARQUET_FROM_ROWS = 5000;

/** Those of some files that can be added up where they lie, as far as their first rows tell. @throws BulkError */
export async function largeFiles(
  context: SheetContext,
  files: readonly InputFile[],
  given: Given,
  { from, limits }: BulkAsked,
): Promise<readonly InputFile[]> {
  const parquet = files.filter(file => isParquet(file, given));
  const duck = parquet.length === 0 ? null : await openDuck(limits).catch(nullIfUnfit);
  try {
    const fit: InputFile[] = [];
    for (const file of files) {
      const isFit = isParquet(file, given)
        ? duck !== null && (await isLargeParquet(context, duck, file, from === 0 ? 0 : PARQUET_FROM_ROWS))
        : file.size >= from && isLargeText(context, file, given);
      if (isFit) fit.push(file);
    }
    return fit;
  } finally {
    duck?.close();
  }
}

async function isLargeParquet(
  context: SheetContext,
  duck: Duck,
  file: InputFile & { readonly path: string },
  fromRows: number,
): Promise<boolean> {
  const count = await rowsInParquet(duck, file).catch(nullIfUnfit);
  if (count === null || count < fromRows) return false;
  return (await parquetTable(context, duck, file, NOWHERE).catch(nullIfUnfit)) !== null;
}

function isLargeText(context: SheetContext, file: InputFile, given: Given): boolean {
  const head = headInUtf8(file, given);
  return head !== null && bulkTable(context, head, given, NOWHERE) !== null;
}

const NOWHERE = { observe: () => undefined, tell: () => undefined };
