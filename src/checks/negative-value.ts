import { rangeOf, type Value } from '../engine/value.js';
import { type Check, perObservation } from './check.js';
import { finding } from './finding.js';

/** Counts and rates of a plan are never below 0, so a bound may leave no room but below it either. */
export const negativeValue: Check = {
  stage: 'cell',
  run: context =>
    perObservation(context, ({ value, indicator, source }) =>
      isNegative(value) ? [finding('negative-value', { indicator, value }, source)] : [],
    ),
};

function isNegative(value: Value): boolean {
  const range = rangeOf(value);
  if (!range) return false;
  const { low, high } = range;
  if (high && (high.at.compare(0) < 0 || (high.at.equals(0) && high.open))) return true;
  return low !== null && low.at.compare(0) < 0;
}
