import type { Area } from '../catalogue/types.js';
import { decimalText } from '../engine/rational.js';
import type { Shareable } from './choose-indicators.js';
import { type BaseUse, continuesBase, grouped, inputOf, type Known, missingFrom } from './inputs.js';
import { placesFor } from './places.js';
import { type AreaInput, type SharedIndicator, shareIndicator } from './share-indicator.js';
import type { ShareProblem } from './share-problem.js';

/** How every indicator is shared out. */
export interface SharingRule {
  readonly areas: readonly Area[];
  readonly use: BaseUse;
  readonly baseYear: number;
  /** Digits after the point asked for; null: two more than printed. */
  readonly decimals: number | null;
  /** Digits down to one of what is counted, by unit. */
  readonly wholeDigits: (unit: string) => number;
}

export interface SharedAll {
  readonly shared: readonly SharedIndicator[];
  readonly problems: readonly ShareProblem[];
}

/** Shares out every indicator, or says all that is missing or impossible. */
export function shareAll(indicators: readonly Shareable[], known: Known, rule: SharingRule): SharedAll {
  const all = indicators.map(indicator => ({
    indicator,
    inputs: rule.areas.map(area => inputOf(known, rule.use, indicator, area)),
  }));
  const missing = grouped(all.flatMap(each => missingOf(each, rule)));
  if (missing.length > 0) return { shared: [], problems: missing };
  const shared = all.map(({ indicator, inputs }) =>
    shareIndicator(indicator, inputs, by(indicator, inputs, rule)),
  );
  return {
    shared: shared.filter(each => !('problem' in each)) as SharedIndicator[],
    problems: shared.filter(each => 'problem' in each),
  };
}

interface One {
  readonly indicator: Shareable;
  readonly inputs: readonly AreaInput[];
}

function missingOf({ indicator, inputs }: One, { use, baseYear: year }: SharingRule) {
  const missing = missingFrom(indicator, inputs, use);
  const indicators = [indicator.id];
  return [
    ...(missing.weight.length > 0
      ? [{ problem: 'no-weight', indicators, areas: missing.weight } as const]
      : []),
    ...(missing.base.length > 0
      ? [{ problem: 'no-base', indicators, areas: missing.base, year } as const]
      : []),
  ];
}

function by(indicator: Shareable, inputs: readonly AreaInput[], rule: SharingRule) {
  const fixed = inputs.flatMap(input =>
    input.fixed?.kind === 'figure' ? [decimalText(input.fixed.at)] : [],
  );
  const most = rule.wholeDigits(indicator.unit);
  const places = placesFor(indicator.target, fixed, { asked: rule.decimals, most });
  return {
    places,
    mayBeFiner: places < most,
    fromBase: rule.use.asStart && continuesBase(indicator),
  };
}
