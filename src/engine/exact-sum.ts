import { Rational, ZERO } from './rational.js';

/** Adds up rationals by denominator, so that a sum of many decimals costs an integer addition each. */
export class ExactSum {
  readonly #tops = new Map<bigint, bigint>();

  add({ s, n, d }: Rational): void {
    this.#tops.set(d, (this.#tops.get(d) ?? 0n) + s * n);
  }

  get total(): Rational {
    let total = ZERO;
    for (const [bottom, top] of this.#tops) total = total.add(new Rational(top, bottom));
    return total;
  }
}
