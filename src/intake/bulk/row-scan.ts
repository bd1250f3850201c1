import { isUtf8 } from 'node:buffer';
import { readSync } from 'node:fs';
import { cellsOf } from './row-texts.js';

/** Rows between two places that are kept. */
export const STEP = 64;
const CHUNK = 1 << 20;
/** What stands for "not there" in `csv-rows.ts`. */
const MISSING = 0x01;
const [NUL, LF, CR, QUOTE] = [0x00, 0x0a, 0x0d, 0x22];
const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
/** In bytes; one that is longer has an open quote in it. */
const LONGEST_ROW = 1 << 16;
/** Every ragged row and every line that begins none is remembered. */
const MOST_ODD = 4_000_000;

/** How a file is cut into cells, and how many its header has. */
export interface Cut {
  readonly delimiter: string;
  readonly width: number;
}

/** Looks through the bytes of a CSV file, in pieces, for where its rows begin. */
export class RowScan {
  /** The rows so far; a blank line is none. */
  count = 0;
  /** Where every `STEP`th row ends, and so the next begins, after where the first does. */
  readonly starts: number[] = [0];
  /** The numbers, from 1, of rows with fewer cells than the header, or with something in more. */
  readonly ragged: number[] = [];
  /** For every line that begins no row, in order, the number of the last row that began before it. */
  readonly extraLines: number[] = [];
  hasRowInQuotes = false;
  readonly #cut: Cut;
  readonly #wellQuoted: RegExp;
  /** One for the whole file: what stands behind the last row, then what is read. */
  readonly #bytes = Buffer.alloc(LONGEST_ROW + CHUNK + 1);
  #rest = 0;
  #offset = 0;

  constructor(cut: Cut) {
    this.#cut = cut;
    this.#wellQuoted = wellQuoted(cut.delimiter);
  }

  get size(): number {
    return this.#offset;
  }

  /** Reads on, and gives the number of bytes. */
  fill(handle: number): number {
    return readSync(handle, this.#bytes, this.#rest, CHUNK, null);
  }

  /** False where this is no file of rows. */
  add(read: number): boolean {
    const filled = this.#rest + read;
    const lines = this.#bytes.subarray(0, this.#bytes.subarray(0, filled).lastIndexOf(LF) + 1);
    const end = this.#take(lines);
    if (end === null || !isUtf8(lines.subarray(0, end))) return false;
    this.#bytes.copyWithin(0, end, filled);
    this.#rest = filled - end;
    this.#offset += end;
    return this.#rest <= LONGEST_ROW && this.ragged.length + this.extraLines.length <= MOST_ODD;
  }

  /** The last row may lack its line end. */
  finish(): boolean {
    if (this.#rest === 0) return true;
    this.#bytes[this.#rest] = LF;
    return this.add(1) && this.#rest === 0;
  }

  /** Where the last row ends; null where there is what no row holds. Hardly any byte is less than a letter. */
  #take(lines: Buffer): number | null {
    const delimiter = this.#cut.delimiter.charCodeAt(0);
    const greatest = Math.max(QUOTE, delimiter);
    let start = this.#offset === 0 && lines.subarray(0, BOM.length).equals(BOM) ? BOM.length : 0;
    if (start > 0) this.starts[0] = start;
    let [cells, isQuoted, isOpen, breaks] = [1, false, false, 0];
    for (let at = start; at < lines.length; at += 1) {
      const byte = lines[at] as number;
      if (byte > greatest) continue;
      if (byte === delimiter) cells += isOpen ? 0 : 1;
      else if (byte === QUOTE) [isQuoted, isOpen] = [true, !isOpen];
      else if (byte === LF && isOpen) breaks += 1;
      else if (byte === LF) {
        const end = lines[at - 1] === CR ? at - 1 : at;
        if (end <= start) this.extraLines.push(this.count);
        else {
          const isPlain = !isQuoted && cells === this.#cut.width;
          if (!isPlain && !this.#isRow(lines, start, end, cells)) return null;
          this.count += 1;
          for (; breaks > 0; breaks -= 1) this.extraLines.push(this.count);
          if (this.count % STEP === 0) this.starts.push(this.#offset + at + 1);
        }
        start = at + 1;
        [cells, isQuoted] = [1, false];
      } else if (byte === NUL || byte === MISSING || (byte === CR && lines[at + 1] !== LF)) return null;
    }
    return start;
  }

  /** Whether the quotes are those of CSV, and so the cells were counted as they are. */
  #isRow(lines: Buffer, start: number, end: number, cells: number): boolean {
    const { delimiter, width } = this.#cut;
    if (end - start > LONGEST_ROW) return false;
    const text = lines.toString('utf8', start, end);
    if (!this.#wellQuoted.test(text)) return false;
    const [, ...inQuotes] = text.split('\n');
    this.hasRowInQuotes ||= inQuotes.some(line => line.split(delimiter).length >= width);
    // DuckDB takes a row whose cells beyond the header are empty, and so does every reader.
    const isRagged =
      cells < width || (cells > width && cellsOf(text, delimiter)?.slice(width).some(Boolean) !== false);
    if (isRagged) this.ragged.push(this.count + 1);
    return true;
  }
}

function wellQuoted(delimiter: string): RegExp {
  const cell = `(?:"(?:[^"]|"")*"|[^"${delimiter}]*)`;
  return new RegExp(`^${cell}(?:${delimiter}${cell})*$`, 'u');
}
