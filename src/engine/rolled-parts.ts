import { ExactSum } from './exact-sum.js';
import { AT_LEAST_ZERO } from './interval.js';
import { compareSources, type Ratio, type Source } from './observation.js';
import { type Rational, ZERO } from './rational.js';
import type { Rolled } from './roll-up.js';
import { exact, fromInterval, MISSING, UNREADABLE, type Value, ValueSum } from './value.js';

/** More cells than these behind one value nobody reads one by one; how many there are is always told. */
export const SOURCES_KEPT = 20;

/** The cells behind a value that is put together from parts. */
class Sources {
  readonly sources: Source[] = [];
  sourceCount = 0;

  protected addSources(part: Rolled): void {
    this.sources.push(...part.sources.slice(0, SOURCES_KEPT - this.sources.length));
    this.sourceCount += part.sourceCount;
  }
}

/** The first cells in order of place, however they come. */
export class FirstCells {
  readonly #cells: Source[];

  /** @param cells at most `SOURCES_KEPT`, in order of place */
  constructor(cells: readonly Source[]) {
    this.#cells = [...cells];
  }

  get list(): readonly Source[] {
    return this.#cells;
  }

  add(cell: Source): void {
    const isAfter = (i: number) => compareSources(this.#cells[i] as Source, cell) <= 0;
    let at = this.#cells.length;
    if (at === SOURCES_KEPT && isAfter(at - 1)) return;
    while (at > 0 && !isAfter(at - 1)) at -= 1;
    this.#cells.splice(at, 0, cell);
    if (this.#cells.length > SOURCES_KEPT) this.#cells.pop();
  }
}

/** Parts that add up. */
export class Sum extends Sources {
  readonly ratio = null;
  readonly #value = new ValueSum();
  readonly #tolerance = new ExactSum();

  add(part: Rolled): void {
    this.addSources(part);
    this.#value.add(part.value);
    this.#tolerance.add(part.tolerance);
  }

  get value(): Value {
    return this.#value.value;
  }

  get tolerance(): Rational {
    return this.#tolerance.total;
  }
}

/** Rates never add: their numerators and denominators do, where every part gives both. */
export class Pool extends Sources {
  readonly tolerance = ZERO;
  readonly #numerator = new ExactSum();
  readonly #denominator = new ExactSum();
  #parts = 0;
  #ratios = 0;
  #isUnreadable = false;

  add(part: Rolled): void {
    this.addSources(part);
    this.#parts += 1;
    if (part.value.kind === 'unreadable') this.#isUnreadable = true;
    if (part.ratio === null) return;
    this.#ratios += 1;
    this.#numerator.add(part.ratio.numerator);
    this.#denominator.add(part.ratio.denominator);
  }

  get value(): Value {
    const { ratio } = this;
    if (this.#isUnreadable) return UNREADABLE;
    if (ratio !== null) return exact(ratio.numerator.div(ratio.denominator));
    return this.#ratios === 0 ? MISSING : fromInterval(AT_LEAST_ZERO);
  }

  /** Null unless every part has one. */
  get ratio(): Ratio | null {
    const isWhole = this.#ratios === this.#parts && this.#parts > 0 && !this.#isUnreadable;
    return isWhole ? { numerator: this.#numerator.total, denominator: this.#denominator.total } : null;
  }
}
