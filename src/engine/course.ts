import { valueToDate, type YearValue, yearsFrom } from './accumulate.js';
import { type AsOf, endOf } from './as-of.js';
import type { Rational } from './rational.js';
import type { Requirement } from './requirement.js';
import { scheduleAt } from './schedule.js';
import { MISSING, type Value } from './value.js';

/** One year on the way to the target, in the printed unit. */
export interface CoursePoint {
  readonly year: number;
  /** What was held against the requirement then: a running total or the year's own value; missing for years to come. */
  readonly value: Value;
  /** What is owed by the end of the year; of the year judged at, by the time judged at. Null where no path can be drawn. */
  readonly required: Rational | null;
}

/**
 * Every year from the plan's first to the due one, or to the one judged at where that is later.
 * @param actual the value judged
 */
export function courseOf(
  requirement: Requirement,
  series: readonly YearValue[],
  asOf: AsOf,
  actual: Value,
): CoursePoint[] {
  const { firstYear, due } = requirement;
  const reached = (year: number) =>
    year === asOf.year ? actual : valueToDate(requirement, series.slice(0, year - firstYear + 1));
  return yearsFrom(firstYear, Math.max(due, asOf.year)).map(year => ({
    year,
    value: year > asOf.year ? MISSING : reached(year),
    required: scheduleAt(requirement, year === asOf.year ? asOf : endOf(year)).required,
  }));
}
