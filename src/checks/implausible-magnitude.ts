import type { Catalogue, Indicator } from '../catalogue/types.js';
import { type Interval, map } from '../engine/interval.js';
import { entriesOf, rootArea } from '../engine/lookup.js';
import { givenValue, type Observation } from '../engine/observation.js';
import { Rational, rational } from '../engine/rational.js';
import { exactOf, fromFigure, rangeOf } from '../engine/value.js';
import { WHOLE_PLAN } from '../engine/whole-plan.js';
import type { EachCheck, Judgement } from './check.js';
import { type Finding, finding } from './finding.js';

/**
 * Our convention for "a factor of about 10^4": the plan's own area is a thousand times off its reference either way;
 * an area below it, whose size is unknown, is ten times the whole; a rate is a fiftieth (0.0292 for 2.92 %).
 */
const CITY_FACTOR = 1000;
const AREA_FACTOR = 10;
const RATE_FACTOR = 50;

/** A count entered in single persons under a unit of ten thousand, or a rate entered as a fraction. */
export const implausibleMagnitude: EachCheck = {
  stage: 'cell',
  each: ({ catalogue }) => judgementIn(catalogue),
};

function judgementIn(catalogue: Catalogue): Judgement {
  const root = rootArea(catalogue).id;
  const years = catalogue.plan.lastYear - catalogue.plan.firstYear + 1;
  const references = new Map(entriesOf(catalogue).map(entry => [entry.id, referenceOf(catalogue, entry)]));
  return (o, indicator) => {
    const ofYear = references.get(indicator.id);
    const reference = o.year === WHOLE_PLAN ? ofYear?.mul(years) : ofYear;
    return reference ? check(o, indicator, reference, o.area === root && o.reporter === null) : null;
  };
}

/** @param whole whether the figure is the plan's own area's. */
function check(o: Observation, indicator: Indicator, reference: Rational, whole: boolean): Finding | null {
  const value = givenValue(o);
  const range = rangeOf(value);
  if (!range) return null;
  const relative = map(range, at => at.div(reference));
  if (!isTooLarge(indicator, relative, whole) && !isTooSmall(indicator, relative, whole)) return null;
  const args = { indicator: indicator.id, value, reference, unit: indicator.unit };
  return finding('implausible-magnitude', args, o.source);
}

function isTooLarge({ measure }: Indicator, { low }: Interval, whole: boolean): boolean {
  const factor = whole ? CITY_FACTOR : AREA_FACTOR;
  return measure !== 'rate' && low !== null && low.at.compare(factor) >= 0;
}

/** Nothing is too small that may be 0, and of an area's count nobody knows what is small. */
function isTooSmall({ measure, unit }: Indicator, { high }: Interval, whole: boolean): boolean {
  if (!high || high.at.compare(0) <= 0) return false;
  if (measure === 'rate') return unit === '%' && high.at.compare(new Rational(1, RATE_FACTOR)) <= 0;
  return whole && high.at.compare(new Rational(1, CITY_FACTOR)) <= 0;
}

/** What one year is about: the base, else the target; a total is shared out over the plan's years. */
function referenceOf({ plan }: Catalogue, indicator: Indicator): Rational | null {
  const base = exactOf(fromFigure(indicator.base));
  const figure = base ?? (indicator.target === null ? null : rational(indicator.target));
  if (figure === null || figure.compare(0) <= 0) return null;
  return indicator.measure === 'flow' ? figure.div(plan.lastYear - plan.firstYear + 1) : figure;
}
