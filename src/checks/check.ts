import type { Catalogue, Indicator } from '../catalogue/types.js';
import type { AsOf } from '../engine/as-of.js';
import { entriesById } from '../engine/lookup.js';
import type { Observation, Observations } from '../engine/observation.js';
import type { Allocated } from '../engine/requirement.js';
import type { Finding } from './finding.js';

/** What a check may look at. */
export interface CheckContext {
  readonly catalogue: Catalogue;
  readonly observations: Observations;
  /** The time judged at; null where nothing was submitted. */
  readonly asOf: AsOf | null;
  /** The only area asked for, or null. */
  readonly area: string | null;
  readonly allocation: readonly Allocated[];
}

/**
 * A pure check. `cell` checks come first, and a cell they call an error is judged by no more; `set` checks then
 * compare what is left.
 */
export interface Check {
  readonly stage: 'cell' | 'set';
  run(context: CheckContext): Finding[];
}

/** Runs a check over every observation together with its indicator. */
export function perObservation(
  { catalogue, observations }: CheckContext,
  check: (observation: Observation, indicator: Indicator) => Finding[],
): Finding[] {
  const byId = entriesById(catalogue);
  return observations.all.flatMap(observation => {
    const indicator = byId.get(observation.indicator);
    return indicator ? check(observation, indicator) : [];
  });
}
