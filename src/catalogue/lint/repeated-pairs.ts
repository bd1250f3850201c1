import type { Catalogue, Indicator } from '../types.js';
import { judged, type Where } from '../where.js';

/** Two entries that state one promise: the first in the plan, and the later one with its place. */
export interface RepeatedPair {
  readonly first: Indicator;
  readonly later: Indicator;
  readonly where: Where;
}

/** Every pair once, whichever of the two names the other. */
export function repeatedPairs(catalogue: Catalogue): RepeatedPair[] {
  const all = judged(catalogue);
  return all.flatMap(({ entry: first }, i) =>
    all
      .slice(i + 1)
      .filter(({ entry: later }) => first.repeats.includes(later.id) || later.repeats.includes(first.id))
      .map(({ entry: later, where }) => ({ first, later, where })),
  );
}
