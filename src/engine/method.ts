import type { Band } from './growth.js';
import type { Rational } from './rational.js';
import type { Value } from './value.js';

/**
 * How progress is measured. `schedule`: what is due now, by which the status is decided. Beside it, and deciding
 * nothing: `cagr`, the growth a year reached over the one needed; `distance`, the share of the way from base to target.
 */
export const METHODS = ['schedule', 'cagr', 'distance'] as const;
export type Method = (typeof METHODS)[number];
export type OtherMethod = Exclude<Method, 'schedule'>;

/** Why a method has no number for a result. */
export const REASONS = [
  'not-judged',
  'no-value',
  'milestone',
  'owed-every-year',
  'part-of-year',
  'ceiling-of-total',
  'running-total',
  'no-base',
  'base-bound',
  'met-at-base',
  'base-is-target',
  'base-zero',
  'target-zero',
  'sign-change',
  'negative',
  'value-bound',
] as const;
export type Reason = (typeof REASONS)[number];

/** A result by another method than the schedule's, with what its number was worked out from. */
export interface Assessment {
  readonly method: OtherMethod;
  /** The area's own figure of the base year; 0 for a total that is counted from the plan's first year. */
  readonly base: Value;
  readonly value: Value;
  /** The number that decides; null where the area has no target. */
  readonly target: Rational | null;
  /** Years from the base to the time judged at, and to the due year; the first no more than the second. */
  readonly elapsed: Rational;
  readonly years: Rational;
  /** Growth a year, 0.05 for 5 %; only of `cagr`. */
  readonly actualGrowth: Rational | null;
  readonly requiredGrowth: Rational | null;
  /** `cagr`: growth reached over growth needed; `distance`: the share of the way. Null where there is a reason. */
  readonly ratio: Rational | null;
  /** Only of `cagr`; a target that is met is achieved also where no ratio can be worked out. */
  readonly band: Band | null;
  readonly reason: Reason | null;
}
