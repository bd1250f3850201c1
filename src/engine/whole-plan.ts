import type { Indicator, PlanIdentity } from '../catalogue/types.js';
import { type AsOf, isWholeYear } from './as-of.js';

/**
 * Stands in place of a year: the figure is the total of the whole plan, from its first year to its last. It is the
 * figure of none of these years, and counts only where the end of the plan is judged.
 */
export const WHOLE_PLAN = 0;

/** Only what adds up over the years, to the end of the plan, can be given as one total. */
export function takesTotal(
  { measure, due }: Pick<Indicator, 'measure' | 'due'>,
  { lastYear }: PlanIdentity,
): boolean {
  return measure === 'flow' && due === lastYear;
}

/** Whether all of the plan has gone. */
export function isAtEnd(asOf: AsOf, { lastYear }: PlanIdentity): boolean {
  return asOf.year === lastYear && isWholeYear(asOf);
}

/** The year at whose end a figure is known. */
export function yearKnown(year: number, { lastYear }: PlanIdentity): number {
  return year === WHOLE_PLAN ? lastYear : year;
}
