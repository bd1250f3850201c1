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
 * Large CSV files and Parquet files, or a table of a database: what is added up in one place knows nothing of what is in
 * another.
 */
export async function largeAmong(
  context: SheetContext,
  files: readonly InputFile[],
  given: Given,
): Promise<Large> {
  const { bulk, isTraced } = given;
  if (bulk === undefined || isTraced) return NONE;
  const isLarge = (file: InputFile) =>
    file.size >= bulk.from || formatOf(file, given.format ?? null) === 'parquet';
  const large = files.filter(file => file.addUp === undefined && isLarge(file));
  const asFiles = large.length === 0 ? NONE : await bulkAmong(context, large, given, bulk);
  return asFiles.files.length > 0 ? asFiles : tableAmong(context, files, given);
}

async function bulkAmong(
  context: SheetContext,
  large: readonly InputFile[],
  given: Given,
  bulk: BulkAsked,
): Promise<Large> {
  const { largeFiles, readLarge } = await import('./bulk/bulk.js');
  const files = await largeFiles(context, large, given, bulk);
  return { files, read: store => readLarge(context, files, given, store) };
}

function tableAmong(context: SheetContext, files: readonly InputFile[], given: Given): Large {
  const [table, ...others] = files.filter(({ addUp }) => addUp !== undefined);
  if (!table?.addUp || others.length > 0) return NONE;
  const { addUp } = table;
  return { files: [table], read: store => addUp(context, given, store) };
}
