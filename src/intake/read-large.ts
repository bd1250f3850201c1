import type { ObservationStore } from '../engine/store/observation-store.js';
import type { LargeRead } from './bulk/bulk.js';
import type { InputFile } from './input-file.js';
import type { SheetContext } from './read-sheet.js';
import type { BulkAsked, Given } from './read-submission.js';
import { formatOf } from './tables/formats.js';

/** The files of a submission that may be added up where they lie, and how. */
export interface Large {
  readonly files: readonly InputFile[];
  /**
   * @param store what the rest of the submission holds; takes the rows that are read one by one
   * @returns null where it cannot be after all; the store is as it was
   */
  read(store: ObservationStore): Promise<LargeRead | null>;
}

const NONE: Large = { files: [], read: async () => null };

/**
 * Large files, with tables of DuckDB files among them; or one table of a database, which is added up there. What is added
 * up in one place knows nothing of what is in another.
 */
export async function largeAmong(
  context: SheetContext,
  files: readonly InputFile[],
  given: Given,
): Promise<Large> {
  const { bulk, isTraced } = given;
  if (bulk === undefined || isTraced) return NONE;
  const tables = files.filter(({ addUp }) => addUp !== undefined);
  const some = files.filter(file => file.inOrder || (!file.addUp && isLarge(file, given, bulk)));
  // A table that stands alone is not put in order first.
  if (some.every(({ addUp }) => addUp) && tables.length < 2) return tableAmong(context, tables, given);
  const { largeFiles, readLarge } = await import('./bulk/bulk.js');
  const fit = await largeFiles(context, some, given, bulk);
  const [first, ...more] = fit;
  if (!first) return tableAmong(context, tables, given);
  if (first.addUp && more.length === 0) return tableAmong(context, fit, given);
  return { files: fit, read: store => readLarge(context, fit, given, store) };
}

function isLarge(file: InputFile, { format }: Given, { from }: BulkAsked): boolean {
  return file.size >= from || formatOf(file, format ?? null) === 'parquet';
}

function tableAmong(context: SheetContext, tables: readonly InputFile[], given: Given): Large {
  const [table, ...others] = tables;
  if (!table?.addUp || others.length > 0) return NONE;
  const { addUp } = table;
  return { files: [table], read: store => addUp(context, given, store) };
}
