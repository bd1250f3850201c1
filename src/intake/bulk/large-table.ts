import { join } from 'node:path';
import type { EncodingName } from '../decode/encodings.js';
import type { InputFile } from '../input-file.js';
import type { SheetContext } from '../read-sheet.js';
import type { Given } from '../read-submission.js';
import type { Sink } from '../sink.js';
import { formatOf } from '../tables/formats.js';
import { isUnreadable } from '../unreadable.js';
import { nullIfUnfit } from './bulk-error.js';
import { type BulkTable, bulkTable } from './bulk-table.js';
import type { Duck } from './duck.js';
import type { ParquetFile } from './parquet-rows.js';
import { parquetTable } from './parquet-table.js';
import { inUtf8 } from './utf8.js';

/** A large file, or a table written into one, whose rows are to be added up. */
export interface LargeTable {
  readonly table: BulkTable;
  /** Of text. */
  readonly encoding: EncodingName | null;
}

/** The Parquet file that a file on disk is; null for any other. */
export function asParquet(file: InputFile, { format }: Given): ParquetFile | null {
  const { name, path } = file;
  if (path === null || formatOf(file, format ?? null) !== 'parquet') return null;
  return { name, path, format: 'parquet', columns: null };
}

/**
 * @param number among the files of the run
 * @returns null where it has to be read row by row, which tells what is wrong with it, if anything is
 * @throws BulkError, WarehouseError
 */
export async function largeTable(
  context: SheetContext,
  duck: Duck,
  file: InputFile,
  number: number,
  given: Given,
  sink: Sink,
): Promise<LargeTable | null> {
  const inOrder = file.inOrder?.write(join(duck.folder, `in-order-${number}.parquet`));
  const parquet = inOrder ? await inOrder : asParquet(file, given);
  if (parquet) {
    const table = await parquetTable(context, duck, parquet, sink).catch(nullIfUnfit);
    return table && { table, encoding: null };
  }
  const text = textOf(() => inUtf8(file, given, duck.folder, number));
  const table = text && bulkTable(context, text.file, given, sink);
  return table && { table, encoding: text.encoding };
}

function textOf<T>(decode: () => T): T | null {
  try {
    return decode();
  } catch (error) {
    if (isUnreadable(error)) return null;
    throw error;
  }
}
