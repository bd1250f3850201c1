import type { Area, Catalogue, Indicator } from '../catalogue/types.js';
import { meanOf, seriesUpTo, usedYears, valueToDate, type YearValue } from './accumulate.js';
import { type AsOf, endOf, openMonth } from './as-of.js';
import { assessmentOf } from './assessment.js';
import { changeOnBase, changeOnYear, comparableYears, ownBase } from './changes.js';
import { courseOf } from './course.js';
import type { Assessment, Method } from './method.js';
import { notesOf } from './notes.js';
import { completion, forecast, gap, neededPerYear, paceAt, progress } from './outlook.js';
import { ZERO } from './rational.js';
import { type Allocated, allocatedRequirement, type Requirement, requirementOf } from './requirement.js';
import type { Alternative, Result, YearsMet } from './result.js';
import { type RollUpContext, rollUp } from './roll-up.js';
import { isCeiling, isPartOfYear, type Schedule, scheduleAt } from './schedule.js';
import { type Status, statusOf, verdictOf } from './status.js';
import { exact, exactOf, isAnything, MISSING, type Value } from './value.js';

/** All that judging needs beside the indicator and the area. */
export interface JudgeContext extends RollUpContext {
  readonly catalogue: Catalogue;
  readonly asOf: AsOf;
  readonly readings: readonly string[];
  readonly allocation: readonly Allocated[];
  /** How progress is measured beside the status; without one, by the schedule alone. */
  readonly method?: Method | undefined;
}

/** The parts of one judgement; what the notes and the result are made from. */
export interface Judgement {
  readonly indicator: Indicator;
  readonly area: Area;
  readonly requirement: Requirement;
  readonly hasTarget: boolean;
  readonly schedule: Schedule;
  readonly series: readonly YearValue[];
  readonly used: readonly YearValue[];
  readonly actual: Value;
  readonly status: Status;
}

/** Judges one indicator of one area at `context.asOf`. */
export function judge(context: JudgeContext, indicator: Indicator, area: Area): Result {
  return resultOf(context, judgementOf(context, indicator, area));
}

/** The verdict alone. */
export function judgementOf(context: JudgeContext, indicator: Indicator, area: Area): Judgement {
  return judgeUnder(context, indicator, area, context.readings);
}

/** The verdict with all that is published beside it, which takes far longer to work out. */
export function resultOf(context: JudgeContext, judgement: Judgement): Result {
  return toResult(context, judgement, alternativesOf(context, judgement));
}

function judgeUnder(
  context: JudgeContext,
  indicator: Indicator,
  area: Area,
  readings: readonly string[],
): Judgement {
  const whole = requirementOf(indicator, context.catalogue, readings);
  const { requirement, hasTarget } = requirementFor(context, indicator, area, whole);
  const series = seriesUpTo(requirement.firstYear, context.asOf.year, year =>
    rollUp(context, requirement.measure, indicator.id, area.id, year),
  );
  const schedule = scheduleAt(requirement, context.asOf);
  const actual = valueToDate(requirement, series);
  const judged = { indicator, area, requirement, hasTarget, schedule, series, actual };
  return { ...judged, used: usedYears(requirement, series), status: finalStatus(judged) };
}

/** The plan's own area owes the printed target; another owes it only for a rate, or where an allocation says so. */
function requirementFor(context: JudgeContext, indicator: Indicator, area: Area, whole: Requirement) {
  if (area.parent === null || whole.measure === 'rate') return { requirement: whole, hasTarget: true };
  const given = context.allocation.find(a => a.area === area.id && a.indicator === indicator.id);
  const base = rollUp(context, whole.measure, indicator.id, area.id, whole.baseYear).value;
  if (given) return { requirement: allocatedRequirement(whole, given, base), hasTarget: true };
  return { requirement: { ...whole, base }, hasTarget: false };
}

function finalStatus(judged: Omit<Judgement, 'used' | 'status'>): Status {
  const { indicator, area, actual, hasTarget, requirement, schedule } = judged;
  if (area.parent !== null && indicator.reportedBy === 'city') return 'not-applicable';
  if (indicator.pending && actual.kind === 'missing') return 'not-applicable';
  if (!hasTarget && actual.kind !== 'missing' && actual.kind !== 'unreadable') return 'no-target';
  return statusOf(requirement, schedule, actual);
}

