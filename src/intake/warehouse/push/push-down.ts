import type { ObservationStore } from '../../../engine/store/observation-store.js';
import { addedUp } from '../../bulk/added-rows.js';
import type { LargeRead } from '../../bulk/bulk.js';
import { feed, observationsIn } from '../../bulk/read-bulk.js';
import { FileFindings } from '../../observe/tidy.js';
import type { SheetContext } from '../../read-sheet.js';
import type { Given } from '../../read-submission.js';
import type { Address } from '../address.js';
import type { Env } from '../env.js';
import type { TableSource } from '../table-source.js';
import { openSource } from '../warehouse.js';
import { isWarehouseError } from '../warehouse-error.js';
import { gather } from './gather.js';
import { fromRows, inTable } from './large-table.js';
import { pushedTable } from './pushed-table.js';

export { isLargeTable, writeInOrder } from './large-table.js';

/**
 * Adds a table up in its database: only its labels, sums, and rows that have something to be told of come from there. What
 * is found comes to the same as reading it row by row.
 * @param store what the rest of the submission holds
 * @returns null where that cannot be, or is too much for the database; the store is as it was
 * @throws WarehouseError, BulkError
 */
export async function pushDown(
  address: Address,
  env: Env,
  context: SheetContext,
  given: Given,
  store: ObservationStore,
): Promise<LargeRead | null> {
  const source = await openSource(address, env);
  const mark = store.mark();
  try {
    const read = await readThere(address, source, inTable(context), given, store);
    if (read === null) store.rollback(mark);
    return read;
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    store.rollback(mark);
    return null;
  } finally {
    await source.close();
  }
}

/** Statements name every label and reporting unit that has to be told apart. */
function isTooMuch(error: unknown): boolean {
  return isWarehouseError(error) && error.fault === 'too-much';
}

async function readThere(
  { name, database }: Address,
  source: TableSource,
  context: SheetContext,
  given: Given,
  store: ObservationStore,
): Promise<LargeRead | null> {
  const findings = new FileFindings();
  const sink = {
    observe: (observation: Parameters<ObservationStore['add']>[0]) => store.add(observation),
    tell: (told: Parameters<FileFindings['add']>[0]) => findings.add(told),
  };
  const others = [...observationsIn(store)];
  const table = await pushedTable(context, name, source, sink);
  const found = table && (await gather(context, table, others, fromRows(given)));
  if (!table || !found) return null;
  const { added, conversions } = addedUp(
    found.labels,
    [{ file: { name }, columns: table.columns, lineOf: row => row + 1 }],
    found.sums,
  );
  if (!(await feed(context, table, found.rows, conversions))) return null;
  if (table.reader.finish() !== 'tables' || table.reader.tables.length !== 1) return null;
  const sheet = { name: null, hidden: false, skipped: null, tables: [] };
  const trace = { file: name, format: database, encoding: null, delimiter: null, sheets: [sheet] };
  return { addedUp: added, files: [{ findings: findings.list(), trace }] };
}
