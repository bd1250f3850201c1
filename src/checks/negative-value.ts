import { rangeOf } from '../engine/value.js';
import { type Check, perObservation } from './check.js';
import { finding } from './finding.js';

/** Counts and rates of a plan are never below 0. */
export const negativeValue: Check = {
  stage: 'cell',
  run: context =>
    perObservation(context, ({ value, indicator, source }) => {
      const low = rangeOf(value)?.low;
      return low && low.at.compare(0) < 0 ? [finding('negative-value', { indicator, value }, source)] : [];
    }),
};
