import { LIMITS } from './limits.js';
import type { StoredCell, StoredRow } from './sheet.js';
import { WorkbookError } from './workbook-error.js';

export const BLANK: StoredCell = { text: '' };

/** Puts the cells of one sheet into rows, from the top, within the limits. */
export class RowBuilder {
  readonly #sheet: string;
  #line = 0;
  #cells: StoredCell[] = [];
  #total = 0;

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  get line(): number {
    return this.#line;
  }

  /** Starts a row below the last. @throws WorkbookError when it is not below, or beyond what a sheet has */
  start(line: number): void {
    if (!Number.isInteger(line) || line <= this.#line)
      throw this.#error('damaged', Number.isNaN(line) ? '' : `row ${line}`);
    if (line > LIMITS.rows) throw this.#error('too-large', `row ${line}`);
    this.#line = line;
    this.#cells = [];
  }

  /** Puts a filled cell at its 1-based column; a blank one is not put. @throws WorkbookError */
  put(column: number, cell: StoredCell): void {
    if (column > LIMITS.columns) throw this.#error('too-large', `column ${column}`);
    while (this.#cells.length < column) this.#cells.push(BLANK);
    this.#cells[column - 1] = cell;
  }

  /** The row, or null where nothing was put. @throws WorkbookError when the sheet has grown too large */
  finish(): StoredRow | null {
    this.#total += this.#cells.length;
    if (this.#total > LIMITS.cells) throw this.#error('too-large', `> ${LIMITS.cells}`);
    return this.#cells.length === 0 ? null : { line: this.#line, cells: this.#cells };
  }

  #error(reason: 'damaged' | 'too-large', what: string): WorkbookError {
    return new WorkbookError(reason, `${this.#sheet} ${what}`);
  }
}
