import type { Area, Catalogue } from '../catalogue/types.js';
import { type Finding, finding } from '../checks/finding.js';
import type { AsOf } from '../engine/as-of.js';
import { halfWidth, isBlankRow, type Row } from './cells.js';
import { columnsOf, type HeaderContext } from './layout/columns.js';
import { duplicateHeaders } from './layout/duplicate-headers.js';
import { type Header, headerAt } from './layout/find-header.js';
import { roleNamed } from './layout/roles.js';
import { isAside } from './layout/rows.js';
import { distinctTexts } from './layout/said.js';
import { parseNumber } from './observe/numbers.js';
import { MOST_TITLES, TableReader } from './read-table.js';
import type { Sink } from './sink.js';
import type { Sheet } from './tables/open-file.js';

/** What a sheet is read against, and what the user said for tables that do not say it themselves. */
export interface SheetContext extends HeaderContext {
  readonly catalogue: Catalogue;
  readonly area: Area | null;
  readonly asOf: AsOf | null;
}

/** Reads the tables of one sheet, one below the other, row by row. */
export class SheetReader {
  readonly tables: TableReader[] = [];
  readonly #context: SheetContext;
  readonly #place: { readonly file: string; readonly sheet: string | null };
  readonly #isTrimmed: boolean;
  readonly #sink: Sink;
  /** The row of which only the next one tells whether it is a header. */
  #candidate: Row | null = null;
  #titles: Row[] = [];
  #isNumeric = false;

  constructor(context: SheetContext, file: string, sheet: Sheet, sink: Sink) {
    this.#context = context;
    this.#place = { file, sheet: sheet.name };
    this.#isTrimmed = sheet.isTrimmed;
    this.#sink = sink;
  }

  add(row: Row): void {
    if (isBlankRow(row)) return;
    const candidate = this.#candidate;
    this.#candidate = null;
    const header = candidate && headerAt(this.#context, candidate, row);
    if (header) this.#begin(header);
    else if (candidate) this.#put(candidate);
    if (header?.rows.length === 2) return;
    if (this.#mayBegin(row)) this.#candidate = row;
    else this.#put(row);
  }

  /** Below a table, a header printed once more under no title of its own is the same table going on. */
  #mayBegin(row: Row): boolean {
    const above = this.#table;
    if (!above) return this.#titles.length < MOST_TITLES;
    const goesOn = above.skippedLast.length === 0 && isAside(above.table, row);
    return namesRoles(row) && !goesOn;
  }

  /** What became of the sheet: the tables in it, a header only, or why there is none. */
  finish(): 'tables' | 'header-only' | 'no-table' | 'no-table-of-numbers' | 'empty' {
    const candidate = this.#candidate;
    const header = candidate && headerAt(this.#context, candidate, null);
    if (header) this.#begin(header);
    else if (candidate) this.#put(candidate);
    this.#table?.finish(false);
    if (this.tables.length > 0)
      return this.tables.every(table => table.rowCount === 0) ? 'header-only' : 'tables';
    if (this.#titles.length === 0) return 'empty';
    return this.#isNumeric ? 'no-table-of-numbers' : 'no-table';
  }

  /** What is wrong with the row that should have been a header. */
  complaint(): Finding[] {
    const header = this.#titles.find(row => distinctTexts(row).length > 1) ?? this.#titles[0] ?? [];
    const duplicates = duplicateHeaders(columnsOf(this.#context, [header]).filter(({ isKnown }) => isKnown));
    const text = header.map(cell => cell.text).join(',');
    const place = { ...this.#place, line: header[0]?.line ?? 1 };
    return duplicates.length > 0 ? duplicates : [finding('unrecognised-table', { header: text }, place)];
  }

  get #table(): TableReader | undefined {
    return this.tables.at(-1);
  }

  #put(row: Row): void {
    if (this.#table) this.#table.add(row);
    else this.#keepTitle(row);
  }

  #keepTitle(row: Row): void {
    this.#isNumeric ||= row.some(cell => parseNumber(cell.text).kind === 'number');
    if (this.#titles.length < MOST_TITLES) this.#titles.push(row);
  }

  #begin(header: Header): void {
    const above = this.#table;
    above?.finish(true);
    const titles = above?.skippedLast ?? this.#titles;
    const line = header.rows[0]?.[0]?.line ?? 1;
    const table = { ...header, ...this.#place, titles, line, isTrimmed: this.#isTrimmed };
    this.tables.push(new TableReader(this.#context, table, this.#sink));
    if (!above) this.#tellTitles(titles);
  }

  /** A title is one text; a row of several above the header may have been meant for data. */
  #tellTitles(titles: readonly Row[]): void {
    const odd = titles.filter(row => row.filter(cell => parseNumber(cell.text).kind === 'number').length > 0);
    this.#sink.tell(
      odd.flatMap(row => {
        const [first] = distinctTexts(row);
        return first ? [finding('row-skipped', { label: first.text }, first)] : [];
      }),
    );
  }
}

/** Two roles in one row may begin the next table; one alone is a word among the data. */
function namesRoles(row: Row): boolean {
  return row.filter(cell => halfWidth(cell.text) !== '' && roleNamed(cell.text) !== null).length >= 2;
}
