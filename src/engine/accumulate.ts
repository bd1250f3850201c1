import { Rational as Q, type Rational, ZERO } from './rational.js';
import type { Requirement } from './requirement.js';
import type { Rolled } from './roll-up.js';
import { yearsOwedTogether } from './schedule.js';
import { exact, exactOf, MISSING, sum, UNREADABLE, type Value } from './value.js';

/** One year of a series. */
export interface YearValue {
  readonly year: number;
  readonly rolled: Rolled;
}

/** The years from one to another, both included; none where the first is the later. */
export function yearsFrom(first: number, last: number): number[] {
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);
}

/** The yearly values from the plan's first year to `last`. */
export function seriesUpTo(firstYear: number, last: number, at: (year: number) => Rolled): YearValue[] {
  return yearsFrom(firstYear, last).map(year => ({ year, rolled: at(year) }));
}

/** The value that is held against the requirement: a sum, a year's value, or done / not done. */
export function valueToDate(requirement: Requirement, series: readonly YearValue[]): Value {
  return sumOrLast(requirement, usedYears(requirement, series));
}

function sumOrLast(requirement: Requirement, used: readonly YearValue[]): Value {
  const values = used.map(y => y.rolled.value);
  const together = yearsOwedTogether(requirement) ?? 1;
  if (requirement.measure === 'flow' || together > 1) return sum(values);
  if (requirement.measure === 'milestone') return doneYet(values);
  return values.at(-1) ?? MISSING;
}

/** The years whose values go into the value to date. */
export function usedYears(requirement: Requirement, series: readonly YearValue[]): readonly YearValue[] {
  const { measure, due } = requirement;
  const upToDue = series.filter(y => y.year <= due);
  if (measure === 'flow' || measure === 'milestone') return upToDue;
  return upToDue.slice(-(yearsOwedTogether(requirement) ?? 1));
}

/** Once done, a milestone stays done; that it was not done proves nothing of the years after. */
function doneYet(values: readonly Value[]): Value {
  if (values.some(value => value.kind === 'unreadable')) return UNREADABLE;
  const known = values.flatMap(value => exactOf(value) ?? []);
  if (known.some(value => value.equals(1))) return exact(new Q(1));
  return exactOf(values.at(-1) ?? MISSING) === null ? MISSING : exact(ZERO);
}

/** The mean of the yearly values, null unless every one of them is an exact number. */
export function meanOf(series: readonly YearValue[]): Rational | null {
  const values = series.map(y => exactOf(y.rolled.value));
  if (values.length === 0 || values.includes(null)) return null;
  return values.reduce<Rational>((total, v) => total.add(v ?? ZERO), ZERO).div(values.length);
}
