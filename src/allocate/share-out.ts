import { Rational, ZERO } from '../engine/rational.js';
import { type RoundedPart, roundParts } from './largest-remainder.js';
import { sumOf } from './sum-of.js';
import { type Weighed, type Weighing, weigh } from './weigh.js';

/** What is known of one area's part of a total: the figure, its share of the whole (0.125), or a weight. */
export type Claim =
  | { readonly kind: 'fixed'; readonly target: Rational }
  | { readonly kind: 'share'; readonly share: Rational }
  | ({ readonly kind: 'weight' } & Weighing);

export interface Total {
  readonly target: Rational;
  /** Digits after the point of a part. Total and fixed figures have no more. */
  readonly places: number;
  /** True for a `<` target: the parts must not exceed it. Else they must not fall short of it. */
  readonly isCeiling: boolean;
}

/** What one area gets, and why. */
export interface Portion {
  readonly target: Rational;
  readonly rule: 'fixed' | 'share' | 'weight' | 'floor';
  /** Its part of what is shared out by weight, or of the total for a share; null for a fixed figure. */
  readonly part: Rational | null;
  /** What that comes to, before it is rounded or lifted to the floor; null for a fixed figure. */
  readonly exact: Rational | null;
  /** True where it got one of the units of the last digit that rounding down left over. */
  readonly isRaised: boolean;
}

/** `over`: what is given, floors included, exceeds the total; `short`: everything is given, and it is less. */
export type Shared =
  | { readonly kind: 'shared'; readonly portions: readonly Portion[] }
  | { readonly kind: 'over' | 'short'; readonly by: Rational };

/**
 * Shares a total out. Where any area has a weight, the parts add up to it exactly; where all are given, they may exceed
 * the total of a `>` target, and leave some of a `<` target.
 */
export function shareOut(total: Total, claims: readonly Claim[]): Shared {
  const unit = new Rational(1n, 10n ** BigInt(total.places));
  const onGrid = claims.map(claim => withFloorIn(unit, claim));
  const given = sumOf(onGrid.map(claim => givenBy(claim, total)));
  const left = total.target.sub(given);
  const weighings = onGrid.filter(claim => claim.kind === 'weight');
  const excess = sumOf(weighings.map(leastOf)).sub(left);
  const mayExceed = weighings.length === 0 && !total.isCeiling;
  if (excess.compare(0) > 0 && !mayExceed) return { kind: 'over', by: excess };
  if (excess.compare(0) < 0 && mayExceed) return { kind: 'short', by: excess.neg() };
  const weighed = weigh(left, weighings);
  const byClaim = new Map<Claim, Weighed | undefined>(weighings.map((claim, i) => [claim, weighed[i]]));
  const portions = onGrid.map(claim => unrounded(claim, total, byClaim.get(claim)));
  return { kind: 'shared', portions: rounded(portions, unit, total) };
}

/** A floor of more digits is not kept by anything below the next figure with so many. */
function withFloorIn(unit: Rational, claim: Claim): Claim {
  return claim.kind === 'weight' ? { ...claim, floor: claim.floor.div(unit).ceil().mul(unit) } : claim;
}

function givenBy(claim: Claim, { target }: Total): Rational {
  if (claim.kind === 'fixed') return claim.target;
  return claim.kind === 'share' ? claim.share.mul(target) : ZERO;
}

function leastOf({ start, floor }: Weighing): Rational {
  return start.compare(floor) < 0 ? floor : start;
}

/** A fixed figure and a floor are not rounded. */
function unrounded(claim: Claim, { target }: Total, weighed: Weighed | undefined): Portion {
  const isRaised = false;
  if (claim.kind === 'fixed') {
    return { target: claim.target, rule: 'fixed', part: null, exact: null, isRaised };
  }
  if (claim.kind === 'share') {
    const exact = claim.share.mul(target);
    return { target: exact, rule: 'share', part: claim.share, exact, isRaised };
  }
  const { part, exact, isLifted } = weighed as Weighed;
  const rule = isLifted ? 'floor' : 'weight';
  return { target: isLifted ? claim.floor : exact, rule, part, exact, isRaised };
}

function rounded(portions: readonly Portion[], unit: Rational, { isCeiling }: Total): Portion[] {
  const loose = portions.filter(({ rule }) => rule === 'share' || rule === 'weight');
  const parts = roundParts(
    loose.map(({ target }) => target),
    unit,
    isCeiling ? 'down' : 'up',
  );
  return portions.map(portion => {
    const part = parts[loose.indexOf(portion)] as RoundedPart | undefined;
    return part ? { ...portion, target: part.value, isRaised: part.isRaised } : portion;
  });
}
