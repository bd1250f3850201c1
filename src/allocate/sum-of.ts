import { type Rational, ZERO } from '../engine/rational.js';

export function sumOf(parts: readonly Rational[]): Rational {
  return parts.reduce((total, part) => total.add(part), ZERO);
}
