import type { CellFault, Merge } from '../cells.js';
export interface WorkbookCell {
  readonly text: string;
  readonly fault?: CellFault;
  readonly merge?: Merge;
}
export interface WorkbookRow {
  readonly line: number;
  readonly cells: readonly WorkbookCell[];
}
export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  rows(): AsyncIterable<WorkbookRow>;
}
export class WorkbookError extends Error {
  readonly reason:
    | 'not-a-workbook'
    | 'encrypted'
    | 'damaged'
    | 'too-large'
    | 'too-many-merges'
    | 'unsupported' = 'damaged';
  readonly detail: string = '';
}
export async function openWorkbook(
  _: Uint8Array,
): Promise<{ format: 'xlsx' | 'xls' | 'ods'; sheets: WorkbookSheet[] }> {
  throw new WorkbookError('stub');
}
