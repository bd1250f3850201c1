import { entriesById } from '../engine/lookup.js';
import { groupBy } from '../engine/observation.js';
import { rational, ZERO } from '../engine/rational.js';
import { comparisonOf } from '../engine/requirement.js';
import type { SetCheck } from './check.js';
import { finding } from './finding.js';

/**
 * The areas' targets of a count must add up to at least the city's, and where less is better to no more than it, or
 * every area may pass while the city fails.
 */
export const allocationShort: SetCheck = {
  stage: 'set',
  run({ catalogue, allocation }) {
    const byId = entriesById(catalogue);
    return [...groupBy(allocation, a => a.indicator)].flatMap(([id, given]) => {
      const indicator = byId.get(id);
      if (!indicator?.target || indicator.measure === 'rate') return [];
      const target = rational(indicator.target);
      const sum = given.reduce((total, a) => total.add(rational(a.target)), ZERO);
      const isLow = ['<', '<='].includes(comparisonOf(indicator.operator));
      const isShort = isLow ? sum.compare(target) > 0 : sum.compare(target) < 0;
      return isShort ? [finding('allocation-short', { indicator: id, sum, target })] : [];
    });
  },
};
