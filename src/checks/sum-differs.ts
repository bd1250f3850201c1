import type { Catalogue, Indicator } from '../catalogue/types.js';
import { yearsFrom } from '../engine/accumulate.js';
import { type Interval, map, overlap } from '../engine/interval.js';
import { entriesById } from '../engine/lookup.js';
import type { Observation } from '../engine/observation.js';
import type { Rational } from '../engine/rational.js';
import {
  areasValue,
  ownValue,
  type Rolled,
  type RollUpContext,
  reportersValue,
  rollUp,
} from '../engine/roll-up.js';
import { Sum } from '../engine/rolled-parts.js';
import { rangeOf } from '../engine/value.js';
import { WHOLE_PLAN } from '../engine/whole-plan.js';
import type { CheckContext, SetCheck } from './check.js';
import { type Finding, finding } from './finding.js';

type Of = 'areas' | 'reporters' | 'years';
type Figures = Pick<Rolled, 'value' | 'tolerance' | 'sources' | 'sourceCount'>;

/**
 * An area's own figure against what its areas or reporting units add up to (rates: pool to). Every value may be off
 * by half a unit of its last digit, so that much is allowed; areas still missing can only add to a sum. A total of the
 * whole plan is held against its years as well.
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
  const within = { observations, areas: catalogue.areas };
  const own = ownValue(observations.entry(area, indicator.id, year));
  const args = [within, indicator.measure, indicator.id, area, year] as const;
  const sums: [Of, Figures][] = [
    ['reporters', reportersValue(...args)],
    ['areas', areasValue(...args)],
    ...(year === WHOLE_PLAN
      ? [['years', yearsValue(within, catalogue, indicator, area)] as [Of, Figures]]
      : []),
  ];
  return sums.flatMap(([of, sum]) => {
    const tolerance = own.tolerance.add(sum.tolerance);
    if (agree(own, sum, tolerance)) return [];
    const found = { indicator: indicator.id, area, year, of, own: own.value, sum: sum.value, tolerance };
    return [finding('sum-differs', found, source, sum.sources, sum.sourceCount)];
  });
}

/** What the years of the plan come to; those not given can only add to it. */
function yearsValue(
  within: RollUpContext,
  { plan }: Catalogue,
  { measure, id }: Indicator,
  area: string,
): Figures {
  const sum = new Sum();
  for (const year of yearsFrom(plan.firstYear, plan.lastYear))
    sum.add(rollUp(within, measure, id, area, year));
  return sum;
}

/** Whether the two may be one number, each widened by half the tolerance on either side. */
function agree(own: Figures, sum: Figures, tolerance: Rational): boolean {
  const left = rangeOf(own.value);
  const right = rangeOf(sum.value);
  if (left === null || right === null) return true;
  return overlap(widened(left, tolerance), right);
}

function widened(range: Interval, by: Rational): Interval {
  return { low: map(range, at => at.sub(by)).low, high: map(range, at => at.add(by)).high };
}
