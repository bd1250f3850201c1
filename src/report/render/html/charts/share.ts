import { Rational, ZERO } from '../../../../engine/rational.js';

/** A length as a share of another, for geometry only: `37.50%`, never below 0 or above all of it. */
export function share(part: Rational, whole: Rational): string {
  if (part.compare(0) <= 0 || whole.compare(0) <= 0) return '0%';
  const ratio = part.compare(whole) >= 0 ? new Rational(1) : part.div(whole);
  return `${ratio.mul(100).valueOf().toFixed(2)}%`;
}

/** The largest of some numbers, 0 where there is none above it. */
export function largest(values: readonly (Rational | null)[]): Rational {
  return values.reduce<Rational>((most, value) => (value && value.compare(most) > 0 ? value : most), ZERO);
}
