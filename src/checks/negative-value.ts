import { rangeOf, type Value } from '../engine/value.js';
import type { EachCheck } from './check.js';
import { finding } from './finding.js';

/** Counts and rates of a plan are never below 0, so a bound may leave no room but below it either. */
export const negativeValue: EachCheck = {
  stage: 'cell',
  each:
    () =>
    ({ value, indicator, source }) =>
      isNegative(value) ? finding('negative-value', { indicator, value }, source) : null,
};

function isNegative(value: Value): boolean {
  const range = rangeOf(value);
  if (!range) return false;
  const { low, high } = range;
  if (high && (high.at.compare(0) < 0 || (high.at.equals(0) && high.open))) return true;
  return low !== null && low.at.compare(0) < 0;
}
