import type { Finding } from '../../checks/finding.js';
import type { AddedUp } from '../../engine/added-up.js';
import type { Observation } from '../../engine/observation.js';
import type { ObservationStore } from '../../engine/store/observation-store.js';
import type { Row } from '../cells.js';
import type { SheetContext } from '../read-sheet.js';
import type { Watch } from '../read-submission.js';
import { addedUp, type SumRow } from './added-rows.js';
import { type BulkTable, mayBeginTable } from './bulk-table.js';
import type { Duck } from './duck.js';
import { sampledLabels } from './label-texts.js';
import { Labels } from './labels.js';
import type { RowIndex } from './row-source.js';
import type { FamilyKey } from './statements.js';
import { Sums } from './sums.js';

/** Once with the labels that were sampled, once with all. */
const MOST_ATTEMPTS = 2;
/** Families with labels that were not sampled; where there are more, all labels are looked for. */
const MOST_STRANGE = 20_000;

/**
 * Reads tables by adding up, where they lie, the rows with nothing to say about, and every other row as ever, in the
 * order of the file. What is found comes to the same as reading them row by row.
 * @param others what the other files of the submission hold
 * @returns null where that cannot be: then the sinks have been told things to be forgotten, and nothing is settled
 * @throws BulkError
 */
export async function readBulk(
  duck: Duck,
  context: SheetContext,
  tables: readonly BulkTable[],
  others: ObservationStore,
  watch?: Watch,
): Promise<readonly AddedUp[] | null> {
  const indexing = Promise.all(
    tables.map(({ file, rows }) => rows.index(count => watch?.rows(file.name, count))),
  );
  // A fault of DuckDB comes first; that of the index is then nobody's.
  indexing.catch(() => undefined);
  const sums = new Sums(duck, tables);
  const encoding = sums.encode('quick');
  // DuckDB has threads of its own: meanwhile there is time for the labels.
  const labels = new Labels(context, tables);
  labels.add(tables.flatMap(sampledLabels));
  const quick = await encoding;
  labels.add(await sums.labels(({ rows }) => rows.sample === null));
  const indexes = (await indexing).flatMap(index => index ?? []);
  if (indexes.length < tables.length) return null;
  const count = await rightCount(sums, quick, indexes);
  if (count === null) return null;
  const reading = { tables, sums, labels, indexes };
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    await sums.know(labels);
    const strange = await strangeReporters(reading);
    if (strange !== null) {
      await sums.flag(labels.frame, count, [...labels.reportersOf(observationsIn(others)), ...strange]);
      return settle(context, reading, await sums.single(), await sums.addUp());
    }
    if (labels.add(await sums.labels(() => true)) === 0) return null;
  }
  return null;
}

/** The number of rows that DuckDB took of each file, once it is sure to be those that it is to take. */
async function rightCount(
  sums: Sums,
  quick: readonly number[],
  indexes: readonly RowIndex[],
): Promise<readonly number[] | null> {
  const isRight = (counts: readonly number[]) => indexes.every(({ count }, f) => count === counts[f]);
  if (isRight(quick) && !indexes.some(({ needsCare }) => needsCare)) return quick;
  const careful = await sums.encode('careful');
  return isRight(careful) ? careful : null;
}

interface Reading {
  readonly tables: readonly BulkTable[];
  readonly sums: Sums;
  readonly labels: Labels;
  readonly indexes: readonly RowIndex[];
}

export function* observationsIn(store: ObservationStore): Generator<Observation> {
  for (let row = 0; row < store.size; row += 1) yield store.at(row);
}

/** Whose the rows are of which no label is known, where they are of something all the same; null where they are too many. */
async function strangeReporters({ sums, labels, indexes }: Reading): Promise<FamilyKey[] | null> {
  const found = await sums.strange();
  const reporters: FamilyKey[] = [];
  for (const [f, numbers] of found.entries())
    reporters.push(...(await labels.reportersIn(f, indexes[f]?.rows(numbers) ?? [], MOST_STRANGE)));
  return reporters.length < MOST_STRANGE ? reporters : null;
}

/** Reads the single rows, tells of conversions where the first of each stands, and hands over the sums. */
async function settle(
  context: SheetContext,
  { labels, tables, indexes }: Reading,
  single: readonly Int32Array[],
  sums: readonly SumRow[],
): Promise<readonly AddedUp[] | null> {
  const located = tables.flatMap((table, f) => {
    const [index, numbers] = [indexes[f], single[f]];
    return index && numbers ? [{ ...table, lineOf: index.lineOf, single: index.rows(numbers) }] : [];
  });
  const { added, conversions } = addedUp(labels, located, sums);
  for (const table of located) {
    const told = conversions.filter(({ place }) => place.file === table.file.name);
    const isRead = await feed(context, table, table.single, told);
    if (!isRead || table.reader.finish() !== 'tables' || table.reader.tables.length !== 1) return null;
  }
  return added;
}

/** False where a row may begin another table. */
export async function feed(
  context: SheetContext,
  table: Pick<BulkTable, 'reader' | 'table' | 'sink'>,
  rows: AsyncIterable<Row> | Iterable<Row>,
  conversions: readonly Finding[],
): Promise<boolean> {
  const waiting = [...conversions];
  const tellUpTo = (line: number) => {
    while (waiting.length > 0 && (waiting[0]?.place.line ?? 0) < line)
      table.sink.tell([waiting.shift() as Finding]);
  };
  for await (const row of rows) {
    if (mayBeginTable(context, table, row)) return false;
    tellUpTo(row[0]?.line ?? 0);
    table.reader.add(row);
  }
  tellUpTo(Number.POSITIVE_INFINITY);
  return true;
}
