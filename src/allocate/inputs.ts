import type { Area } from '../catalogue/types.js';
import type { Rational } from '../engine/rational.js';
import type { Shareable } from './choose-indicators.js';
import type { AreaInput, Given } from './share-indicator.js';
import type { ShareProblem } from './share-problem.js';

/** Where what is known of an area is looked up; null is not given. */
export interface Known {
  readonly weight: (indicator: Shareable, area: Area) => Given | null;
  readonly base: (indicator: Shareable, area: Area) => Given | null;
  readonly fixed: (indicator: Shareable, area: Area) => AreaInput['fixed'];
  readonly floor: (indicator: Shareable, area: Area) => Rational | null;
}

/** What the base-year figures of areas are needed for. */
export interface BaseUse {
  readonly asWeight: boolean;
  readonly asStart: boolean;
  readonly asFloor: boolean;
}

/** A level that is carried on from the base year; what is counted afresh from the plan's first year is none. */
export function continuesBase({ measure, base }: Shareable): boolean {
  return measure === 'stock' || (measure === 'annual' && base !== null);
}

export function inputOf(known: Known, use: BaseUse, indicator: Shareable, area: Area): AreaInput {
  const base = known.base(indicator, area);
  const given = known.floor(indicator, area);
  const fixed = known.fixed(indicator, area);
  const isHeld = use.asFloor && continuesBase(indicator) && fixed === null;
  const ofBase = isHeld && base ? [base.at] : [];
  const floors = [...(given ? [given] : []), ...ofBase];
  const [floor = null] = floors.toSorted((a, b) => b.compare(a));
  return {
    area,
    weight: use.asWeight ? aboveZero(base) : known.weight(indicator, area),
    base: continuesBase(indicator) || use.asWeight ? base : null,
    fixed,
    floor,
  };
}

function aboveZero(base: Given | null): Given | null {
  return base && base.at.compare(0) > 0 ? base : null;
}

/** The areas for which something is missing that the sharing rests on, fixed ones aside. */
export function missingFrom(
  indicator: Shareable,
  inputs: readonly AreaInput[],
  use: BaseUse,
): { readonly weight: readonly string[]; readonly base: readonly string[] } {
  const open = inputs.filter(({ fixed }) => fixed === null);
  const isNeeded = (use.asStart || use.asFloor) && continuesBase(indicator);
  const idsOf = (missing: readonly AreaInput[]) => missing.map(({ area }) => area.id);
  const weight = idsOf(open.filter(input => input.weight === null));
  const base = isNeeded ? idsOf(open.filter(input => input.base === null)) : [];
  return use.asWeight ? { weight: [], base: [...new Set([...weight, ...base])] } : { weight, base };
}

type Missing = Extract<ShareProblem, { readonly areas: readonly string[] }>;

/** One problem for all indicators that miss the same of the same areas. */
export function grouped(problems: readonly Missing[]): Missing[] {
  const groups = new Map<string, Missing>();
  for (const problem of problems) {
    const key = [problem.problem, ...problem.areas].join(' ');
    const before = groups.get(key);
    const indicators = [...(before?.indicators ?? []), ...problem.indicators];
    groups.set(key, { ...problem, indicators });
  }
  return [...groups.values()];
}
