import type { Catalogue, Indicator } from '../catalogue/types.js';
import type { AsOf } from '../engine/as-of.js';
import type { Observation } from '../engine/observation.js';
import type { Observations } from '../engine/observations.js';
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

/** What one observation has wrong with it, null where that is nothing. */
export type Judgement = (observation: Observation, indicator: Indicator) => Finding | null;

/**
 * A pure check that looks at observations one at a time; what is the same for all of them is worked out once. `cell`
 * checks come first, and a cell they call an error is judged by no more.
 */
export interface EachCheck {
  readonly stage: 'cell' | 'set';
  each(context: CheckContext): Judgement;
}

/** A pure check that compares what the `cell` checks left. It yields as it goes: there may be a million findings. */
export interface SetCheck {
  readonly stage: 'set';
  run(context: CheckContext): Iterable<Finding>;
}

export type Check = EachCheck | SetCheck;
