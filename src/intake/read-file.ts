import { finding } from '../checks/finding.js';
import type { InputFile } from './input-file.js';
import { type SheetContext, SheetReader } from './read-sheet.js';
import type { Given } from './read-submission.js';
import type { Sink } from './sink.js';
import { formatOf, type TableFormat } from './tables/formats.js';
import type { OpenFile, Sheet, Take } from './tables/open-file.js';
import { READERS } from './tables/registry.js';
import type { SheetTally } from './tally/tally.js';
import type { FileTrace, SheetSkipped, SheetTrace } from './trace.js';
import { DATABASES, type Database } from './warehouse/address.js';

/**
 * Reads one file into a sink.
 * @throws Unreadable where it cannot be read to the end
 */
export async function readFile(
  context: SheetContext,
  file: InputFile,
  given: Given,
  sink: Sink,
): Promise<FileTrace> {
  const open = await opened(file, given);
  const { format, encoding, delimiter } = open;
  const read: SheetRead[] = [];
  const inFile = linesCount(open)
    ? context
    : { ...context, mapping: { ...context.mapping, headerLines: [] } };
  for (const sheet of open.sheets) read.push(await readSheet(inFile, file.name, sheet, given, sink));
  tellMissing(file.name, open, given, sink);
  const hasTables = read.some(({ outcome }) => outcome === 'tables');
  const sheets = read.map(sheet => {
    const told = conclude(file.name, sheet, hasTables, sink);
    return { ...told, tables: tablesOf(sheet, told.skipped, given.isTraced === true) };
  });
  if (read.every(({ outcome }) => outcome === 'hidden' || outcome === 'not-asked')) {
    sink.tell([finding('empty-submission', { rows: 'none' }, { file: file.name })]);
  }
  return { file: file.name, format, encoding, delimiter, sheets };
}

function opened(file: InputFile, { format, encoding }: Given): Promise<OpenFile> {
  return file.open?.() ?? READERS[formatOf(file, format ?? null)](file, file.encoding ?? encoding ?? null);
}

/** Records have no header line that a mapping could name. */
function linesCount({ format }: OpenFile): boolean {
  return !RECORDS.includes(format);
}

const RECORDS: readonly string[] = ['json', 'ndjson', 'yaml', 'parquet', ...DATABASES] satisfies (
  | TableFormat
  | Database
)[];

interface SheetRead {
  readonly sheet: Sheet;
  readonly reader: SheetReader;
  readonly outcome: ReturnType<SheetReader['finish']> | 'hidden' | 'not-asked';
}

async function readSheet(
  context: SheetContext,
  file: string,
  sheet: Sheet,
  { sheets = [], watch }: Given,
  sink: Sink,
): Promise<SheetRead> {
  const reader = new SheetReader(context, file, sheet, sink);
  const isAsked = sheet.name !== null && sheets.includes(sheet.name);
  if (sheets.length > 0 && sheet.name !== null && !isAsked) return { sheet, reader, outcome: 'not-asked' };
  if (sheet.hidden && !isAsked) return { sheet, reader, outcome: 'hidden' };
  const tally = sink.tally?.sheet(context, reader, sink);
  await readRows(reader, sheet, tally, count => watch?.rows(file, count));
  tally?.finish();
  return { sheet, reader, outcome: reader.finish() };
}

const ROWS_BETWEEN = 10_000;

async function readRows(
  reader: SheetReader,
  sheet: Sheet,
  tally: SheetTally | undefined,
  tell: (count: number) => void,
): Promise<void> {
  let count = 0;
  const counted = () => {
    count += 1;
    if (count % ROWS_BETWEEN === 0) tell(count);
    return true;
  };
  const take: Take = (texts, line) => tally?.take(texts, line) === true && counted();
  for await (const row of sheet.rows(take)) {
    reader.add(row);
    counted();
  }
}

/** A sheet that was asked for by name and is not there. */
function tellMissing(file: string, { sheets }: OpenFile, given: Given, sink: Sink): void {
  const known = sheets.flatMap(({ name }) => name ?? []);
  const missing = known.length === 0 ? [] : (given.sheets ?? []).filter(name => !known.includes(name));
  sink.tell(missing.map(sheet => finding('sheet-missing', { sheet, known }, { file })));
}

const NOTES = /封面|目录|须知|说\s*明|instruction|readme|cover|contents|notes/iu;

/** What to say of a sheet: nothing of one with tables, nor of notes beside them; of any other that it was passed over, or that it cannot be. */
function conclude(
  file: string,
  { sheet, reader, outcome }: SheetRead,
  hasTables: boolean,
  sink: Sink,
): Omit<SheetTrace, 'tables'> {
  const { name, hidden } = sheet;
  const skipped = skippedAs(outcome, name, hasTables);
  const isExpected = skipped === 'no-table' && NOTES.test(name ?? '');
  if (skipped && !isExpected)
    sink.tell([finding('sheet-skipped', { reason: skipped }, { file, sheet: name })]);
  if (!skipped) sink.tell(complaint(file, sheet, reader, outcome));
  return { name, hidden, skipped };
}

/** Only who asks to see how a table was read waits for it to be retold. */
function tablesOf({ reader, outcome }: SheetRead, skipped: SheetSkipped | null, isTraced: boolean) {
  return isTraced ? reader.traces(skipped === null && outcome !== 'empty') : [];
}

function skippedAs(
  outcome: SheetRead['outcome'],
  name: string | null,
  hasTables: boolean,
): SheetSkipped | null {
  if (outcome === 'hidden' || outcome === 'not-asked') return outcome;
  if (!hasTables || outcome === 'tables') return null;
  if (outcome === 'no-table-of-numbers') return NOTES.test(name ?? '') ? 'no-table' : null;
  return outcome;
}

function complaint(file: string, sheet: Sheet, reader: SheetReader, outcome: SheetRead['outcome']) {
  const place = { file, sheet: sheet.name };
  if (outcome === 'tables') return [];
  if (outcome === 'empty') return [finding('empty-submission', { rows: 'none' }, place)];
  if (outcome === 'header-only') {
    const line = reader.tables[0]?.table.line ?? 1;
    return [finding('empty-submission', { rows: 'header-only' }, { ...place, line })];
  }
  return reader.complaint();
}
