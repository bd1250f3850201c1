import { Archive } from './archive.js';
import { CompoundFile } from './compound-file.js';
import { LIMITS } from './limits.js';
import { openOds } from './ods.js';
import type { WorkbookSheet } from './sheet.js';
import { guarded, guardedItems, WorkbookError } from './workbook-error.js';
import { openXls } from './xls.js';
import { openXlsx } from './xlsx.js';

export type { WorkbookCell, WorkbookRow, WorkbookSheet } from './sheet.js';
export { WorkbookError, type WorkbookFailure } from './workbook-error.js';

export interface Workbook {
  readonly format: 'xlsx' | 'xls' | 'ods';
  /** In the order of the file; chart sheets and the like are none. */
  readonly sheets: readonly WorkbookSheet[];
}

/**
 * Opens a workbook by what it holds, not by its name: names and hidden state of its sheets now, rows when asked for.
 * Formulas are never evaluated: their stored values are read.
 * This module is loaded when a workbook is met, and never imported otherwise: take WorkbookError from what was loaded.
 * @throws WorkbookError and nothing else, also while rows are read
 */
export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if (bytes.length > LIMITS.fileBytes) throw new WorkbookError('too-large', `> ${LIMITS.fileBytes}`);
  const { format, sheets } = await guarded('workbook', () => opened(bytes));
  return { format, sheets: sheets.map(guardedSheet) };
}

async function opened(bytes: Uint8Array): Promise<Workbook> {
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    return { format: 'xls', sheets: openXls(new CompoundFile(bytes)) };
  }
  if (!startsWith(bytes, 'PK\x03\x04')) throw new WorkbookError('not-a-workbook', 'signature');
  const archive = new Archive(bytes);
  if (archive.has('content.xml')) return { format: 'ods', sheets: await openOds(archive) };
  return { format: 'xlsx', sheets: await openXlsx(archive) };
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((character, i) => bytes[i] === character.charCodeAt(0));
}

function guardedSheet(sheet: WorkbookSheet): WorkbookSheet {
  return { ...sheet, rows: () => guardedItems(sheet.name, () => sheet.rows()) };
}
