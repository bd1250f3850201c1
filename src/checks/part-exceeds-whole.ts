import type { Indicator } from '../catalogue/types.js';
import type { Observation } from '../engine/observation.js';
import { rangeOf } from '../engine/value.js';
import { type Check, type CheckContext, perObservation } from './check.js';
import { type Finding, finding } from './finding.js';

/** A part of a count is at most the whole, in every area and year. */
export const partExceedsWhole: Check = {
  stage: 'set',
  run: context => perObservation(context, (o, indicator) => check(context, o, indicator)),
};

function check({ observations }: CheckContext, part: Observation, { partOf }: Indicator): Finding[] {
  if (partOf === null) return [];
  const whole = observations.find({ ...part, indicator: partOf });
  const low = rangeOf(part.value)?.low;
  const high = whole && rangeOf(whole.value)?.high;
  if (!whole || !low || !high) return [];
  const exceeds = low.at.compare(high.at) > 0 || (low.at.equals(high.at) && (low.open || high.open));
  if (!exceeds) return [];
  const { area, year } = part;
  const args = {
    part: part.indicator,
    whole: partOf,
    area,
    year,
    partValue: part.value,
    wholeValue: whole.value,
  };
  return [finding('part-exceeds-whole', args, part.source, [whole.source])];
}
