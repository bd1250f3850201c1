import type { AsOf } from './as-of.js';
import { holds } from './interval.js';
import type { OtherMethod, Reason } from './method.js';
import type { Rational } from './rational.js';
import type { Requirement } from './requirement.js';
import { isCeiling, isPartOfYear, yearsOwedTogether } from './schedule.js';
import { exactOf, isAnything, rangeOf, type Value } from './value.js';

/** What a method looks at. The base is the area's own; of a running total 0. */
export interface Assessed {
  readonly requirement: Requirement;
  readonly value: Value;
  readonly asOf: AsOf;
  /** Whether the area has a target, and the indicator is in force and kept at this level. */
  readonly isJudged: boolean;
}

/** Why no method but the schedule can say anything of a result, not even that its target is met. */
export function judgingReason({ requirement: r, value, asOf, isJudged }: Assessed): Reason | null {
  if (!isJudged) return 'not-judged';
  if (rangeOf(value) === null || isAnything(value)) return 'no-value';
  if (r.measure === 'milestone') return 'milestone';
  if (yearsOwedTogether(r) !== null) return 'owed-every-year';
  if (isPartOfYear(r, asOf)) return 'part-of-year';
  return r.measure === 'flow' && isCeiling(r) ? 'ceiling-of-total' : null;
}

/** Why the formula of a method has no number for a result. */
export function formulaReason(method: OtherMethod, assessed: Assessed): Reason | null {
  const { requirement, value } = assessed;
  if (method === 'cagr' && requirement.measure === 'flow') return 'running-total';
  const unusable = baseReason(assessed);
  if (unusable !== null) return unusable;
  const base = exactOf(requirement.base) as Rational;
  const never = method === 'cagr' ? signReason(base, value, requirement.threshold) : null;
  return never ?? (exactOf(value) === null ? 'value-bound' : null);
}

function baseReason({ requirement: { base, comparison, threshold } }: Assessed): Reason | null {
  const range = rangeOf(base);
  if (range === null) return 'no-base';
  if (holds(range, comparison, threshold) === 'yes') return 'met-at-base';
  const exact = exactOf(base);
  if (exact === null) return 'base-bound';
  return exact.equals(threshold) ? 'base-is-target' : null;
}

/** Growth is a share of what was there: it needs something above 0 to start from and to reach. */
function signReason(base: Rational, value: Value, target: Rational): Reason | null {
  if (base.equals(0)) return 'base-zero';
  if (target.equals(0)) return 'target-zero';
  const all = [base, target, ...[exactOf(value)].flatMap(known => known ?? [])];
  if (all.every(figure => figure.compare(0) >= 0)) return null;
  return all.some(figure => figure.compare(0) > 0) ? 'sign-change' : 'negative';
}
