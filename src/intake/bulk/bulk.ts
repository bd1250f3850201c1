import type { Finding } from '../../checks/finding.js';
import type { AddedUp } from '../../engine/added-up.js';
import type { ObservationStore } from '../../engine/store/observation-store.js';
import type { EncodingName } from '../decode/encodings.js';
import type { InputFile } from '../input-file.js';
import { FileFindings } from '../observe/tidy.js';
import type { SheetContext } from '../read-sheet.js';
import type { Given } from '../read-submission.js';
import type { FileTrace } from '../trace.js';
import { isUnreadable } from '../unreadable.js';
import { BulkError, isBulkError } from './bulk-error.js';
import { type BulkTable, bulkTable } from './bulk-table.js';
import { type Duck, openDuck } from './duck.js';
import { readBulk } from './read-bulk.js';
import { sizeAndTime } from './row-index.js';
import { headInUtf8, inUtf8, type Utf8File } from './utf8.js';

/** What was read of some large files, in their order. */
export interface LargeRead {
  readonly addedUp: readonly AddedUp[];
  readonly files: readonly { readonly findings: readonly Finding[]; readonly trace: FileTrace }[];
}

/** Whether a file can be added up where it lies, as far as its first lines tell. */
export function isBulk(context: SheetContext, file: InputFile, given: Given): boolean {
  const nowhere = { observe: () => undefined, tell: () => undefined };
  const head = headInUtf8(file, given);
  return head !== null && bulkTable(context, head, given, nowhere) !== null;
}

/**
 * Adds large files up where they lie; observations of their other rows go into the store.
 * @param store what the rest of the submission holds
 * @returns null where that cannot be, or DuckDB is not there; the store is as it was
 * @throws BulkError
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
  const before = files.map(stateOf);
  const findings = files.map(() => new FileFindings());
  const decoded = allInUtf8(duck, files, given);
  const tables = decoded.map(({ file }, f) =>
    bulkTable(context, file, given, {
      observe: observation => store.add(observation),
      tell: told => findings[f]?.add(told),
    }),
  );
  const whole = decoded.length > 0 && tables.every(table => table !== null);
  const addedUp = whole ? await readBulk(duck, context, tables, store, given.watch).catch(unlessOther) : null;
  assertUnchanged(files, before);
  if (addedUp === null) {
    store.rollback(mark);
    return null;
  }
  const read = tables.map((table, f) => ({
    findings: findings[f]?.list() ?? [],
    trace: traceOf(table as BulkTable, decoded[f]?.encoding ?? null),
  }));
  return { addedUp, files: read };
}

/** What DuckDB does not take for CSV, such as a row that is too short, another reader can tell by line and column. */
function unlessOther(error: unknown): null {
  if (isBulkError(error) && error.reason === 'failed') return null;
  throw error;
}

function stateOf({ path }: InputFile): string {
  return path === null ? '' : sizeAndTime(path);
}

/** A file that grew or was replaced meanwhile was read partly as it was and partly as it is. */
function assertUnchanged(files: readonly InputFile[], before: readonly string[]): void {
  const changed = files.find((file, f) => stateOf(file) !== before[f]);
  if (changed) throw new BulkError('changed', changed.name);
}

/** None where one of them is no text: reading it row by row tells where. */
function allInUtf8({ folder }: Duck, files: readonly InputFile[], given: Given): readonly Utf8File[] {
  try {
    return files.map((file, f) => inUtf8(file, given, folder, f));
  } catch (error) {
    if (isUnreadable(error)) return [];
    throw error;
  }
}

function traceOf({ file, delimiter }: BulkTable, encoding: EncodingName | null): FileTrace {
  const sheet = { name: null, hidden: false, skipped: null, tables: [] };
  return { file: file.name, format: 'csv', encoding, delimiter, sheets: [sheet] };
}
