import type { Finding } from '../../checks/finding.js';
import type { AddedUp } from '../../engine/added-up.js';
import type { Observation } from '../../engine/observation.js';
import type { ObservationStore } from '../../engine/store/observation-store.js';
import type { InputFile } from '../input-file.js';
import { FileFindings } from '../observe/tidy.js';
import type { SheetContext } from '../read-sheet.js';
import type { Given } from '../read-submission.js';
import type { FileTrace } from '../trace.js';
import { nullIfUnfit } from './bulk-error.js';
import { type Duck, openDuck } from './duck.js';
import { type LargeTable, largeTable } from './large-table.js';
import { readBulk } from './read-bulk.js';

export { largeFiles } from './large-files.js';

/** What was read of some large files, in their order. */
export interface LargeRead {
  readonly addedUp: readonly AddedUp[];
  readonly files: readonly { readonly findings: readonly Finding[]; readonly trace: FileTrace }[];
}

/**
 * Adds large files up where they lie; observations of their other rows go into the store.
 * @param store what the rest of the submission holds
 * @returns null where that cannot be, or DuckDB is not there; the store is as it was
 * @throws BulkError, InputError where a file changes meanwhile
 */
export async function readLarge(
  context: SheetContext,
  files: readonly InputFile[],
  given: Given,
  store: ObservationStore,
): Promise<LargeRead | null> {
  const { limits, onMissing } = given.bulk ?? {};
  const duck = limits ? await openDuck(limits) : null;
  if (duck === null) onMissing?.();
  return duck === null ? null : readWith(duck, context, files, given, store).finally(() => duck.close());
}

/** @param duck is left open */
export async function readWith(
  duck: Duck,
  context: SheetContext,
  files: readonly InputFile[],
  given: Given,
  store: ObservationStore,
): Promise<LargeRead | null> {
  const mark = store.mark();
  const findings = files.map(() => new FileFindings());
  const begun: LargeTable[] = [];
  for (const [f, file] of files.entries()) {
    const observe = (observation: Observation) => store.add(observation);
    const tell = (told: readonly Finding[]) => findings[f]?.add(told);
    const one = await largeTable(context, duck, file, f, given, { observe, tell });
    if (one) begun.push(one);
  }
  const tables = begun.map(({ table }) => table);
  const whole = tables.length === files.length;
  const addedUp = whole ? await readBulk(duck, context, tables, store, given.watch).catch(nullIfUnfit) : null;
  // One that grew meanwhile is not to be read row by row first.
  for (const file of files) file.assertSame?.();
  if (addedUp === null) {
    store.rollback(mark);
    return null;
  }
  const read = begun.map((one, f) => ({ findings: findings[f]?.list() ?? [], trace: traceOf(one) }));
  return { addedUp, files: read };
}

function traceOf({ table: { file, rows }, encoding }: LargeTable): FileTrace {
  const { format, delimiter } = rows;
  const sheet = { name: null, hidden: false, skipped: null, tables: [] };
  return { file: file.name, format, encoding, delimiter, sheets: [sheet] };
}
