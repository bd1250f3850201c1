import { isBlankRow, type Row } from './cells.js';
import type { InputFile } from './input-file.js';
import type { Reading } from './read-submission.js';
import { formatOf } from './tables/formats.js';
import type { Sheet } from './tables/open-file.js';
import { READERS } from './tables/registry.js';
import { isUnreadable } from './unreadable.js';

/** The rows of one sheet that are not blank. */
export interface SheetRows {
  readonly rows: readonly Row[];
  /** True where blank cells at the end of a row are not written. */
  readonly isTrimmed: boolean;
}

/** Why there is no table: the code of a finding, or that no sheet has the name asked for. */
export interface TableFault {
  readonly file: string;
  readonly line: number | null;
  readonly problem: 'unreadable';
  readonly text: string;
}

export type HowRead = Pick<Reading, 'encoding' | 'format' | 'sheets'>;

/** Of the first sheet that is not hidden, or the first of those asked for. */
export async function readSheetRows(file: InputFile, how: HowRead = {}): Promise<SheetRows | TableFault> {
  try {
    const { sheets } = await (file.open?.() ??
      READERS[formatOf(file, how.format ?? null)](file, how.encoding ?? null));
    const sheet = sheetAsked(sheets, how.sheets ?? []);
    if (!sheet) return unreadable(file, null, sheets.length > 0 ? 'sheet-missing' : 'empty-submission');
    return { rows: await filledRows(sheet), isTrimmed: sheet.isTrimmed };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return unreadable(file, error.finding.place.line, error.finding.code);
  }
}

function sheetAsked(sheets: readonly Sheet[], asked: readonly string[]): Sheet | undefined {
  const isNamed = sheets.some(({ name }) => name !== null);
  if (isNamed && asked.length > 0) return sheets.find(({ name }) => asked.includes(name ?? ''));
  return sheets.find(({ hidden }) => !hidden) ?? sheets[0];
}

async function filledRows(sheet: Sheet): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of sheet.rows()) if (!isBlankRow(row)) rows.push(row);
  return rows;
}

export function unreadable({ name }: InputFile, line: number | null, text: string): TableFault {
  return { file: name, line, problem: 'unreadable', text };
}
