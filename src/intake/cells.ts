import type { Source } from '../engine/observation.js';

/** Why a cell has no value that may be read, whatever its text. */
export type CellFault = 'formula-without-value' | 'error-value' | 'merged-value';

/** A merged range: 1-based line and column of its first cell, and how far it spans. */
export interface Merge {
  readonly line: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell as read, with its place. A cell of a merged range has the text of the range's first cell. */
export interface Cell extends Source {
  readonly fault?: CellFault;
  readonly merge?: Merge;
}

export type Row = readonly Cell[];

/** Full-width forms and spaces as their half-width twins; nothing else is folded, so `10²` never becomes 102. */
export function halfWidth(text: string): string {
  return (FULL_WIDTH.test(text) ? folded(text) : text).trim();
}

const FULL_WIDTH = /[\uff01-\uff5e\u3000\u00a0\u202f\ufeff]/;

function folded(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u202f\ufeff]/g, ' ');
}

export function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || (halfWidth(cell.text) === '' && cell.fault === undefined);
}

export function isBlankRow(row: Row): boolean {
  return row.every(isBlank);
}

/** True for what a merged range covers beside its first cell: it holds nothing of its own. */
export function isCovered({ merge, line, column }: Cell): boolean {
  return merge !== undefined && (merge.column !== column || merge.line !== line);
}
