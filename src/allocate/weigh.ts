import type { Rational } from '../engine/rational.js';
import { sumOf } from './sum-of.js';

/** What is shared out by weight: each area keeps what it starts with, and gets its part of what is left over. */
export interface Weighing {
  /** Above 0, in any unit. */
  readonly weight: Rational;
  readonly start: Rational;
  /** Its part is never below. */
  readonly floor: Rational;
}

export interface Weighed {
  /** Its part of what is shared out by weight, as a fraction of 1. */
  readonly part: Rational;
  /** What the weight alone gives. */
  readonly exact: Rational;
  /** Whether that is below the floor, which it gets instead. */
  readonly isLifted: boolean;
}

/**
 * Areas that fall below their floor get it, and the others share what is left, until nobody falls below any more.
 * @param total at least the sum of each area's floor or start, whichever is more
 */
export function weigh(total: Rational, claims: readonly Weighing[]): Weighed[] {
  const settled = new Map<Weighing, Weighed>();
  for (;;) {
    const open = claims.filter(claim => !settled.has(claim));
    const lifted = claims.filter(claim => settled.has(claim));
    const round = shared(total.sub(sumOf(lifted.map(({ floor }) => floor))), open);
    const below = round.filter(([, { isLifted }]) => isLifted);
    for (const [claim, weighed] of below.length > 0 ? below : round) settled.set(claim, weighed);
    if (below.length === 0) return claims.map(claim => settled.get(claim) as Weighed);
  }
}

function shared(rest: Rational, open: readonly Weighing[]): (readonly [Weighing, Weighed])[] {
  const growth = rest.sub(sumOf(open.map(({ start }) => start)));
  const weights = sumOf(open.map(({ weight }) => weight));
  return open.map(claim => {
    const part = claim.weight.div(weights);
    const exact = claim.start.add(growth.mul(part));
    return [claim, { part, exact, isLifted: exact.compare(claim.floor) < 0 }] as const;
  });
}
