import { closeSync, openSync, readSync } from 'node:fs';
import { firstIndex } from './first-index.js';
import { type Cut, RowScan, STEP } from './row-scan.js';
import { rowTexts } from './row-texts.js';

/** Progress is told in round numbers. */
const ROWS_BETWEEN = 10_000;

/** Where the rows of a CSV file begin, so that any of them can be read by its number, from 1 for the header. */
export interface CsvIndex {
  /** How many there are; a blank line is none. */
  readonly count: number;
  /** The numbers of rows with fewer cells than the header, or with something in more, in ascending order. */
  readonly ragged: readonly number[];
  /** Whether a line within quotes has as many cells as the header: to who begins to read there, it is a row. */
  readonly hasRowInQuotes: boolean;
  /** The line on which a row begins. */
  lineOf(row: number): number;
  /** The texts of some rows, numbered in ascending order, with their lines. */
  rows(wanted: Iterable<number>): Iterable<readonly [line: number, text: string]>;
}

/**
 * Looks through a whole file for what would make it anything but rows: null where it is not UTF-8, or has quotes that are
 * not CSV, a row as long as none, or a carriage return that ends no line.
 * @param tell is told now and then how many rows there are so far
 */
export async function indexRows(
  path: string,
  cut: Cut,
  tell: (rows: number) => void = () => undefined,
): Promise<CsvIndex | null> {
  const scan = new RowScan(cut);
  const handle = openSync(path, 'r');
  try {
    for (let read = scan.fill(handle); read > 0; read = scan.fill(handle)) {
      if (!scan.add(read)) return null;
      tell(scan.count - (scan.count % ROWS_BETWEEN));
      // DuckDB works beside this and has results to hand over.
      await new Promise(setImmediate);
    }
    return scan.finish() ? new Index(path, scan) : null;
  } finally {
    closeSync(handle);
  }
}

class Index implements CsvIndex {
  readonly count: number;
  readonly ragged: readonly number[];
  readonly hasRowInQuotes: boolean;
  readonly #path: string;
  readonly #starts: readonly number[];
  readonly #extraLines: readonly number[];
  readonly #size: number;

  constructor(path: string, { count, ragged, hasRowInQuotes, starts, extraLines, size }: RowScan) {
    this.#path = path;
    this.#size = size;
    this.count = count;
    this.ragged = ragged;
    this.hasRowInQuotes = hasRowInQuotes;
    this.#starts = starts;
    this.#extraLines = extraLines;
  }

  lineOf(row: number): number {
    const lines = this.#extraLines;
    return row + firstIndex(lines.length, i => (lines[i] as number) >= row);
  }

  *rows(wanted: Iterable<number>): Generator<readonly [number, string]> {
    const handle = openSync(this.#path, 'r');
    try {
      let block = -1;
      let texts: readonly string[] = [];
      for (const row of wanted) {
        const own = Math.floor((row - 1) / STEP);
        if (own !== block) texts = this.#block(handle, own);
        block = own;
        yield [this.lineOf(row), texts[row - 1 - own * STEP] ?? ''];
      }
    } finally {
      closeSync(handle);
    }
  }

  /** The rows from one kept place to the next. */
  #block(handle: number, block: number): string[] {
    const start = this.#starts[block] ?? 0;
    const end = this.#starts[block + 1] ?? this.#size;
    const bytes = Buffer.allocUnsafe(end - start);
    const read = readSync(handle, bytes, 0, bytes.length, start);
    return Array.from(rowTexts(bytes.toString('utf8', 0, read)), ([, text]) => text);
  }
}
