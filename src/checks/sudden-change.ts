import type { Indicator } from '../catalogue/types.js';
import { isWholeYear } from '../engine/as-of.js';
import { rootArea } from '../engine/lookup.js';
import { givenValue, type Observation, reports } from '../engine/observation.js';
import { type Rational, rational, roundedText } from '../engine/rational.js';
import { countsAnew } from '../engine/schedule.js';
import { exactOf, fromFigure, type Value } from '../engine/value.js';
import type { CheckContext, EachCheck } from './check.js';
import { type Finding, finding } from './finding.js';

export const ALLOWED_PERCENT = 30;

/** A figure more than 30 % off the year before, without a word of explanation in 备注. */
export const suddenChange: EachCheck = {
  stage: 'set',
  each: context => (o, indicator) => check(context, o, indicator),
};

function check(context: CheckContext, o: Observation, indicator: Indicator): Finding | null {
  if (o.note !== null || !comparesYears(indicator) || spansOpenYear(context, o, indicator)) return null;
  const before = yearBefore(context, o, indicator);
  const then = exactOf(before);
  const now = exactOf(givenValue(o));
  if (then === null || now === null || then.equals(0)) return null;
  const percent = now.sub(then).div(then).mul(100);
  if (percent.abs().compare(ALLOWED_PERCENT) <= 0) return null;
  const { area, year } = o;
  const args = {
    indicator: o.indicator,
    area,
    year,
    before,
    now: givenValue(o),
    percent: percentText(percent),
  };
  return finding('sudden-change', args, o.source);
}

/** Whether a count of some months of the year judged would be held against one of twelve. */
function spansOpenYear({ asOf }: CheckContext, { year }: Observation, { measure }: Indicator): boolean {
  if (asOf === null || isWholeYear(asOf) || !countsAnew(measure)) return false;
  return year === asOf.year || year - 1 === asOf.year;
}

/** Milestones do not grow, and what is owed every second year may rest in between. */
export function comparesYears({ measure, every }: Indicator): boolean {
  return measure !== 'milestone' && (every ?? 1) === 1;
}

/** One digit, or as many as it takes to be more than is allowed. */
function percentText(percent: Rational): string {
  for (let places = 1; ; places += 1) {
    const text = roundedText(percent, places);
    if (!rational(text).abs().equals(ALLOWED_PERCENT)) return text;
  }
}

/** The submitted figure; for the first year the plan's own base, where that is a figure of one year. */
function yearBefore({ catalogue, observations }: CheckContext, o: Observation, indicator: Indicator): Value {
  const { area, reporter } = o;
  const same = observations.find({ area, reporter, indicator: o.indicator, year: o.year - 1 });
  if (same && reports(same)) return givenValue(same);
  const isCity = o.area === rootArea(catalogue).id && o.reporter === null;
  const { baseYear, firstYear } = catalogue.plan;
  const isAfterBase = o.year === firstYear && baseYear === firstYear - 1;
  const usesBase = isCity && isAfterBase && indicator.measure !== 'flow';
  return usesBase ? fromFigure(indicator.base) : { kind: 'missing' };
}
