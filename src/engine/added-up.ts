import type { Source } from './observation.js';
import type { Rational } from './rational.js';
import { type EntryKey, keyText } from './store/key-ids.js';

/**
 * Figures of reporting units of one area, indicator and year that were added up where they lay: each of them exact,
 * given once, and with nothing to say against it. In the indicator's printed unit.
 */
export interface AddedUp extends EntryKey {
  readonly total: Rational;
  /** Half a unit of the last digit of each, added up. */
  readonly tolerance: Rational;
  readonly count: number;
  /** The first of the cells in order of place, `SOURCES_KEPT` of them if there are so many. */
  readonly first: readonly Source[];
}

/** What was added up, by area, indicator and year. */
export class AddedUps {
  readonly keys: readonly EntryKey[];
  readonly #byKey: ReadonlyMap<string, AddedUp>;

  /** @param all one a key */
  constructor(all: readonly AddedUp[] = []) {
    this.keys = all.map(({ area, indicator, year }) => ({ area, indicator, year }));
    this.#byKey = new Map(all.map(one => [keyText(one), one] as const));
  }

  find(key: EntryKey): AddedUp | null {
    return this.#byKey.get(keyText(key)) ?? null;
  }
}
