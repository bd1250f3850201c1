import { baseFigure } from './allocate/base-figure.js';
import { chooseAreas } from './allocate/choose-areas.js';
import {
  headlineCounts,
  type LeftOut,
  namedIndicators,
  type Shareable,
} from './allocate/choose-indicators.js';
import type { AllocationDraft } from './allocate/draft.js';
import type { BaseUse, Known } from './allocate/inputs.js';
import { shareAll } from './allocate/share-all.js';
import type { Area, Catalogue } from './catalogue/types.js';
import type { Observations } from './engine/observations.js';
import type { HowRead } from './intake/area-table.js';
import type { Limit } from './intake/limits.js';
import type { Mapping } from './intake/mapping.js';
import { areaMatcher, indicatorMatcher } from './intake/observe/matchers.js';
import { wholeDigits } from './intake/observe/units.js';
import { readSharingTables, type SharingFiles, type SharingTables } from './intake/sharing-tables.js';
import { SharingError, type SharingProblem } from './sharing-error.js';

/** How targets are to be shared out; names as written. */
export interface SharingAsked {
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
  /** The header of the column of weights, null where there is one alone. */
  readonly column: string | null;
  readonly use: BaseUse;
  readonly decimals: number | null;
  readonly reading: HowRead;
  /** What areas of the table of weights are called. */
  readonly mapping: Mapping;
}

/** The tables it rests on, none of them read yet, and the figures of the base year. */
export interface SharingFrom extends SharingFiles {
  readonly base: Observations | null;
}

/** @throws SharingError with every problem of one step, WarehouseError, InputError */
export async function draftAllocation(
  catalogue: Catalogue,
  asked: SharingAsked,
  from: SharingFrom,
): Promise<AllocationDraft> {
  const areas = chooseAreas(catalogue, asked.areas, areaMatcher(catalogue.areas));
  const named = namedIndicators(catalogue, asked.indicators, indicatorMatcher(catalogue));
  const tables = await readSharingTables(catalogue, from, asked);
  orThrow([...areas.problems, ...named.problems, ...tables.problems, ...strangers(tables, areas.chosen)]);
  const known = knownFrom(catalogue, tables, from.base);
  const isNamed = asked.indicators.length > 0;
  const { chosen, leftOut } = isNamed
    ? { ...named, leftOut: [] }
    : unnamed(catalogue, known, asked, areas.chosen);
  if (chosen.length === 0) orThrow([{ problem: 'nothing-to-share' }]);
  const { use, decimals } = asked;
  const rule = { areas: areas.chosen, use, decimals, baseYear: catalogue.plan.baseYear, wholeDigits };
  const { shared, problems } = shareAll(chosen, known, rule);
  orThrow(problems);
  return { catalogue, column: tables.column, shared, leftOut };
}

/** Every headline count but those that are to be weighed by the base year, of which no area gave a figure. */
function unnamed(catalogue: Catalogue, known: Known, { use }: SharingAsked, areas: readonly Area[]) {
  const { chosen, leftOut } = headlineCounts(catalogue);
  const isKnown = (indicator: Shareable) =>
    areas.some(area => known.base(indicator, area) || known.fixed(indicator, area));
  const without = use.asWeight ? chosen.filter(indicator => !isKnown(indicator)) : [];
  return {
    chosen: chosen.filter(indicator => !without.includes(indicator)),
    leftOut: [...leftOut, ...without.map((indicator): LeftOut => ({ indicator, why: 'no-base' }))],
  };
}

function orThrow(problems: readonly SharingProblem[]): void {
  if (problems.length > 0) throw new SharingError(problems);
}

function strangers({ fixed, floors }: SharingTables, areas: readonly Area[]): SharingProblem[] {
  const strange = [...fixed, ...floors].filter(({ area }) => !areas.includes(area));
  return strange.map(({ cell: { file, line, text } }) => ({ problem: 'not-sharing', file, line, text }));
}

function knownFrom(catalogue: Catalogue, tables: SharingTables, base: Observations | null): Known {
  const keyOf = (indicator: string | undefined, area: string) => `${indicator ?? ''} ${area}`;
  const weights = new Map(
    tables.weights.map(({ area, indicator, weight, cell, note }) => [
      keyOf(indicator?.id, area.id),
      { at: weight, origin: { file: cell.file, line: cell.line, note } },
    ]),
  );
  const byKey = (limits: readonly Limit[]) =>
    new Map(limits.map(limit => [keyOf(limit.indicator.id, limit.area.id), given(limit)] as const));
  const [fixed, floors] = [byKey(tables.fixed), byKey(tables.floors)];
  return {
    weight: ({ id }, area) => weights.get(keyOf(id, area.id)) ?? weights.get(keyOf('', area.id)) ?? null,
    base: (indicator, area) => (base ? baseFigure(catalogue, base, indicator, area) : null),
    fixed: ({ id }, area) => fixed.get(keyOf(id, area.id)) ?? null,
    floor: ({ id }, area) => floors.get(keyOf(id, area.id))?.at ?? null,
  };
}

function given({ kind, at, cell: { file, line }, note }: Limit) {
  return { kind, at, origin: { file, line, note } };
}
