import { overlap } from '../engine/interval.js';
import { rootArea } from '../engine/lookup.js';
import { givenValue } from '../engine/observation.js';
import { fromFigure, rangeOf } from '../engine/value.js';
import type { EachCheck } from './check.js';
import { finding } from './finding.js';

/** A submitted base-year figure of the plan's own area that is not the one the plan prints. */
export const baseDiffers: EachCheck = {
  stage: 'set',
  each: ({ catalogue }) => {
    const { plan } = catalogue;
    const root = rootArea(catalogue).id;
    return (o, indicator) => {
      const isBase = o.area === root && o.reporter === null && o.year === plan.baseYear;
      if (!isBase || indicator.measure === 'flow') return null;
      const printed = fromFigure(indicator.base);
      const submitted = givenValue(o);
      const left = rangeOf(submitted);
      const right = rangeOf(printed);
      if (!left || !right || overlap(left, right)) return null;
      return finding('base-differs', { indicator: o.indicator, year: o.year, submitted, printed }, o.source);
    };
  },
};
