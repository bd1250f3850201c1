import { posix } from 'node:path';
import type { Archive } from './archive.js';
import { LIMITS } from './limits.js';
import { MergedRanges } from './merged-ranges.js';
import type { WorkbookRow, WorkbookSheet } from './sheet.js';
import { WorkbookError } from './workbook-error.js';
import { readFormats } from './xlsx-formats.js';
import { readMerges } from './xlsx-merges.js';
import { type CellTables, xlsxRows } from './xlsx-rows.js';
import { readStrings } from './xlsx-strings.js';
import { type Attributes, scanXml } from './xml-events.js';

interface Relation {
  readonly id: string;
  /** The last word of its type, e.g. `worksheet`. */
  readonly type: string;
  readonly part: string;
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly id: string;
}

/** The sheets of an .xlsx file, nothing of them read yet. @throws WorkbookError; whatever hostile bytes bring about */
export async function openXlsx(archive: Archive): Promise<WorkbookSheet[]> {
  const root = await readRelations(archive, '');
  const main = root.find(({ type }) => type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (main.endsWith('.bin')) throw new WorkbookError('unsupported', 'xlsb');
  if (!archive.has(main)) throw new WorkbookError('not-a-workbook', main);
  const { sheets, date1904 } = await readMain(archive, main);
  const relations = await readRelations(archive, main);
  const tables = once(() => readTables(archive, relations, date1904));
  const parts = new Map(
    relations.filter(({ type }) => type === 'worksheet').map(({ id, part }) => [id, part]),
  );
  const read = new Set<string>();
  return sheets.flatMap(({ name, hidden, id }) => {
    const part = parts.get(id);
    if (part === undefined) return [];
    if (read.has(part)) throw new WorkbookError('damaged', part);
    read.add(part);
    return [{ name, hidden, rows: () => rowsOf(archive, name, part, tables) }];
  });
}

async function* rowsOf(
  archive: Archive,
  name: string,
  part: string,
  tables: () => Promise<CellTables>,
): AsyncGenerator<WorkbookRow> {
  const ranges = new MergedRanges(name);
  ranges.add(await readMerges(name, archive.stream(part)));
  for await (const row of xlsxRows(name, part, archive.stream(part), await tables())) yield ranges.over(row);
}

async function readMain(
  archive: Archive,
  part: string,
): Promise<{ sheets: SheetEntry[]; date1904: boolean }> {
  const sheets: SheetEntry[] = [];
  const root: string[] = [];
  let date1904 = false;
  await scanXml(part, archive.stream(part), {
    open: (name, attributes) => {
      if (root.length === 0) root.push(name);
      if (name === 'workbookPr') date1904 = isTrue(attributes.date1904);
      if (name === 'sheet') sheets.push(sheetEntry(attributes));
      if (sheets.length > LIMITS.sheets) throw new WorkbookError('too-large', `> ${LIMITS.sheets} sheets`);
    },
  });
  if (root[0] !== 'workbook') throw new WorkbookError('not-a-workbook', part);
  return { sheets, date1904 };
}

function sheetEntry(attributes: Attributes): SheetEntry {
  const id = Object.keys(attributes).find(key => key.endsWith(':id')) ?? '';
  const hidden = attributes.state === 'hidden' || attributes.state === 'veryHidden';
  return { name: attributes.name ?? '', hidden, id: attributes[id] ?? '' };
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

async function readTables(
  archive: Archive,
  relations: readonly Relation[],
  date1904: boolean,
): Promise<CellTables> {
  const part = (type: string) => relations.find(r => r.type === type && archive.has(r.part))?.part;
  const strings = part('sharedStrings');
  const styles = part('styles');
  return {
    strings: strings ? await readStrings(strings, archive.stream(strings)) : [],
    formats: styles ? await readFormats(styles, archive.stream(styles)) : [],
    date1904,
  };
}

/** What a part refers to, by id; nothing where it refers to nothing. */
async function readRelations(archive: Archive, source: string): Promise<Relation[]> {
  const folder = posix.dirname(source);
  const part = posix.join(folder, '_rels', `${posix.basename(source)}.rels`);
  const relations: Relation[] = [];
  if (!archive.has(part)) return relations;
  await scanXml(part, archive.stream(part), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      relations.push({ id: Id, type: posix.basename(Type), part: resolved(folder, Target) });
    },
  });
  return relations;
}

function resolved(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}

/** The same promise for every call, the work begun by the first. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let promise: Promise<T> | undefined;
  return () => {
    promise ??= work();
    return promise;
  };
}
