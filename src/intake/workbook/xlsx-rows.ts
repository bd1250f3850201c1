import { placeOf } from './cell-reference.js';
import { decodeOoxmlEscapes } from './hucre.js';
import { GENERAL, type NumberFormat } from './number-format.js';
import { RowBuilder } from './row-builder.js';
import type { StoredCell, StoredRow } from './sheet.js';
import { isNumber, isoShown, shown } from './shown.js';
import { WorkbookError } from './workbook-error.js';
import { richText } from './xlsx-strings.js';
import { type Attributes, detached, extended, type XmlEvents, xmlItems } from './xml-events.js';

/** What the cells of all sheets refer to. */
export interface CellTables {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}/;

/** The rows of a worksheet part as they stand, read as they are asked for. */
export function xlsxRows(
  sheet: string,
  part: string,
  chunks: AsyncIterable<Buffer>,
  tables: CellTables,
): AsyncGenerator<StoredRow> {
  return xmlItems(part, chunks, emit => new SheetData(new RowBuilder(sheet), tables, emit));
}

/** Hears a worksheet: `<row r><c r s t><f/><v/></c></row>`. */
class SheetData implements XmlEvents {
  readonly #rows: RowBuilder;
  readonly #tables: CellTables;
  readonly #emit: (row: StoredRow) => void;
  readonly #inline = richText('is', text => {
    this.#text = text;
  });
  #inData = false;
  #column = 0;
  #cell: Attributes = {};
  #formula = false;
  #inValue = false;
  #inInline = false;
  #value: string | null = null;
  #text = '';

  constructor(rows: RowBuilder, tables: CellTables, emit: (row: StoredRow) => void) {
    this.#rows = rows;
    this.#tables = tables;
    this.#emit = emit;
  }

  open(name: string, attributes: Attributes): void {
    if (this.#inInline || name === 'is') this.#openInline(name, attributes);
    else if (name === 'c' && this.#inData) this.#openCell(attributes);
    else if (name === 'v') this.#openValue();
    else if (name === 'f') this.#formula = true;
    else if (name === 'row' && this.#inData) this.#openRow(attributes);
    else if (name === 'sheetData') this.#inData = true;
  }

  text(text: string): void {
    if (this.#inValue) this.#value = extended(this.#value ?? '', text);
    else if (this.#inInline) this.#inline.text(text);
  }

  close(name: string): void {
    if (this.#inInline) this.#closeInline(name);
    else if (name === 'v') this.#inValue = false;
    else if (name === 'c' && this.#inData) this.#closeCell();
    else if (name === 'row' && this.#inData) this.#closeRow();
    else if (name === 'sheetData') this.#inData = false;
  }

  #openRow({ r }: Attributes): void {
    this.#rows.start(r === undefined ? this.#rows.line + 1 : Number(r));
    this.#column = 0;
  }

  #closeRow(): void {
    const row = this.#rows.finish();
    if (row) this.#emit(row);
  }

  #openCell(attributes: Attributes): void {
    this.#column = attributes.r === undefined ? this.#column + 1 : placeOf(attributes.r).column;
    this.#cell = attributes;
    this.#formula = false;
    this.#value = null;
    this.#text = '';
  }

  #openValue(): void {
    this.#inValue = true;
    this.#value = '';
  }

  #openInline(name: string, attributes: Attributes): void {
    this.#inInline = true;
    this.#inline.open(name, attributes);
  }

  #closeInline(name: string): void {
    this.#inline.close(name);
    if (name === 'is') this.#inInline = false;
  }

  #closeCell(): void {
    const cell = this.#stored();
    if (cell.text !== '' || cell.fault) this.#rows.put(this.#column, cell);
  }

  /** An empty stored value is a formula's empty text only where the cell says that it is text. */
  #stored(): StoredCell {
    const { t: type } = this.#cell;
    if (this.#formula && !this.#value && type !== 'str') return { text: '', fault: 'formula-without-value' };
    if (type === 'e') return { text: this.#value ?? '', fault: 'error-value' };
    return { text: type === 'inlineStr' ? this.#text : this.#shown(this.#value ?? '', type) };
  }

  #shown(value: string, type: string | undefined): string {
    if (value === '') return '';
    if (type === 's') return this.#shared(value);
    if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    if (type === 'str') return detached(decodeOoxmlEscapes(value));
    if (type === 'd') return this.#dated(value);
    return isNumber(value) ? shown(Number(value), this.#format(), this.#tables.date1904) : detached(value);
  }

  #shared(index: string): string {
    const text = this.#tables.strings[Number(index)];
    if (text === undefined) throw new WorkbookError('damaged', `${this.#cell.r ?? ''} ${index}`);
    return text;
  }

  #dated(value: string): string {
    const format = this.#format();
    if (!ISO_DAY.test(value)) return value;
    return format.kind === 'date' ? isoShown(value, format) : value;
  }

  #format(): NumberFormat {
    return this.#tables.formats[Number(this.#cell.s ?? 0)] ?? GENERAL;
  }
}
