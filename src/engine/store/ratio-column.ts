import type { Ratio } from '../observation.js';
import { Rational } from '../rational.js';
import { Column } from './column.js';

/** The ratios of the rows that have one, in order of row. */
export class RatioColumn {
  readonly #rows = new Column();
  readonly #numbers = [0, 1, 2, 3].map(() => new Column());

  /** False where a number of the ratio is too long to be kept here. The row must be above all before it. */
  push(row: number, { numerator, denominator }: Ratio): boolean {
    const numbers = [numerator, denominator].flatMap(({ s, n, d }) => [Number(s * n), Number(d)]);
    if (!numbers.every(Number.isSafeInteger)) return false;
    this.#rows.push(row);
    for (const [i, number] of numbers.entries()) this.#numbers[i]?.push(number);
    return true;
  }

  at(row: number): Ratio | null {
    const index = this.#indexOf(row);
    if (index === this.#rows.length || this.#rows.get(index) !== row) return null;
    return { numerator: this.#rational(index, 0), denominator: this.#rational(index, 2) };
  }

  truncate(row: number): void {
    const length = this.#indexOf(row);
    for (const column of [this.#rows, ...this.#numbers]) column.truncate(length);
  }

  #rational(index: number, first: number): Rational {
    const [top, bottom] = [first, first + 1].map(i => BigInt((this.#numbers[i] as Column).get(index)));
    return new Rational(top as bigint, bottom as bigint);
  }

  /** The index of the first row at or above one. */
  #indexOf(row: number): number {
    let low = 0;
    let high = this.#rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#rows.get(middle) < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
