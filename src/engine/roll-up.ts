import type { Area, Measure } from '../catalogue/types.js';
import type { AddedUp } from './added-up.js';
import { givenValue, type Observation, type Ratio, type Source } from './observation.js';
import { type Entry, NO_ENTRY, type Observations } from './observations.js';
import { type Rational, ZERO } from './rational.js';
import { FirstCells, Pool, Sum } from './rolled-parts.js';
import { exact, MISSING, type Value } from './value.js';

/** How the value of an area came about. */
export type Origin = 'submitted' | 'ratio' | 'reporters' | 'areas' | 'pooled' | 'none';

/** The value of one area in one year, with all that went into it. */
export interface Rolled {
  readonly value: Value;
  readonly origin: Origin;
  /** How far the value may be off because its parts were written with few digits. */
  readonly tolerance: Rational;
  readonly ratio: Ratio | null;
  /** The first cells that went in, at most `SOURCES_KEPT`, and how many there are in all. */
  readonly sources: readonly Source[];
  readonly sourceCount: number;
  /** Areas whose figure is needed and was not submitted. */
  readonly missingAreas: readonly string[];
}

export interface RollUpContext {
  readonly observations: Observations;
  readonly areas: readonly Area[];
}

const NOTHING: Rolled = {
  value: MISSING,
  origin: 'none',
  tolerance: ZERO,
  ratio: null,
  sources: [],
  sourceCount: 0,
  missingAreas: [],
};

export function childrenOf(areas: readonly Area[], parent: string): readonly Area[] {
  return areas.filter(area => area.parent === parent);
}

/** The area's own figure if there is one, else what its reporting units, else what its areas add up to. */
export function rollUp(
  context: RollUpContext,
  measure: Measure,
  indicator: string,
  area: string,
  year: number,
): Rolled {
  if (!context.observations.has(indicator)) return NOTHING;
  const entry = context.observations.entry(area, indicator, year);
  if (entry !== NO_ENTRY) {
    const own = ownValue(entry);
    if (own.value.kind !== 'missing') return own;
    const fromReporters = reportersValue(context, measure, indicator, area, year);
    if (fromReporters.value.kind !== 'missing') return fromReporters;
  }
  return areasValue(context, measure, indicator, area, year);
}

/** What the area itself submitted: its value, or its numerator over its denominator. */
export function ownValue({ own }: Entry): Rolled {
  if (own === null) return NOTHING;
  return fromObservation(own);
}

/** What the area's reporting units add up to. */
export function reportersValue(
  { observations }: RollUpContext,
  measure: Measure,
  indicator: string,
  area: string,
  year: number,
): Rolled {
  return remembered(observations, [area, indicator, year, measure].join('\n'), () => {
    const { reporters, addedUp } = observations.entry(area, indicator, year);
    const cells = new FirstCells(addedUp?.first ?? []);
    const rolled = combine(partsOf(reporters, addedUp, cells), measure, 'reporters', []);
    return rolled === NOTHING ? rolled : { ...rolled, sources: cells.list };
  });
}

/** Checks and judgements ask for the same sums many times over, and one may have a million parts. */
const REMEMBERED = new WeakMap<Observations, Map<string, Rolled>>();

function remembered(observations: Observations, key: string, work: () => Rolled): Rolled {
  const known = REMEMBERED.get(observations) ?? new Map<string, Rolled>();
  REMEMBERED.set(observations, known);
  const rolled = known.get(key) ?? work();
  if (rolled !== NOTHING) known.set(key, rolled);
  return rolled;
}

function* partsOf(
  reporters: Iterable<Observation>,
  addedUp: AddedUp | null,
  cells: FirstCells,
): Generator<Rolled> {
  if (addedUp) yield fromAddedUp(addedUp);
  for (const reporter of reporters) {
    cells.add(reporter.source);
    yield fromObservation(reporter);
  }
}

function fromAddedUp({ total, tolerance, count }: AddedUp): Rolled {
  return { ...NOTHING, value: exact(total), origin: 'reporters', tolerance, sourceCount: count };
}

/** What the areas below add up to; each of them is needed. */
export function areasValue(
  context: RollUpContext,
  measure: Measure,
  indicator: string,
  area: string,
  year: number,
): Rolled {
  if (context.observations.isOnlyOf(area)) return NOTHING;
  const children = childrenOf(context.areas, area);
  const parts = children.map(child => rollUp(context, measure, indicator, child.id, year));
  const missing = children.flatMap((child, i) => missingBelow(child, parts[i] as Rolled, measure));
  return combine(parts, measure, 'areas', missing);
}

/** The area itself where it gave nothing usable, else those its own figure was put together without. */
function missingBelow(area: Area, part: Rolled, measure: Measure): readonly string[] {
  const usable =
    measure === 'rate'
      ? part.ratio !== null || part.value.kind === 'unreadable'
      : part.value.kind !== 'missing';
  if (usable || part.missingAreas.length > 0) return part.missingAreas;
  return [area.id];
}

function fromObservation(o: Observation): Rolled {
  return {
    value: givenValue(o),
    origin: o.value.kind === 'missing' && o.ratio !== null ? 'ratio' : 'submitted',
    tolerance: o.halfDigit,
    ratio: o.ratio,
    sources: [o.source],
    sourceCount: 1,
    missingAreas: [],
  };
}

/** Rates pool, everything else adds; parts of a milestone, which belongs to one area, are nothing. */
function combine(
  parts: Iterable<Rolled>,
  measure: Measure,
  origin: Origin,
  missingAreas: readonly string[],
): Rolled {
  let fold: Pool | Sum | null = null;
  for (const part of parts) {
    fold ??= measure === 'rate' ? new Pool() : new Sum();
    fold.add(part);
  }
  if (fold === null) return NOTHING;
  const { value, ratio, tolerance, sources, sourceCount } = fold;
  if (value.kind === 'missing' || measure === 'milestone') return NOTHING;
  const from = measure === 'rate' ? 'pooled' : origin;
  return { value, origin: from, tolerance, ratio, sources, sourceCount, missingAreas };
}
