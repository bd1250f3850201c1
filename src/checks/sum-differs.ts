import type { Indicator } from '../catalogue/types.js';
import { type Interval, map, overlap } from '../engine/interval.js';
import { entriesById } from '../engine/lookup.js';
import type { Observation } from '../engine/observation.js';
import type { Rational } from '../engine/rational.js';
import { areasValue, ownValue, type Rolled, reportersValue } from '../engine/roll-up.js';
import { rangeOf } from '../engine/value.js';
import type { CheckContext, SetCheck } from './check.js';
import { type Finding, finding } from './finding.js';

type Of = 'areas' | 'reporters';

/**
 * An area's own figure against what its areas or reporting units add up to (rates: pool to). Every value may be off
 * by half a unit of its last digit, so that much is allowed; areas still missing can only add to a sum.
 */
export const sumDiffers: SetCheck = {
  stage: 'set',
  *run(context) {
    const byId = entriesById(context.catalogue);
    for (const own of context.observations.firsts((_, isOwn) => isOwn)) {
      const indicator = byId.get(own.indicator);
      if (indicator) yield* check(context, indicator, own);
    }
  },
};

function check(context: CheckContext, indicator: Indicator, { area, year, source }: Observation): Finding[] {
  const { observations, catalogue } = context;
  const rollUp = { observations, areas: catalogue.areas };
  const own = ownValue(observations.entry(area, indicator.id, year));
  const args = [rollUp, indicator.measure, indicator.id, area, year] as const;
  const sums: [Of, Rolled][] = [
    ['reporters', reportersValue(...args)],
    ['areas', areasValue(...args)],
  ];
  return sums.flatMap(([of, sum]) => {
    const tolerance = own.tolerance.add(sum.tolerance);
    if (agree(own, sum, tolerance)) return [];
    const found = { indicator: indicator.id, area, year, of, own: own.value, sum: sum.value, tolerance };
    return [finding('sum-differs', found, source, sum.sources, sum.sourceCount)];
  });
}

/** Whether the two may be one number, each widened by half the tolerance on either side. */
function agree(own: Rolled, sum: Rolled, tolerance: Rational): boolean {
  const left = rangeOf(own.value);
  const right = rangeOf(sum.value);
  if (left === null || right === null) return true;
  return overlap(widened(left, tolerance), right);
}

function widened(range: Interval, by: Rational): Interval {
  return { low: map(range, at => at.sub(by)).low, high: map(range, at => at.add(by)).high };
}
