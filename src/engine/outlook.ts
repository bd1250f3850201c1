import { type AsOf, endOf, shareOfYear, yearsSince } from './as-of.js';
import { map } from './interval.js';
import { type Rational, ZERO } from './rational.js';
import type { Requirement } from './requirement.js';
import { isCeiling, isPartOfYear, type Schedule, scheduleAt } from './schedule.js';
import { exact, exactOf, MISSING, mapValue, type Value } from './value.js';

/** What an outlook is drawn from: a value, the point of the schedule it stands at, and the years left until it is due. */
export interface Pace {
  readonly schedule: Schedule;
  readonly value: Value;
  /** A fraction at a month; 0 or less once it is due. */
  readonly yearsLeft: Rational;
}

/** The value as it is; of a figure counted anew each year, some months at the pace of the whole year. */
export function paceAt(requirement: Requirement, asOf: AsOf, schedule: Schedule, actual: Value): Pace {
  const yearsLeft = (at: AsOf) => yearsSince(requirement.due, at).neg();
  if (!isPartOfYear(requirement, asOf)) return { schedule, value: actual, yearsLeft: yearsLeft(asOf) };
  const end = endOf(asOf.year);
  const value = mapValue(actual, range => map(range, at => at.div(shareOfYear(asOf))));
  return { schedule: scheduleAt(requirement, end), value, yearsLeft: yearsLeft(end) };
}

/** The straight-line value at the end of the plan; an extrapolation, never a verdict. */
export function forecast(requirement: Requirement, { schedule, value }: Pace): Value {
  const { mode, share } = schedule;
  if (share.equals(0)) return MISSING;
  if (mode === 'total') return mapValue(value, range => map(range, at => at.div(share)));
  if (mode === 'hold') return value;
  const base = exactOf(requirement.base);
  if (mode !== 'climb' || base === null) return MISSING;
  return mapValue(value, range => map(range, at => base.add(at.sub(base).div(share))));
}

/** What each remaining year must still add (a ceiling: take off) for the target; null where that has no meaning. */
export function neededPerYear(
  requirement: Requirement,
  { schedule, value, yearsLeft }: Pace,
): Rational | null {
  const reached = exactOf(value);
  const grows = schedule.mode !== 'hold' && schedule.mode !== 'window' && requirement.measure !== 'milestone';
  if (reached === null || yearsLeft.compare(0) <= 0 || !grows) return null;
  const missing = requirement.threshold.sub(reached);
  const done = isCeiling(requirement) ? missing.compare(0) >= 0 : missing.compare(0) <= 0;
  return done ? ZERO : missing.div(yearsLeft);
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
