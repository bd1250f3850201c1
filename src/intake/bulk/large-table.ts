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
import { parquetTable } from './parquet-table.js';
import { inUtf8 } from './utf8.js';

/** A large file whose rows are to be added up. */
export interface LargeTable {
  readonly table: BulkTable;
  /** Of text. */
  readonly encoding: EncodingName | null;
}

/** Whether it is a Parquet file on disk. */
export function isParquet<T extends InputFile>(file: T, { format }: Given): file is T & { path: string } {
  return file.path !== null && formatOf(file, format ?? null) === 'parquet';
}

/**
 * @param number among the files of the run
 * @returns null where it has to be read row by row, which tells what is wrong with it, if anything is
 * @throws BulkError
 */
export async function largeTable(
  context: SheetContext,
  duck: Duck,
  file: InputFile,
  number: number,
  given: Given,
  sink: Sink,
): Promise<LargeTable | null> {
  if (isParquet(file, given)) {
    const table = await parquetTable(context, duck, file, sink).catch(nullIfUnfit);
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
