import type { CellFault, Merge } from '../cells.js';

/** A cell as stored, before merged ranges are laid over it. */
export interface StoredCell {
  /** What a person sees, with every digit. */
  readonly text: string;
  readonly fault?: CellFault;
}

/** A cell as seen: a covered cell of a merged range has the text and fault of the first. */
export interface WorkbookCell extends StoredCell {
  readonly merge?: Merge;
}

export interface RowOf<C> {
  /** 1-based, as a spreadsheet program shows it. */
  readonly line: number;
  /** From column A up to the last one filled. */
  readonly cells: readonly C[];
}

export type StoredRow = RowOf<StoredCell>;
export type WorkbookRow = RowOf<WorkbookCell>;

export interface WorkbookSheet {
  readonly name: string;
  /** Hidden or very hidden. */
  readonly hidden: boolean;
  /** Rows from the top, those with nothing of their own left out. @throws WorkbookError while they are read */
  rows(): AsyncIterable<WorkbookRow>;
}
