import type { Batch } from './table-source.js';

/** Rows of ClickHouse's format JSONCompact, which writes each on a line and at the end how many there were. */
export class CompactRows {
  /** Null until the end has come. */
  #promised: number | null = null;
  #count = 0;
  #rest = '';
  /** The last line that was none of the format: where the server failed half way, it says so there. */
  complaint = '';

  /** The rows that are whole. */
  take(piece: string): Batch {
    const lines = (this.#rest + piece).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.flatMap(line => this.#row(line));
  }

  /** Whether every row came. */
  get isWhole(): boolean {
    return this.#promised === this.#count;
  }

  /** What came last, without the end of a line. */
  finish(): void {
    this.#row(this.#rest);
    this.#rest = '';
  }

  #row(line: string): (string | null)[][] {
    if (/Code: \d+.*DB::Exception/u.test(line)) this.complaint = line;
    const promised = /^\t"rows": (\d+),?$/u.exec(line)?.[1];
    if (promised !== undefined) this.#promised = Number(promised);
    const text = /^\t\t(\[.*\]),?$/u.exec(line)?.[1];
    const row = text === undefined ? null : parsed(text);
    if (row === null) return [];
    this.#count += 1;
    return [row];
  }
}

/** Null where a failure of the server cut the row off. */
function parsed(text: string): (string | null)[] | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
