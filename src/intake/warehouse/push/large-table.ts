import { renameSync } from 'node:fs';
import { bulkError } from '../../bulk/bulk-error.js';
import type { ParquetFile } from '../../bulk/parquet-rows.js';
import type { SheetContext } from '../../read-sheet.js';
import type { Given } from '../../read-submission.js';
import type { Address } from '../address.js';
import type { Env } from '../env.js';
import { openSource } from '../warehouse.js';
import { pushedTable } from './pushed-table.js';

/** A table of fewer rows is read sooner row by row. */
const FROM_ROWS = 20_000;

export function fromRows({ bulk }: Given): number {
  return bulk?.from === 0 ? 0 : FROM_ROWS;
}

/** A table of a database has no header line that a mapping could name. */
export function inTable(context: SheetContext): SheetContext {
  return { ...context, mapping: { ...context.mapping, headerLines: [] } };
}

/** Whether a table is long and has many rows, as far as its columns and its first row tell. @throws WarehouseError */
export async function isLargeTable(
  address: Address,
  env: Env,
  context: SheetContext,
  given: Given,
): Promise<boolean> {
  const source = await openSource(address, env);
  try {
    const { push } = source;
    const [[count] = []] = push ? await push.query(`select count(*) from ${push.from}`) : [];
    if (count === undefined || Number(count) < fromRows(given)) return false;
    const nowhere = { observe: () => undefined, tell: () => undefined };
    return (await pushedTable(inTable(context), address.name, source, nowhere)) !== null;
  } finally {
    await source.close();
  }
}

/** Writes the rows of a table in order into a Parquet file. @throws WarehouseError, BulkError */
export async function writeInOrder(address: Address, env: Env, path: string): Promise<ParquetFile> {
  const source = await openSource(address, env);
  try {
    const written = await source.writeInOrder?.();
    if (written) moved(written, path);
    return { name: address.name, path, format: address.database, columns: source.columns };
  } finally {
    await source.close();
  }
}

/** @throws BulkError where the temporary folder is full */
function moved(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    throw bulkError(error);
  }
}
