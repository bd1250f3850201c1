import type { Row } from '../cells.js';

/** Collects the header rows that a mapping names by their lines. */
export class GivenHeader {
  readonly rows: Row[] = [];
  readonly #lines: readonly number[];

  constructor(lines: readonly number[]) {
    this.#lines = lines;
  }

  /** Where a row stands; one of the header is kept. */
  take(row: Row): 'above' | 'header' | 'below' {
    const line = row[0]?.line ?? 0;
    if (this.#lines.includes(line)) {
      this.rows.push(row);
      return 'header';
    }
    return this.#lines.some(given => line < given) ? 'above' : 'below';
  }
}
