import type { Area, Catalogue } from '../catalogue/types.js';
import { type Finding, finding } from '../checks/finding.js';
import type { AsOf } from '../engine/as-of.js';
import { type Cell, halfWidth, isBlankRow, type Row } from './cells.js';
import { columnsOf, type HeaderContext } from './layout/columns.js';
import { duplicateHeaders } from './layout/duplicate-headers.js';
import { type Header, headerAt, headerOf } from './layout/find-header.js';
import { GivenHeader } from './layout/given-header.js';
import { roleNamed } from './layout/roles.js';
import { filledLength, isAside, rowText } from './layout/rows.js';
import { distinctTexts } from './layout/said.js';
import type { Mapping } from './mapping.js';
import { parseNumber } from './observe/numbers.js';
import { MOST_TITLES, TableReader } from './read-table.js';
import type { Sink } from './sink.js';
import type { Sheet } from './tables/open-file.js';
import type { TableTrace } from './trace.js';
import { traceOfHeader } from './trace-table.js';

/** What a sheet is read against, and what the user said for tables that do not say it themselves. */
export interface SheetContext extends HeaderContext {
  readonly catalogue: Catalogue;
  readonly area: Area | null;
  readonly asOf: AsOf | null;
  readonly mapping: Mapping;
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
  /** The header that a mapping names, until it is whole; null: it is looked for. */
  #given: GivenHeader | null;
  /** The row that a mapping calls the header and that is none. */
  #refused: Row | null = null;
  #rowCount = 0;

  constructor(context: SheetContext, file: string, sheet: Sheet, sink: Sink) {
    this.#context = context;
    this.#place = { file, sheet: sheet.name };
    this.#isTrimmed = sheet.isTrimmed;
    this.#sink = sink;
    const { headerLines } = context.mapping;
    this.#given = headerLines.length === 0 ? null : new GivenHeader(headerLines);
  }

  /** The table that the next row belongs to, whatever it is, unless it names columns; null where that is not settled. */
  get settled(): TableReader | null {
    const isOpen = this.#candidate !== null || this.#given !== null || this.#refused !== null;
    return isOpen ? null : (this.#table ?? null);
  }

  add(row: Row): void {
    if (isBlankRow(row)) return;
    this.#rowCount += 1;
    if (this.#isBeforeTable(row)) return;
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
    return namesRoles(this.#context, row) && !goesOn;
  }

  /** True while the header that a mapping names is not whole, and after it proved to be none. */
  #isBeforeTable(row: Row): boolean {
    const place = this.#given?.take(row) ?? 'below';
    if (place === 'below') this.#beginGiven();
    const isBefore = place !== 'below' || this.#refused !== null;
    if (isBefore && place !== 'header') this.#put(row);
    return isBefore;
  }

  #beginGiven(): void {
    const given = this.#given;
    this.#given = null;
    if (!given) return;
    const header = given.rows.length === 0 ? null : headerOf(this.#context, given.rows);
    if (header) this.#begin(header);
    else this.#refused = given.rows[0] ?? this.#titles[0] ?? [];
  }

  /** What became of the sheet: the tables in it, a header only, or why there is none. */
  finish(): 'tables' | 'header-only' | 'no-table' | 'no-table-of-numbers' | 'empty' {
    this.#beginGiven();
    const candidate = this.#candidate;
    const header = candidate && headerAt(this.#context, candidate, null);
    if (header) this.#begin(header);
    else if (candidate) this.#put(candidate);
    this.#table?.finish(false);
    if (this.tables.length > 0)
      return this.tables.every(table => table.rowCount === 0) ? 'header-only' : 'tables';
    if (this.#rowCount === 0) return 'empty';
    return this.#isNumeric ? 'no-table-of-numbers' : 'no-table';
  }

  /** What is wrong with the row that should have been a header. */
  complaint(): Finding[] {
    const header = this.#failedHeader();
    const duplicates = duplicateHeaders(
      columnsOf(this.#context, [header.slice(0, MOST_TOLD)]).filter(({ isKnown }) => isKnown),
    );
    const text = rowText(header, MOST_TOLD);
    const place = { ...this.#place, line: header[0]?.line ?? 1 };
    return duplicates.length > 0 ? duplicates : [finding('unrecognised-table', { header: text }, place)];
  }

  /** How each table was read; where there should have been one and is none, the header that was not understood. */
  traces(isTableMissing: boolean): TableTrace[] {
    if (!isTableMissing || this.tables.length > 0) return this.tables.map(table => table.trace());
    const header = this.#failedHeader();
    const isAbove = (row: Row) => (row[0]?.line ?? 0) < (header[0]?.line ?? 0);
    const above = this.#titles.filter(isAbove);
    return [traceOfHeader(this.#context, above, header, this.#rowCount - above.length - 1)];
  }

  #failedHeader(): Row {
    const likely = this.#titles.find(row => distinctTexts(row).length > 1);
    return this.#refused ?? likely ?? this.#titles[0] ?? [];
  }

  get #table(): TableReader | undefined {
    return this.tables.at(-1);
  }

  #put(row: Row): void {
    if (this.#table) this.#table.add(row);
    else this.#putAbove(row);
  }

  #putAbove(row: Row): void {
    this.#isNumeric ||= row.some(cell => parseNumber(cell.text).kind === 'number');
    if (this.#titles.length < MOST_TITLES) this.#titles.push(row);
  }

  #begin(header: Header): void {
    const above = this.#table;
    above?.finish(true);
    const titles = above?.skippedLast ?? this.#titles;
    const line = header.rows[0]?.[0]?.line ?? 1;
    const width = Math.max(...header.rows.map(row => row.length));
    const filledWidth = Math.max(...header.rows.map(filledLength));
    const table = { ...header, ...this.#place, titles, line, width, filledWidth, isTrimmed: this.#isTrimmed };
    this.tables.push(new TableReader(this.#context, table, this.#sink));
    if (!above) this.#tellTitles(titles);
  }

  /** A title is one text; a row of several above the header may have been meant for data. */
  #tellTitles(titles: readonly Row[]): void {
    const odd = titles.filter(row => row.filter(cell => parseNumber(cell.text).kind === 'number').length > 0);
    this.#sink.tell(
      odd.flatMap(row => {
        const [first] = distinctTexts(row);
        return first ? [finding('row-skipped', { label: first.text, isMapped: false }, first)] : [];
      }),
    );
  }
}

/** Two roles in one row may begin the next table; one alone is a word among the data. */
export function namesRoles({ headerMeant }: SheetContext, row: Row): boolean {
  const isRole = ({ text }: Cell) => roleNamed(headerMeant(text)) !== null && halfWidth(text) !== '';
  let count = 0;
  for (const cell of row) if (isRole(cell)) count += 1;
  return count >= 2;
}

/** Columns, and characters, of a row that is no header that are worth telling. */
const MOST_TOLD = 500;
