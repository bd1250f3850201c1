import type { Merge } from '../cells.js';
import { spanned } from './cell-reference.js';
import { decodeRk } from './hucre.js';
import { LIMITS } from './limits.js';
import { GENERAL, type NumberFormat } from './number-format.js';
import { RowBuilder } from './row-builder.js';
import type { StoredCell, StoredRow } from './sheet.js';
import { shown } from './shown.js';
import { WorkbookError } from './workbook-error.js';
import { type BiffRecord, RECORD, recordAt, substream, textAt } from './xls-records.js';

/** What the cells of all sheets refer to. */
export interface XlsTables {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly date1904: boolean;
}

/** The cell records of a sheet by place, sorted by row, and its merged ranges. */
interface SheetIndex {
  readonly cells: Float64Array;
  readonly merges: readonly Merge[];
}

const CELLS: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.multipleRk,
  RECORD.richString,
  RECORD.sharedString,
  RECORD.number,
  RECORD.label,
  RECORD.booleanOrError,
  RECORD.rk,
]);
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};
/** Above any place in a stream, so that row and place make one number to sort by. */
const ROW_STEP = 2 ** 32;

/** Finds the cells, which some programs write in any order. @throws WorkbookError */
export function indexSheet(sheet: string, stream: Buffer, start: number): SheetIndex {
  const cells: number[] = [];
  const merges: Merge[] = [];
  for (const { id, at, data } of substream(stream, start)) {
    if (CELLS.has(id)) cells.push(data.readUInt16LE(0) * ROW_STEP + at);
    if (id === RECORD.mergedCells) merges.push(...mergesOf(data));
    if (merges.length > LIMITS.merges) throw new WorkbookError('too-many-merges', sheet);
  }
  return { cells: Float64Array.from(cells).sort(), merges };
}

function mergesOf(data: Buffer): Merge[] {
  return Array.from({ length: data.readUInt16LE(0) }, (_, i) => {
    const word = (k: number) => data.readUInt16LE(2 + 8 * i + 2 * k) + 1;
    return spanned({ line: word(0), column: word(2) }, { line: word(1), column: word(3) });
  });
}

/** The rows of an indexed sheet. @throws WorkbookError or RangeError when a record is not what it says */
export function* xlsRows(
  sheet: string,
  stream: Buffer,
  index: SheetIndex,
  tables: XlsTables,
): Generator<StoredRow> {
  const rows = new RowBuilder(sheet);
  const cells = new CellRecords(stream, tables);
  for (const key of index.cells) {
    const line = Math.floor(key / ROW_STEP) + 1;
    if (line !== rows.line) {
      const row = rows.line > 0 ? rows.finish() : null;
      if (row) yield row;
      rows.start(line);
    }
    for (const [column, cell] of cells.read(key % ROW_STEP)) {
      if (cell.text !== '' || cell.fault) rows.put(column, cell);
    }
  }
  const last = rows.finish();
  if (last) yield last;
}

/** Reads cell records: row, column, style, and a value after its kind. */
class CellRecords {
  readonly #stream: Buffer;
  readonly #tables: XlsTables;

  constructor(stream: Buffer, tables: XlsTables) {
    this.#stream = stream;
    this.#tables = tables;
  }

  /** The cells of a record, with their 1-based columns. */
  read(at: number): [column: number, cell: StoredCell][] {
    const record = recordAt(this.#stream, at);
    const column = record.data.readUInt16LE(2) + 1;
    if (record.id === RECORD.multipleRk) return this.#multiple(record.data, column);
    return [[column, this.#single(record)]];
  }

  #multiple(data: Buffer, column: number): [number, StoredCell][] {
    const count = Math.floor((data.length - 6) / 6);
    return Array.from({ length: count }, (_, i) => [
      column + i,
      this.#number(decodeRk(data.readUInt32LE(6 + 6 * i)), data.readUInt16LE(4 + 6 * i)),
    ]);
  }

  #single(record: BiffRecord): StoredCell {
    const { id, data } = record;
    const style = data.readUInt16LE(4);
    if (id === RECORD.rk) return this.#number(decodeRk(data.readUInt32LE(6)), style);
    if (id === RECORD.number) return this.#number(data.readDoubleLE(6), style);
    if (id === RECORD.sharedString) return this.#shared(data.readUInt32LE(6));
    if (id === RECORD.formula) return this.#formula(record, style);
    if (id !== RECORD.booleanOrError) return { text: textAt(data, 6, 2) };
    return data.readUInt8(7) === 1 ? errorCell(data.readUInt8(6)) : booleanCell(data.readUInt8(6));
  }

  #number(value: number, style: number): StoredCell {
    return { text: shown(value, this.#tables.formats[style] ?? GENERAL, this.#tables.date1904) };
  }

  #shared(index: number): StoredCell {
    const text = this.#tables.strings[index];
    if (text === undefined) throw new WorkbookError('damaged', `BIFF8 SST ${index}`);
    return { text };
  }

  /** A formula's stored value is a number, or says that it is none: then its first byte is the kind. */
  #formula(record: BiffRecord, style: number): StoredCell {
    const { data } = record;
    if (data.readUInt16LE(12) !== 0xffff) return this.#number(data.readDoubleLE(6), style);
    const kind = data.readUInt8(6);
    if (kind === 1) return booleanCell(data.readUInt8(8));
    if (kind === 2) return errorCell(data.readUInt8(8));
    return kind === 0 ? this.#formulaText(record) : { text: '' };
  }

  /** The text stands in the next STRING record, before any other cell. */
  #formulaText({ at, data }: BiffRecord): StoredCell {
    let next = recordAt(this.#stream, at + 4 + data.length);
    while (next.id !== RECORD.string && next.id !== RECORD.eof && !CELLS.has(next.id)) {
      next = recordAt(this.#stream, next.at + 4 + next.data.length);
    }
    if (next.id !== RECORD.string) return { text: '', fault: 'formula-without-value' };
    return { text: textAt(next.data, 0, 2) };
  }
}

function booleanCell(value: number): StoredCell {
  return { text: value === 0 ? 'FALSE' : 'TRUE' };
}

function errorCell(code: number): StoredCell {
  return { text: ERRORS[code] ?? '#ERR!', fault: 'error-value' };
}
