import type { Merge } from '../cells.js';
import { LIMITS } from './limits.js';
import { BLANK } from './row-builder.js';
import type { StoredCell, StoredRow, WorkbookCell, WorkbookRow } from './sheet.js';
import { WorkbookError } from './workbook-error.js';

interface Laid {
  readonly merge: Merge;
  readonly cell: WorkbookCell;
}

/** The merged ranges of one sheet, laid over its rows from the top; a range costs nothing in rows that are absent. */
export class MergedRanges {
  readonly #sheet: string;
  #waiting: Merge[] = [];
  #laid: Laid[] = [];
  #count = 0;
  #cells = 0;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /** Adds ranges, all of them below the rows laid so far. @throws WorkbookError when they are too many */
  add(merges: readonly Merge[]): void {
    this.#count += merges.length;
    if (this.#count > LIMITS.merges) throw new WorkbookError('too-many-merges', this.#sheet);
    const real = merges.filter(({ rows, columns }) => rows > 1 || columns > 1);
    this.#waiting = [...this.#waiting, ...real].sort((a, b) => b.line - a.line || b.column - a.column);
  }

  /** @throws WorkbookError when ranges overlap */
  over(row: StoredRow): WorkbookRow {
    this.#laid = this.#laid.filter(({ merge }) => endOf(merge) > row.line);
    for (let next = this.#waiting.at(-1); next && next.line <= row.line; next = this.#waiting.at(-1)) {
      this.#waiting.pop();
      if (endOf(next) > row.line) this.#lay(next, row);
    }
    return this.#laid.length === 0 ? row : { line: row.line, cells: trimmed(this.#covered(row.cells)) };
  }

  #covers(columns: number): void {
    this.#cells += columns;
    if (this.#cells > LIMITS.coveredCells) {
      throw new WorkbookError('too-large', `${this.#sheet} > ${LIMITS.coveredCells}`);
    }
  }

  #lay(merge: Merge, row: StoredRow): void {
    if (this.#laid.some(other => share(other.merge, merge))) {
      throw new WorkbookError('damaged', `${this.#sheet} ${merge.line}:${merge.column}`);
    }
    const first = merge.line === row.line ? (row.cells[merge.column - 1] ?? BLANK) : BLANK;
    this.#laid.push({ merge, cell: { ...first, merge } });
  }

  #covered(stored: readonly StoredCell[]): WorkbookCell[] {
    const cells: WorkbookCell[] = [...stored];
    for (const { merge, cell } of this.#laid) {
      this.#covers(merge.columns);
      while (cells.length < merge.column - 1) cells.push(BLANK);
      for (let at = merge.column - 1; at < merge.column - 1 + merge.columns; at++) cells[at] = cell;
    }
    return cells;
  }
}

function endOf({ line, rows }: Merge): number {
  return line + rows;
}

function share(a: Merge, b: Merge): boolean {
  return a.column < b.column + b.columns && b.column < a.column + a.columns;
}

function trimmed(cells: WorkbookCell[]): WorkbookCell[] {
  while (cells.length > 0 && isEmpty(cells[cells.length - 1])) cells.pop();
  return cells;
}

function isEmpty(cell: WorkbookCell | undefined): boolean {
  return cell === undefined || (cell.text === '' && cell.fault === undefined);
}
