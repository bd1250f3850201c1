import type { Merge } from '../cells.js';
import { spanned } from './cell-reference.js';
import { LIMITS } from './limits.js';
import { odsCell } from './ods-cell.js';
import type { OdsStyles } from './ods-styles.js';
import { OdsText } from './ods-text.js';
import { RowBuilder } from './row-builder.js';
import type { StoredRow } from './sheet.js';
import { WorkbookError } from './workbook-error.js';
import { type Attributes, type XmlEvents, xmlItems } from './xml-events.js';

/** A row that stands so many times below itself, and the merged ranges that begin in it or in blank rows above. */
export interface RepeatedRow {
  readonly row: StoredRow;
  readonly times: number;
  readonly merges: readonly Merge[];
}

/** The rows of the table that is `index`-th of the part (from 0), read as they are asked for. */
export function odsRows(
  sheet: string,
  index: number,
  part: string,
  chunks: AsyncIterable<Buffer>,
  styles: OdsStyles,
): AsyncGenerator<RepeatedRow> {
  return xmlItems(part, chunks, emit => new TableRows(sheet, index, styles, emit));
}

/** Hears content.xml: `<table><table-column/><table-row><table-cell><p/></table-cell></table-row></table>`. */
class TableRows implements XmlEvents {
  readonly #sheet: string;
  readonly #index: number;
  readonly #styles: OdsStyles;
  readonly #emit: (row: RepeatedRow) => void;
  readonly #rows: RowBuilder;
  readonly #columnStyles: (string | undefined)[] = [];
  #tables = 0;
  #tableDepth = 0;
  #next = 1;
  #column = 1;
  #row: Attributes | null = null;
  #cell: Attributes | null = null;
  #cellDepth = 0;
  #text = new OdsText();
  #merges: Merge[] = [];
  #repeated = 0;

  constructor(sheet: string, index: number, styles: OdsStyles, emit: (row: RepeatedRow) => void) {
    this.#sheet = sheet;
    this.#index = index;
    this.#styles = styles;
    this.#emit = emit;
    this.#rows = new RowBuilder(sheet);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table') this.#openTable();
    if (!this.#reading()) return;
    if (this.#cell) this.#openInCell(name, attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#openCell(attributes);
    else if (name === 'table-row') this.#openRow(attributes);
    else if (name === 'table-column') this.#openColumn(attributes);
  }

  text(text: string): void {
    if (this.#cell && this.#cellDepth > 0) this.#text.text(text);
  }

  close(name: string): void {
    if (this.#reading()) this.#closeRead(name);
    if (name === 'table') this.#tableDepth -= 1;
  }

  /** Tables in a cell (of an embedded document) are part of that cell, and none of the sheets. */
  #reading(): boolean {
    return this.#tableDepth > 0 && this.#tables === this.#index + 1;
  }

  #openTable(): void {
    this.#tableDepth += 1;
    if (this.#tableDepth === 1) this.#tables += 1;
  }

  #openInCell(name: string, attributes: Attributes): void {
    this.#cellDepth += 1;
    this.#text.open(name, attributes);
  }

  #openColumn(attributes: Attributes): void {
    const repeat = Math.min(repeatOf(attributes, 'columns'), LIMITS.columns - this.#columnStyles.length);
    for (let i = 0; i < repeat; i++) this.#columnStyles.push(attributes['table:default-cell-style-name']);
  }

  #openRow(attributes: Attributes): void {
    this.#rows.start(Math.min(this.#next, LIMITS.rows));
    this.#row = attributes;
    this.#column = 1;
  }

  #openCell(attributes: Attributes): void {
    this.#cell = attributes;
    this.#cellDepth = 0;
    this.#text = new OdsText();
  }

  #closeRead(name: string): void {
    if (this.#cell && this.#cellDepth > 0) this.#closeInCell();
    else if (this.#cell) this.#closeCell(this.#cell);
    else if (this.#row && name === 'table-row') this.#closeRow(this.#row);
  }

  #closeInCell(): void {
    this.#cellDepth -= 1;
    this.#text.close();
  }

  #closeCell(attributes: Attributes): void {
    const repeat = repeatOf(attributes, 'columns');
    const cell = odsCell(attributes, this.#text.paragraphs, this.#styles.formatOf(this.#styleOf(attributes)));
    if (cell.text !== '' || cell.fault) {
      this.#count(repeat - 1);
      for (let i = 0; i < repeat; i++) this.#rows.put(this.#column + i, cell);
    }
    this.#addMerge(attributes);
    this.#column += repeat;
    this.#cell = null;
  }

  #styleOf(attributes: Attributes): string | undefined {
    const own = attributes['table:style-name'] ?? this.#row?.['table:default-cell-style-name'];
    return own ?? this.#columnStyles[this.#column - 1];
  }

  #addMerge(attributes: Attributes): void {
    const rows = Number(attributes['table:number-rows-spanned'] ?? 1);
    const columns = Number(attributes['table:number-columns-spanned'] ?? 1);
    if (!(rows > 1 || columns > 1)) return;
    const first = { line: this.#next, column: this.#column };
    const last = { line: this.#next + rows - 1, column: this.#column + columns - 1 };
    if (last.line > LIMITS.rows || last.column > LIMITS.columns) throw this.#tooLarge('merge');
    this.#merges.push(spanned(first, last));
    if (this.#merges.length > LIMITS.merges) throw new WorkbookError('too-many-merges', this.#sheet);
  }

  #closeRow(attributes: Attributes): void {
    const times = repeatOf(attributes, 'rows');
    const row = this.#rows.finish();
    if (row) this.#emitRow(row, times);
    this.#next += times;
    this.#row = null;
  }

  #emitRow(row: StoredRow, times: number): void {
    if (this.#next + times - 1 > LIMITS.rows) throw this.#tooLarge(`row ${this.#next + times - 1}`);
    this.#count((times - 1) * row.cells.length);
    this.#emit({ row, times, merges: this.#merges });
    this.#merges = [];
  }

  /** A few bytes can state millions of cells. */
  #count(repeated: number): void {
    this.#repeated += repeated;
    if (this.#repeated > LIMITS.repeatedCells) throw this.#tooLarge(`> ${LIMITS.repeatedCells}`);
  }

  #tooLarge(what: string): WorkbookError {
    return new WorkbookError('too-large', `${this.#sheet} ${what}`);
  }
}

function repeatOf(attributes: Attributes, what: 'rows' | 'columns'): number {
  const written = attributes[`table:number-${what}-repeated`] ?? '1';
  const repeat = Number(written);
  if (!Number.isSafeInteger(repeat) || repeat < 1) {
    throw new WorkbookError('damaged', `number-${what}-repeated="${written.slice(0, 20)}"`);
  }
  return repeat;
}
