import { SOURCES_KEPT } from '../../engine/rolled-parts.js';
import type { SumRow } from '../bulk/added-rows.js';
import { MOST_PLACES } from '../bulk/plain-figure.js';
import type { CodedLabel } from '../bulk/statements.js';
import { decimalOf, type TallyRows } from './tally-rows.js';

/** The sums of figures by label and places behind the point. */
export class LabelSums {
  readonly #rows: TallyRows;
  readonly #labels: readonly CodedLabel[];
  readonly #sums: (LabelSum | undefined)[] = [];

  constructor(rows: TallyRows, labels: readonly CodedLabel[]) {
    this.#rows = rows;
    this.#labels = labels;
  }

  add(row: number): void {
    const at = this.#rows.label(row) * (MOST_PLACES + 1) + this.#rows.places(row);
    const sum = this.#sums[at] ?? new LabelSum();
    this.#sums[at] = sum;
    sum.add(row, this.#rows.digits(row));
  }

  list(): SumRow[] {
    return this.#sums.flatMap((sum, at) => {
      const code = Math.floor(at / (MOST_PLACES + 1));
      const places = at % (MOST_PLACES + 1);
      const file = this.#labels[code]?.texts[0] ?? -1;
      return sum ? [{ file, code, places, ...sum.read(this.#rows, places) }] : [];
    });
  }
}

class LabelSum {
  #count = 0;
  #total = 0n;
  /** What is not in `#total` yet: a safe integer. */
  #part = 0;
  /** The first rows. */
  readonly #firsts: number[] = [];

  add(row: number, digits: number): void {
    const sum = this.#part + digits;
    if (Number.isSafeInteger(sum)) this.#part = sum;
    else {
      this.#total += BigInt(this.#part);
      this.#part = digits;
    }
    this.#count += 1;
    if (this.#firsts.length < SOURCES_KEPT) this.#firsts.push(row);
  }

  read(rows: TallyRows, places: number): Pick<SumRow, 'count' | 'total' | 'firsts'> {
    return {
      count: this.#count,
      total: decimalOf(this.#total + BigInt(this.#part), places),
      firsts: this.#firsts.map(row => ({
        row: rows.line(row),
        text: decimalOf(rows.digits(row), places),
      })),
    };
  }
}
