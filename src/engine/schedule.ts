import type { Comparison, Truth } from './interval.js';
import { holds } from './interval.js';
import { ONE, Rational, ZERO } from './rational.js';
import type { Requirement } from './requirement.js';
import { exactOf, rangeOf } from './value.js';

/**
 * How a requirement runs over the years.
 * total: a sum that grows from 0; climb: a straight line from the base; hold: the target itself, every year;
 * window: the target in every `every` years; open: nothing is owed before the end, as no base is known.
 */
export type Mode = 'total' | 'climb' | 'hold' | 'window' | 'open';

/** What is owed at one year. `required` is null where no path can be drawn. */
export interface Schedule {
  readonly mode: Mode;
  /** The share of the plan that has gone, k/n. */
  readonly share: Rational;
  readonly final: boolean;
  readonly required: Rational | null;
  readonly comparison: Comparison;
}

export function scheduleAt(requirement: Requirement, year: number): Schedule {
  const mode = modeOf(requirement);
  const share = shareAt(requirement, year);
  const final = year >= requirement.due;
  const required = final ? requirement.threshold : requiredAt(requirement, mode, share, year);
  const onPath = !final && (mode === 'total' || mode === 'climb');
  return {
    mode,
    share,
    final,
    required,
    comparison: onPath ? loosened(requirement) : requirement.comparison,
  };
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

function shareAt({ baseYear, due }: Requirement, year: number): Rational {
  if (year >= due) return ONE;
  return new Rational(Math.max(year - baseYear, 0), due - baseYear);
}

function requiredAt(r: Requirement, mode: Mode, share: Rational, year: number): Rational | null {
  const base = exactOf(r.base);
  if (mode === 'total') return r.threshold.mul(share);
  if (mode === 'climb' && base !== null) return base.add(r.threshold.sub(base).mul(share));
  if (mode === 'window') return year - r.baseYear < (r.every ?? 1) ? ZERO : r.threshold;
  return mode === 'hold' ? r.threshold : null;
}

/** On the way to a target, reaching the line is enough even where the target itself must be exceeded. */
function loosened(requirement: Requirement): Comparison {
  return isCeiling(requirement) ? '<=' : '>=';
}
