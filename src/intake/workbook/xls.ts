import type { CompoundFile } from './compound-file.js';
import { LIMITS } from './limits.js';
import { MergedRanges } from './merged-ranges.js';
import type { WorkbookRow, WorkbookSheet } from './sheet.js';
import { WorkbookError } from './workbook-error.js';
import { type BiffRecord, RECORD, recordAt, substream, textAt } from './xls-records.js';
import { indexSheet, type XlsTables, xlsRows } from './xls-rows.js';
import { xlsStrings } from './xls-strings.js';
import { formatsOf } from './xlsx-formats.js';

const BIFF8 = 0x0600;
const WORKSHEET = 0;

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly start: number;
}

/** What is said of the whole workbook before its sheets. */
interface Globals {
  readonly sheets: SheetEntry[];
  readonly formatIds: number[];
  readonly formatCodes: Map<number, string>;
  readonly strings: Buffer[];
  date1904: boolean;
}

/** The sheets of an .xls file (BIFF8, Excel 97 to 2003), no cells of them read yet. @throws WorkbookError or RangeError */
export function openXls(file: CompoundFile): WorkbookSheet[] {
  if (file.has('EncryptedPackage')) throw new WorkbookError('encrypted', 'EncryptedPackage');
  if (!file.has('Workbook')) {
    throw new WorkbookError(file.has('Book') ? 'unsupported' : 'not-a-workbook', 'OLE2');
  }
  const stream = file.stream('Workbook');
  const globals = readGlobals(stream);
  let tables: XlsTables | undefined;
  return globals.sheets.map(({ name, hidden, start }) => ({
    name,
    hidden,
    rows: () => {
      tables ??= tablesOf(globals);
      return rowsOf(name, stream, start, tables);
    },
  }));
}

async function* rowsOf(
  name: string,
  stream: Buffer,
  start: number,
  tables: XlsTables,
): AsyncGenerator<WorkbookRow> {
  const index = indexSheet(name, stream, start);
  const ranges = new MergedRanges(name);
  ranges.add(index.merges);
  for (const row of xlsRows(name, stream, index, tables)) yield ranges.over(row);
}

function tablesOf({ strings, formatIds, formatCodes, date1904 }: Globals): XlsTables {
  return {
    strings: strings.length > 0 ? xlsStrings(strings) : [],
    formats: formatsOf(formatIds, formatCodes),
    date1904,
  };
}

function readGlobals(stream: Buffer): Globals {
  const version = recordAt(stream, 0).data.readUInt16LE(0);
  if (version !== BIFF8) throw new WorkbookError('unsupported', `BIFF ${version.toString(16)}`);
  const globals: Globals = {
    sheets: [],
    formatIds: [],
    formatCodes: new Map(),
    strings: [],
    date1904: false,
  };
  let previous: number = RECORD.bof;
  for (const record of substream(stream, 0)) {
    const continues = record.id === RECORD.continued && previous === RECORD.sharedStrings;
    hear(globals, continues ? { ...record, id: RECORD.sharedStrings } : record);
    if (record.id !== RECORD.continued) previous = record.id;
  }
  return globals;
}

function hear(globals: Globals, { id, data }: BiffRecord): void {
  if (id === RECORD.filePass) throw new WorkbookError('encrypted', 'FILEPASS');
  if (id === RECORD.dateMode) globals.date1904 = data.readUInt16LE(0) === 1;
  if (id === RECORD.format) globals.formatCodes.set(data.readUInt16LE(0), textAt(data, 2, 2));
  if (id === RECORD.extendedFormat) globals.formatIds.push(data.readUInt16LE(2));
  if (id === RECORD.sharedStrings) globals.strings.push(data);
  if (id === RECORD.boundSheet && data.readUInt8(5) === WORKSHEET) globals.sheets.push(sheetEntry(data));
  if (globals.sheets.length > LIMITS.sheets)
    throw new WorkbookError('too-large', `> ${LIMITS.sheets} sheets`);
}

function sheetEntry(data: Buffer): SheetEntry {
  return { name: textAt(data, 6, 1), hidden: (data.readUInt8(4) & 3) !== 0, start: data.readUInt32LE(0) };
}
