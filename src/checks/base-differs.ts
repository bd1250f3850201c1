import { fromFigure, rangeOf } from '../engine/value.js';
import { type Check, perObservation, rootArea } from './check.js';
import { finding } from './finding.js';

/** A submitted base-year figure of the plan's own area that is not the one the plan prints. */
export const baseDiffers: Check = {
  stage: 'set',
  run: context => {
    const { plan } = context.catalogue;
    const root = rootArea(context.catalogue).id;
    return perObservation(context, (o, indicator) => {
      const isBase = o.area === root && o.reporter === null && o.year === plan.baseYear;
      if (!isBase || indicator.measure === 'flow') return [];
      const printed = fromFigure(indicator.base);
      const submitted = rangeOf(o.value)?.low;
      const range = rangeOf(printed);
      if (!submitted || !range?.low || submitted.at.equals(range.low.at)) return [];
      const args = { indicator: o.indicator, year: o.year, submitted: o.value, printed };
      return [finding('base-differs', args, o.source)];
    });
  },
};
