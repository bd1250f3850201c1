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
import { Labels } from './labels.js';
import { indexRows, type RowIndex } from './row-index.js';
import { rowInFile, withRagged } from './row-numbers.js';
import { rowOfText } from './row-texts.js';
import { sampledLabels } from './sample.js';
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
    tables.map(table => indexRows(table.file.path, table, rows => watch?.rows(table.file.name, rows))),
  );
  // A fault of DuckDB comes first; that of the index is then nobody's.
  indexing.catch(() => undefined);
  const sums = new Sums(duck, tables);
  const encoding = sums.encode('quick');
  // DuckDB has threads of its own: meanwhile there is time for the labels.
  const labels = new Labels(context, tables);
  labels.add(tables.flatMap(sampledLabels));
  const quick = await encoding;
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
    if (labels.add(await sums.labels()) === 0) return null;
  }
  return null;
}

/** The number of rows that DuckDB took of each file, once it is sure to be those that are neither blank nor ragged. */
async function rightCount(
  sums: Sums,
  quick: readonly number[],
  indexes: readonly RowIndex[],
): Promise<readonly number[] | null> {
  const isRight = (count: readonly number[]) =>
    indexes.every((index, f) => index.count - 1 - index.ragged.length === count[f]);
  if (isRight(quick) && !indexes.some(({ hasRowInQuotes }) => hasRowInQuotes)) return quick;
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
async function strangeReporters({ tables, sums, labels, indexes }: Reading): Promise<FamilyKey[] | null> {
  const found = await sums.strange();
  const strange = tables.map((table, f) => rowsOf(table, indexes[f], found[f]));
  const reporters = strange.flatMap((rows, f) => labels.reportersIn(f, rows, MOST_STRANGE));
  return reporters.length < MOST_STRANGE ? reporters : null;
}

/** Some rows of a file, by their numbers with DuckDB, and the ragged ones, but none that has been read already. */
function* rowsOf(
  { file, delimiter, rowsRead }: BulkTable,
  index: RowIndex | undefined,
  numbers: Iterable<number> = [],
): Generator<Row> {
  const unread = function* () {
    for (const row of withRagged(numbers, index?.ragged ?? [])) if (row > rowsRead) yield row;
  };
  for (const [line, text] of index?.rows(unread()) ?? [])
    yield rowOfText(file.name, line, text, delimiter) ?? [];
}

/** Reads the single rows, tells of conversions where the first of each stands, and hands over the sums. */
function settle(
  context: SheetContext,
  { labels, tables, indexes }: Reading,
  single: readonly Int32Array[],
  sums: readonly SumRow[],
): readonly AddedUp[] | null {
  const located = tables.map((table, f) => ({ ...table, lineOf: lineOf(indexes[f]) }));
  const { added, conversions } = addedUp(labels, located, sums);
  for (const [f, table] of tables.entries()) {
    const told = conversions.filter(({ place }) => place.file === table.file.name);
    const isRead = feed(context, table, rowsOf(table, indexes[f], single[f]), told);
    if (!isRead || table.reader.finish() !== 'tables' || table.reader.tables.length !== 1) return null;
  }
  return added;
}

/** The line of a row as DuckDB numbers it. */
function lineOf(index: RowIndex | undefined): (row: number) => number {
  return row => index?.lineOf(rowInFile(row, index.ragged)) ?? row;
}

/** False where a row may begin another table. */
export function feed(
  context: SheetContext,
  table: Pick<BulkTable, 'reader' | 'table' | 'sink'>,
  rows: Iterable<Row>,
  conversions: readonly Finding[],
): boolean {
  const waiting = [...conversions];
  const tellUpTo = (line: number) => {
    while (waiting.length > 0 && (waiting[0]?.place.line ?? 0) < line)
      table.sink.tell([waiting.shift() as Finding]);
  };
  for (const row of rows) {
    if (mayBeginTable(context, table, row)) return false;
    tellUpTo(row[0]?.line ?? 0);
    table.reader.add(row);
  }
  tellUpTo(Number.POSITIVE_INFINITY);
  return true;
}
