import { map } from './interval.js';
import { type Rational, ZERO } from './rational.js';
import type { Requirement } from './requirement.js';
import { isCeiling, type Schedule } from './schedule.js';
import { exact, exactOf, MISSING, mapValue, type Value } from './value.js';

/** The straight-line value at the end of the plan; an extrapolation, never a verdict. */
export function forecast(requirement: Requirement, schedule: Schedule, actual: Value): Value {
  const { mode, share } = schedule;
  if (share.equals(0)) return MISSING;
  if (mode === 'total') return mapValue(actual, range => map(range, at => at.div(share)));
  if (mode === 'hold') return actual;
  const base = exactOf(requirement.base);
  if (mode !== 'climb' || base === null) return MISSING;
  return mapValue(actual, range => map(range, at => base.add(at.sub(base).div(share))));
}

/** What each remaining year must still add (a ceiling: take off) for the target; null where that has no meaning. */
export function neededPerYear(
  requirement: Requirement,
  schedule: Schedule,
  actual: Value,
  year: number,
): Rational | null {
  const value = exactOf(actual);
  const years = requirement.due - year;
  const grows = schedule.mode !== 'hold' && schedule.mode !== 'window' && requirement.measure !== 'milestone';
  if (value === null || years <= 0 || !grows) return null;
  const missing = requirement.threshold.sub(value);
  const done = isCeiling(requirement) ? missing.compare(0) >= 0 : missing.compare(0) <= 0;
  return done ? ZERO : missing.div(years);
}

type Completable = Pick<Requirement, 'target' | 'comparison'>;

/** Actual over the printed target; of a ceiling, or a target of 0, no share can be completed. */
export function completion({ target, comparison }: Completable, actual: Value): Value {
  if (target.equals(0) || isCeiling({ comparison })) return MISSING;
  return mapValue(actual, range => map(range, at => at.div(target)));
}

/** The share of the way from base to target; null where there is nothing to climb. */
export function progress(requirement: Requirement, schedule: Schedule, actual: Value): Rational | null {
  const base = exactOf(requirement.base);
  const value = exactOf(actual);
  if (schedule.mode !== 'climb' || base === null || value === null) return null;
  const way = requirement.target.sub(base);
  return way.equals(0) ? null : value.sub(base).div(way);
}

/** actual - other, as far as both are known. */
export function difference(actual: Value, other: Value): Value {
  const subtrahend = exactOf(other);
  if (subtrahend === null) return MISSING;
  return mapValue(actual, range => map(range, at => at.sub(subtrahend)));
}

/** actual - required: above 0 is ahead for a floor, too much for a ceiling. */
export function gap(schedule: Schedule, actual: Value): Value {
  return schedule.required === null ? MISSING : difference(actual, exact(schedule.required));
}
