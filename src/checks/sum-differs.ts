import type { Area, Indicator } from '../catalogue/types.js';
import { type Interval, map, overlap } from '../engine/interval.js';
import type { Rational } from '../engine/rational.js';
import { areasValue, ownValue, type Rolled, reportersValue } from '../engine/roll-up.js';
import { rangeOf } from '../engine/value.js';
import type { Check, CheckContext } from './check.js';
import { type Finding, finding } from './finding.js';

type Of = 'areas' | 'reporters';

/**
 * An area's own figure against what its areas or reporting units add up to (rates: pool to). Every value may be off
 * by half a unit of its last digit, so that much is allowed; areas still missing can only add to a sum.
 */
export const sumDiffers: Check = {
  stage: 'set',
  run(context) {
    const { catalogue, observations } = context;
    const indicators = [...catalogue.indicators, ...catalogue.commitments].filter(i =>
      observations.has(i.id),
    );
    return indicators.flatMap(indicator =>
      catalogue.areas.flatMap(area =>
        years(context, indicator, area).flatMap(year => check(context, indicator, area, year)),
      ),
    );
  },
};

/** The years for which the area has a figure of its own. */
function years({ observations, catalogue }: CheckContext, indicator: Indicator, area: Area): number[] {
  const { previousBaseYear, lastYear } = catalogue.plan;
  const all = Array.from({ length: lastYear - previousBaseYear + 1 }, (_, i) => previousBaseYear + i);
  return all.filter(year => observations.entry(area.id, indicator.id, year).own !== null);
}

function check(context: CheckContext, indicator: Indicator, area: Area, year: number): Finding[] {
  const { observations, catalogue } = context;
  const rollUp = { observations, areas: catalogue.areas };
  const entry = observations.entry(area.id, indicator.id, year);
  const own = ownValue(entry);
  const args = [rollUp, indicator.measure, indicator.id, area.id, year] as const;
  const sums: [Of, Rolled][] = [
    ['reporters', reportersValue(...args)],
    ['areas', areasValue(...args)],
  ];
  return sums.flatMap(([of, sum]) => {
    const tolerance = own.tolerance.add(sum.tolerance);
    if (agree(own, sum, tolerance) || !entry.own) return [];
    const found = {
      indicator: indicator.id,
      area: area.id,
      year,
      of,
      own: own.value,
      sum: sum.value,
      tolerance,
    };
    return [finding('sum-differs', found, entry.own.source, sum.sources)];
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