/** The judgement under each other reading of this indicator; with another reading chosen, under the table's. */
function alternativesOf(context: JudgeContext, judgement: Judgement): Alternative[] {
  const { indicator, area } = judgement;
  const overrides = context.catalogue.overrides.filter(o => o.indicator === indicator.id);
  const others = overrides.filter(o => !context.readings.includes(o.reading));
  const asked = others.map(o => ({ reading: o.reading, place: o.place, readings: [o.reading] }));
  if (others.length < overrides.length)
    asked.push({ reading: 'table', place: indicator.place, readings: [] });
  return asked.map(({ reading, place, readings }) => {
    const other = judgeUnder(context, indicator, area, readings);
    const { measure, operator, target } = other.requirement;
    const { actual, status, schedule } = other;
    return { reading, place, measure, operator, target, actual, required: schedule.required, status };
  });
}

function toResult(context: JudgeContext, j: Judgement, alternatives: readonly Alternative[]): Result {
  const { requirement: r, schedule, actual, indicator, area, series, status } = j;
  const judged = j.hasTarget && verdictOf(status) !== 'none';
  const known = isAnything(actual) ? MISSING : actual;
  const pace = paceAt(r, context.asOf, schedule, known);
  const own = <T>(value: T, otherwise: T): T => (judged ? value : otherwise);
  return {
    indicator,
    area,
    year: context.asOf.year,
    month: openMonth(context.asOf),
    measure: r.measure,
    status,
    verdict: verdictOf(status),
    operator: r.operator,
    comparison: r.comparison,
    target: j.hasTarget ? r.target : null,
    targetHigh: j.hasTarget ? r.targetHigh : null,
    threshold: j.hasTarget ? r.threshold : null,
    mode: schedule.mode,
    base: r.base,
    actual,
    origin: j.used.at(-1)?.rolled.origin ?? 'none',
    series,
    course: courseOf(r, series, context.asOf).map(at => ({ ...at, required: own(at.required, null) })),
    required: own(schedule.required, null),
    requiredComparison: schedule.comparison,
    gap: own(gap(schedule, known), MISSING),
    completion: own(completion(r, known), MISSING),
    progress: own(isPartOfYear(r, context.asOf) ? null : progress(r, schedule, actual), null),
    schedule: schedule.share,
    assessment: assessment(context, j, judged),
    forecast: own(forecast(r, pace), MISSING),
    neededPerYear: own(neededPerYear(r, pace), null),
    ownBase: ownBase(context, j),
    changeOnYear: changeOnYear(context, j),
    changeOnBase: changeOnBase(context, j, known),
    mean: isCeiling(r) ? meanOf(comparableYears(context, r, series)) : null,
    yearsMet: r.measure === 'annual' && judged ? yearsMet(r, comparableYears(context, r, series)) : null,
    shareOfCity: status === 'no-target' ? shareOf(actual, r) : null,
    previous: context.catalogue.baseline.filter(row => row.continuedBy === indicator.id),
    alternatives,
    notes: notesOf(j, alternatives),
  };
}

/** By the method asked for beside the schedule; measured from the area's own base, and a total from 0. */
function assessment(context: JudgeContext, j: Judgement, isJudged: boolean): Assessment | null {
  const { method = 'schedule', asOf } = context;
  if (method === 'schedule') return null;
  const base = j.requirement.measure === 'flow' ? exact(ZERO) : ownBase(context, j);
  const requirement = { ...j.requirement, base };
  return assessmentOf(method, { requirement, value: j.actual, asOf, isJudged });
}

function yearsMet(requirement: Requirement, series: readonly YearValue[]): YearsMet {
  const due = series.filter(y => y.year <= requirement.due);
  const statuses = due.map((_, i) => {
    const upTo = due.slice(0, i + 1);
    const schedule = scheduleAt(requirement, endOf((upTo.at(-1) as YearValue).year));
    return verdictOf(statusOf(requirement, schedule, valueToDate(requirement, upTo)));
  });
  const known = statuses.filter(verdict => verdict === 'pass' || verdict === 'fail');
  return { met: known.filter(verdict => verdict === 'pass').length, known: known.length };
}

function shareOf(actual: Value, requirement: Requirement) {
  const value = exactOf(actual);
  return value === null || requirement.target.equals(0) ? null : value.div(requirement.target);
}
