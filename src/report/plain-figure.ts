import type { Operator } from '../catalogue/types.js';
import { decimalText, type Rational } from '../engine/rational.js';
import { isAnything, rangeOf, type Value } from '../engine/value.js';
import { writeValue } from '../messages/words.js';
import { signOf } from './figures.js';

/** All digits of a figure, as in the JSON: `29.98`, `>285`; empty where nothing is known. */
export function plainValue(value: Value): string {
  return rangeOf(value) === null || isAnything(value) ? '' : writeValue(value);
}

/** The same of a number that may not be there. */
export function plainNumber(value: Rational | null): string {
  return value === null ? '' : decimalText(value);
}

/** `≥ 380` with all digits; empty where there is no target, or none in figures. */
export function plainLimit(limit: Rational | null, operator: Operator): string {
  return limit === null || operator === 'done' ? '' : `${signOf(operator)} ${decimalText(limit)}`;
}
