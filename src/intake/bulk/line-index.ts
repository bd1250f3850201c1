import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Lines between two places that are kept. */
const STEP = 64;
const CHUNK = 1 << 20;
/** Progress is told in round numbers. */
const ROWS_BETWEEN = 10_000;
/** What stands for "not there" in `statements.ts`. */
const MISSING = 0x01;
const [NUL, LF, CR, QUOTE] = [0x00, 0x0a, 0x0d, 0x22];
/** One longer than this has an open quote in it. */
const LONGEST_LINE = 1 << 16;

/** Where the lines of a text file begin, so that any of them can be read by its number. */
export interface LineIndex {
  /** How many there are; the end of the last one may be that of the file. */
  readonly count: number;
  readonly hasBom: boolean;
  /** The texts of some lines, numbered from 1 in ascending order. */
  lines(wanted: readonly number[]): Iterable<readonly [line: number, text: string]>;
}

/**
 * Looks through a whole file for what would make its lines anything but rows: null where it is not UTF-8, or has a
 * blank line, a quoted line break, quotes that are not CSV, or a carriage return that ends no line.
 * @param tell is told now and then how many lines there are so far
 */
export async function indexLines(
  path: string,
  delimiter: string,
  tell: (rows: number) => void = () => undefined,
): Promise<LineIndex | null> {
  const scan = new Scan(wellQuoted(delimiter));
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

/** A line whose quotes all open at the start of a cell and close at its end. */
function wellQuoted(delimiter: string): RegExp {
  const cell = `(?:"(?:[^"]|"")*"|[^"${delimiter}]*)`;
  return new RegExp(`^${cell}(?:${delimiter}${cell})*$`, 'u');
}

class Scan {
  readonly starts: number[] = [0];
  count = 0;
  hasBom = false;
  readonly #wellQuoted: RegExp;
  /** One for the whole file: what stands behind the last line end, then what is read. */
  readonly #bytes = Buffer.alloc(LONGEST_LINE + CHUNK + 1);
  #rest = 0;
  #offset = 0;

  constructor(quoting: RegExp) {
    this.#wellQuoted = quoting;
  }

  get size(): number {
    return this.#offset;
  }

  /** Reads on, and gives the number of bytes. */
  fill(handle: number): number {
    return readSync(handle, this.#bytes, this.#rest, CHUNK, null);
  }

  /** False where lines are no rows. */
  add(read: number): boolean {
    if (this.#offset === 0) this.hasBom = this.#bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
    const filled = this.#rest + read;
    const end = this.#bytes.subarray(0, filled).lastIndexOf(LF) + 1;
    if (!this.#take(this.#bytes.subarray(0, end))) return false;
    this.#bytes.copyWithin(0, end, filled);
    this.#rest = filled - end;
    return this.#rest <= LONGEST_LINE;
  }

  finish(): boolean {
    if (this.#rest === 0) return true;
    this.#bytes[this.#rest] = LF;
    return this.#take(this.#bytes.subarray(0, this.#rest + 1));
  }

  /** Whole lines, byte by byte: hardly any of them is less than a letter. */
  #take(lines: Buffer): boolean {
    if (!isUtf8(lines)) return false;
    let start = 0;
    let isQuoted = false;
    for (let at = 0; at < lines.length; at += 1) {
      const byte = lines[at] as number;
      if (byte > QUOTE) continue;
      if (byte === QUOTE) isQuoted = true;
      else if (byte === LF) {
        const end = lines[at - 1] === CR ? at - 1 : at;
        if (end <= start || (isQuoted && !this.#wellQuoted.test(lines.toString('utf8', start, end))))
          return false;
        start = at + 1;
        isQuoted = false;
        this.count += 1;
        if (this.count % STEP === 0) this.starts.push(this.#offset + start);
      } else if (byte === NUL || byte === MISSING || (byte === CR && lines[at + 1] !== LF)) return false;
    }
    this.#offset += lines.length;
    return true;
  }
}

/** What changes when a file is written to or replaced. */
export function sizeAndTime(path: string): string {
  const { size, mtimeNs, ino } = statSync(path, { bigint: true });
  return `${size} ${mtimeNs} ${ino}`;
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

class Index implements LineIndex {
  readonly count: number;
  readonly hasBom: boolean;
  readonly #path: string;
  readonly #starts: readonly number[];
  readonly #size: number;

  constructor(path: string, { count, hasBom, starts, size }: Scan) {
    this.#path = path;
    this.#size = size;
    this.count = count;
    this.hasBom = hasBom;
    this.#starts = starts;
  }

  *lines(wanted: readonly number[]): Generator<readonly [number, string]> {
    const handle = openSync(this.#path, 'r');
    try {
      for (let from = 0; from < wanted.length; ) {
        const block = Math.floor(((wanted[from] as number) - 1) / STEP);
        let to = from;
        while (to < wanted.length && Math.floor(((wanted[to] as number) - 1) / STEP) === block) to += 1;
        const lines = this.#block(handle, block);
        for (const line of wanted.slice(from, to)) {
          const text = withoutReturn(lines[line - 1 - block * STEP] ?? '');
          yield [line, line === 1 && this.hasBom ? text.replace(/^\ufeff/u, '') : text];
        }
        from = to;
      }
    } finally {
      closeSync(handle);
    }
  }

  /** The lines from one kept place to the next. */
  #block(handle: number, block: number): string[] {
    const start = this.#starts[block] ?? 0;
    const end = this.#starts[block + 1] ?? this.#size;
    const bytes = Buffer.allocUnsafe(end - start);
    const read = readSync(handle, bytes, 0, bytes.length, start);
    return bytes.toString('utf8', 0, read).split('\n');
  }
}
