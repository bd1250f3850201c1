import { finding } from '../../checks/finding.js';
import type { Row } from '../cells.js';
import { type InputFile, wholeBytes } from '../input-file.js';
import { Unreadable } from '../unreadable.js';
import type { Reader, Sheet } from './open-file.js';

type Module = typeof import('../workbook/workbook.js');
type WorkbookSheet = Awaited<ReturnType<Module['openWorkbook']>>['sheets'][number];

/** .xlsx, .xls and .ods; what reads them is loaded only here. */
export const readWorkbook: Reader = async file => {
  const module = await import('../workbook/workbook.js');
  const opened = await orUnreadable(module, file.name, null, () => module.openWorkbook(wholeBytes(file)));
  const sheets = opened.sheets.map(sheet => sheetOf(module, file, sheet));
  return { format: opened.format, encoding: null, delimiter: null, sheets };
};

function sheetOf(module: Module, file: InputFile, sheet: WorkbookSheet): Sheet {
  const { name, hidden } = sheet;
  return { name, hidden, isTrimmed: true, rows: () => sheetRows(module, file.name, sheet) };
}

async function* sheetRows(module: Module, file: string, sheet: WorkbookSheet): AsyncIterable<Row> {
  const rows = sheet.rows()[Symbol.asyncIterator]();
  for (;;) {
    const next = await orUnreadable(module, file, sheet.name, () => rows.next());
    if (next.done) return;
    const { line, cells } = next.value;
    yield cells.map((cell, index) => ({ ...cell, file, sheet: sheet.name, line, column: index + 1 }));
  }
}

async function orUnreadable<T>(
  { WorkbookError }: Module,
  file: string,
  sheet: string | null,
  read: () => Promise<T>,
): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const { reason, detail } = error;
    throw new Unreadable(finding('unreadable-file', { reason, detail }, { file, sheet }));
  }
}
