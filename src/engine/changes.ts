import type { YearValue } from './accumulate.js';
import { isOver, isWholeYear } from './as-of.js';
import type { JudgeContext, Judgement } from './judge.js';
import { difference } from './outlook.js';
import type { Requirement } from './requirement.js';
import { rollUp } from './roll-up.js';
import { countsAnew, isPartOfYear } from './schedule.js';
import { isAnything, MISSING, type Value } from './value.js';

/** Without a count of some months, which stands beside none of whole years. */
export function comparableYears(
  { asOf }: JudgeContext,
  { measure }: Requirement,
  series: readonly YearValue[],
) {
  return countsAnew(measure) ? series.filter(({ year }) => isOver(year, asOf)) : series;
}

/**
 * The last year's value against the year before; for the first year, against the base of a count kept by year. A
 * count of some months is compared with none of twelve.
 */
export function changeOnYear(context: JudgeContext, judgement: Judgement): Value {
  const last = judgement.series.at(-1);
  const { measure } = judgement.requirement;
  if (last === undefined || isAnything(last.rolled.value)) return MISSING;
  if (countsAnew(measure) && !isWholeYear(context.asOf)) return MISSING;
  const before = judgement.series.at(-2)?.rolled.value ?? ownBase(context, judgement);
  return difference(last.rolled.value, before);
}

export function changeOnBase(context: JudgeContext, judgement: Judgement, known: Value): Value {
  const { requirement } = judgement;
  const hasNone = requirement.measure === 'flow' || isPartOfYear(requirement, context.asOf);
  return hasNone ? MISSING : difference(known, ownBase(context, judgement));
}

/**
 * What stood in the base year. A flow's printed base is a total of the previous period, and the printed base of a
 * rate is the plan's own area's: there only what was submitted counts.
 */
export function ownBase(context: JudgeContext, { requirement: r, indicator, area }: Judgement): Value {
  const isOwn = r.measure !== 'flow' && (r.measure !== 'rate' || area.parent === null);
  return isOwn ? r.base : rollUp(context, r.measure, indicator.id, area.id, r.baseYear).value;
}
