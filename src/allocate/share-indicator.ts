import type { Area, Indicator } from '../catalogue/types.js';
import { type Rational, rational, ZERO } from '../engine/rational.js';
import { comparisonOf } from '../engine/requirement.js';
import { type Claim, type Portion, shareOut } from './share-out.js';
import type { ShareProblem } from './share-problem.js';
import { sumOf } from './sum-of.js';

/** Where a figure came from: its file, and what stood beside it. */
export interface Origin {
  readonly file: string;
  readonly line: number | null;
  readonly note: string;
}

export interface Given {
  readonly at: Rational;
  readonly origin: Origin;
}

/** All that is known of one area for one indicator; null is not given. */
export interface AreaInput {
  readonly area: Area;
  readonly weight: Given | null;
  /** Its value in the base year, in the printed unit. */
  readonly base: Given | null;
  readonly fixed: (Given & { readonly kind: 'figure' | 'share' }) | null;
  readonly floor: Rational | null;
}

export interface SharedRow extends AreaInput {
  readonly portion: Portion;
}

/** One indicator shared out: the plan's target, and what every area gets of it. */
export interface SharedIndicator {
  readonly indicator: Indicator;
  readonly places: number;
  /** Whether parts may have more digits, if asked for. */
  readonly mayBeFiner: boolean;
  readonly target: Rational;
  readonly sum: Rational;
  readonly rows: readonly SharedRow[];
}

/** How one indicator is shared out: its digits after the point, and whether areas start from their base. */
export interface SharingBy {
  readonly places: number;
  readonly mayBeFiner: boolean;
  readonly fromBase: boolean;
}

/** @param inputs of areas that have a weight or are fixed, and a base where they start from it */
export function shareIndicator(
  indicator: Indicator & { readonly target: string },
  inputs: readonly AreaInput[],
  { places, mayBeFiner, fromBase }: SharingBy,
): SharedIndicator | ShareProblem {
  const target = rational(indicator.target);
  const isCeiling = isCeilingOf(indicator);
  const shared = shareOut(
    { target, places, isCeiling },
    inputs.map(input => claimOf(input, fromBase)),
  );
  if (shared.kind !== 'shared')
    return { problem: shared.kind, indicator: indicator.id, by: shared.by, target };
  const rows = inputs.map((input, i) => ({ ...input, portion: shared.portions[i] as Portion }));
  const broken = rows.find(({ floor, portion }) => floor !== null && portion.target.compare(floor) < 0);
  if (broken) return belowFloor(indicator, broken);
  return {
    indicator,
    places,
    mayBeFiner,
    target,
    sum: sumOf(rows.map(({ portion }) => portion.target)),
    rows,
  };
}

function isCeilingOf({ operator }: Indicator): boolean {
  return ['<', '<='].includes(comparisonOf(operator));
}

function claimOf({ weight, base, fixed, floor }: AreaInput, fromBase: boolean): Claim {
  if (fixed?.kind === 'figure') return { kind: 'fixed', target: fixed.at };
  if (fixed) return { kind: 'share', share: fixed.at };
  const start = fromBase && base ? base.at : ZERO;
  return { kind: 'weight', weight: weight?.at ?? ZERO, start, floor: floor ?? ZERO };
}

/** Only what is fixed can be. */
function belowFloor({ id }: Indicator, { area, floor, portion }: SharedRow): ShareProblem {
  return {
    problem: 'below-floor',
    indicator: id,
    area: area.id,
    given: portion.target,
    floor: floor ?? ZERO,
  };
}
