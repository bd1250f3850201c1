import type { Measure } from '../catalogue/types.js';
import { type AsOf, endOf, isOver, isWholeYear, shareOfYear, yearsSince } from './as-of.js';
import type { Comparison, Truth } from './interval.js';
import { holds } from './interval.js';
import { ONE, type Rational, ZERO } from './rational.js';
import type { Requirement } from './requirement.js';
import { exactOf, rangeOf } from './value.js';

/**
 * How a requirement runs over the years.
 * total: a sum that grows from 0; climb: a straight line from the base; hold: the target itself, every year;
 * window: the target in every `every` years; open: nothing is owed before the end, as no base is known.
 */
export type Mode = 'total' | 'climb' | 'hold' | 'window' | 'open';

/** What is owed at one time. `required` is null where no path can be drawn. */
export interface Schedule {
  readonly mode: Mode;
  /** The share of the plan that has gone since its start year, k/n; k is a fraction at a month. */
  readonly share: Rational;
  readonly final: boolean;
  readonly required: Rational | null;
  readonly comparison: Comparison;
}

/** What is owed at the end of a year or of a month; the end comes with the whole of the due year, never sooner. */
export function scheduleAt(requirement: Requirement, asOf: AsOf): Schedule {
  const mode = modeOf(requirement);
  const share = shareAt(requirement, asOf);
  const final = isOver(requirement.due, asOf);
  const required = final ? requirement.threshold : requiredAt(requirement, mode, asOf);
  const onPath = mode === 'total' || mode === 'climb' || isPartOfYear(requirement, asOf);
  const comparison = onPath && !final ? loosened(requirement) : requirement.comparison;
  return { mode, share, final, required, comparison };
}

/** Whether a figure counts from January on and anew each year, so that some months of it are less than the year. */
export function countsAnew(measure: Measure): boolean {
  return measure === 'flow' || measure === 'annual';
}

/** Lower is better. */
export function isCeiling({ comparison }: Pick<Requirement, 'comparison'>): boolean {
  return comparison === '<' || comparison === '<=';
}

function modeOf(requirement: Requirement): Mode {
  const { measure } = requirement;
  if (measure === 'flow') return 'total';
  if (measure === 'milestone') return 'open';
  const every = yearsOwedTogether(requirement);
  if (every !== null) return every === 1 ? 'hold' : 'window';
  return modeFromBase(requirement);
}

/** 1 where every year owes the target, n where any n years running do; null where it is owed once. */
export function yearsOwedTogether({ measure, every }: Requirement): number | null {
  return measure === 'annual' ? every : null;
}

/**
 * A target already met at the base is held; one that is not is climbed to. Where no base is known, a rate and a
 * ceiling are held against the target itself; of a count nothing is owed before the end.
 */
function modeFromBase(requirement: Requirement): Mode {
  if (metAtBase(requirement) === 'yes') return 'hold';
  if (exactOf(requirement.base) !== null) return 'climb';
  return requirement.measure === 'rate' || isCeiling(requirement) ? 'hold' : 'open';
}

function metAtBase({ base, comparison, threshold }: Requirement): Truth | null {
  const range = rangeOf(base);
  return range === null ? null : holds(range, comparison, threshold);
}

function shareAt(requirement: Requirement, asOf: AsOf): Rational {
  const { due } = requirement;
  if (isOver(due, asOf)) return ONE;
  const start = startYear(requirement);
  const gone = yearsSince(start, asOf);
  return gone.compare(0) <= 0 ? ZERO : gone.div(due - start);
}

/** The year at whose end the way begins: a total counts from the first year of the plan, all else from its base. */
export function startYear({
  measure,
  firstYear,
  baseYear,
}: Pick<Requirement, 'measure' | 'firstYear' | 'baseYear'>): number {
  return measure === 'flow' ? firstYear - 1 : baseYear;
}

/** Of a figure that each year counts anew, the months gone owe their share of what the whole year does. */
function requiredAt(r: Requirement, mode: Mode, asOf: AsOf): Rational | null {
  if (!isPartOfYear(r, asOf)) return requiredOnPath(r, mode, asOf);
  if (mode === 'window') return notYetOwed(r);
  return requiredOnPath(r, mode, endOf(asOf.year))?.mul(shareOfYear(asOf)) ?? null;
}

/** Whether the year's figure is one of some months only, because it is counted anew each year. */
export function isPartOfYear({ measure, due }: Requirement, asOf: AsOf): boolean {
  return measure === 'annual' && !isWholeYear(asOf) && asOf.year <= due;
}

function requiredOnPath(r: Requirement, mode: Mode, asOf: AsOf): Rational | null {
  const base = exactOf(r.base);
  const share = shareAt(r, asOf);
  if (mode === 'total') return r.threshold.mul(share);
  if (mode === 'climb' && base !== null) return base.add(r.threshold.sub(base).mul(share));
  if (mode === 'window') return asOf.year - r.firstYear + 1 < (r.every ?? 1) ? notYetOwed(r) : r.threshold;
  return mode === 'hold' ? r.threshold : null;
}

/** Before the end of a window nothing is owed, but a ceiling may be broken already. */
function notYetOwed(requirement: Requirement): Rational {
  return isCeiling(requirement) ? requirement.threshold : ZERO;
}

/** On the way to a target, reaching the line is enough even where the target itself must be exceeded. */
function loosened(requirement: Requirement): Comparison {
  return isCeiling(requirement) ? '<=' : '>=';
}
