import type { Rational } from '../engine/rational.js';
import { sumOf } from './sum-of.js';

/** A part with no more digits than asked for. */
export interface RoundedPart {
  readonly value: Rational;
  /** True where it got one of the units of the last digit that rounding down left over. */
  readonly isRaised: boolean;
}

/**
 * The method of the largest remainder: every part is rounded down, and the units of the last digit left over go one
 * each to the largest remainders; of equal ones to the larger part, then to the one that comes first. The parts add
 * up to what they did, where that has so many digits; else to the next figure up or down that has.
 * @param parts none below 0
 * @param unit one of the last digit: 0.01 for two digits
 */
export function roundParts(
  parts: readonly Rational[],
  unit: Rational,
  to: 'up' | 'down' = 'up',
): RoundedPart[] {
  const counted = parts.map((part, index) => {
    const units = part.div(unit);
    const whole = units.floor();
    return { part, index, whole, rest: units.sub(whole) };
  });
  const rest = sumOf(counted.map(each => each.rest));
  const spare = to === 'up' ? rest.ceil() : rest.floor();
  const ranked = counted.toSorted(
    (a, b) => b.rest.compare(a.rest) || b.part.compare(a.part) || a.index - b.index,
  );
  const raised = new Set(ranked.filter((_, rank) => spare.compare(rank) > 0).map(({ index }) => index));
  return counted.map(({ whole, index }) => {
    const isRaised = raised.has(index);
    return { value: whole.add(isRaised ? 1 : 0).mul(unit), isRaised };
  });
}
