import { Rational, ZERO } from './rational.js';

/** Two numbers with the one meant between them, or equal where it is known exactly. */
export interface Bounds {
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * The root of a number that is not negative, no further apart than 10^-digits; exact where it is rational.
 * @param degree above 0, and a fraction where years are counted in months: the 11/4th root is that of the fourth power
 */
export function rootBounds(of: Rational, degree: Rational, digits: number): Bounds {
  const power = { n: of.n ** degree.d, d: of.d ** degree.d };
  const exact = exactRoot(power, degree.n);
  if (exact !== null) return { low: exact, high: exact };
  const unit = 10n ** BigInt(digits);
  const root = integerRoot((power.n * unit ** degree.n) / power.d, degree.n);
  return { low: new Rational(root, unit), high: new Rational(root + 1n, unit) };
}

/** A fraction in lowest terms has a rational root where numerator and denominator have whole ones. */
function exactRoot({ n, d }: { readonly n: bigint; readonly d: bigint }, degree: bigint): Rational | null {
  const top = integerRoot(n, degree);
  const bottom = integerRoot(d, degree);
  return top ** degree === n && bottom ** degree === d ? new Rational(top, bottom) : null;
}

/** The greatest whole number whose power is not above another, by Newton's method from above. */
export function integerRoot(of: bigint, degree: bigint): bigint {
  if (of < 2n || degree === 1n) return of;
  const bits = BigInt(of.toString(2).length);
  let root = 1n << ((bits + degree - 1n) / degree);
  for (;;) {
    const next = ((degree - 1n) * root + of / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}

/** What is left of bounds when a number is taken off. */
export function minus({ low, high }: Bounds, number: Rational): Bounds {
  return { low: low.sub(number), high: high.sub(number) };
}

/** Null where the divisor may be 0. */
export function quotient(dividend: Bounds, divisor: Bounds): Bounds | null {
  if (divisor.low.compare(ZERO) <= 0 && divisor.high.compare(ZERO) >= 0) return null;
  const ends = [dividend.low, dividend.high].flatMap(a => [a.div(divisor.low), a.div(divisor.high)]);
  const [first, ...rest] = ends as [Rational, ...Rational[]];
  return {
    low: rest.reduce((least, end) => (end.compare(least) < 0 ? end : least), first),
    high: rest.reduce((most, end) => (end.compare(most) > 0 ? end : most), first),
  };
}
