import { overlap } from '../engine/interval.js';
import { rootArea } from '../engine/lookup.js';
import { givenValue } from '../engine/observation.js';
import { fromFigure, rangeOf } from '../engine/value.js';
import { type Check, perObservation } from './check.js';
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
      const submitted = givenValue(o);
      const left = rangeOf(submitted);
      const right = rangeOf(printed);
      if (!left || !right || overlap(left, right)) return [];
      return [
        finding('base-differs', { indicator: o.indicator, year: o.year, submitted, printed }, o.source),
      ];
    });
  },
};
