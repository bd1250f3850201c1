import { type Observation, reports, sameFigure } from './observation.js';
import type { Rational } from './rational.js';
import { UNREADABLE } from './value.js';

/**
 * The one figure that the rows for one key give, whatever their order: unreadable where two disagree, else with the
 * finest digits. Null without a row.
 */
export function settle(rows: Iterable<Observation>): Observation | null {
  let silent: Observation | null = null;
  let first: Observation | null = null;
  let finest: Rational | null = null;
  for (const row of rows) {
    if (!reports(row)) silent ??= row;
    else if (first !== null && !sameFigure(row, first)) return unreadable(first);
    else {
      first ??= row;
      if (finest === null || row.halfDigit.compare(finest) < 0) finest = row.halfDigit;
    }
  }
  return first && finest ? { ...first, halfDigit: finest } : silent;
}

/** The same cell, but nobody may judge by it. */
export function unreadable(observation: Observation): Observation {
  return { ...observation, value: UNREADABLE, ratio: null };
}
