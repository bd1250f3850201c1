import type { Area, Measure } from '../catalogue/types.js';
import { AT_LEAST_ZERO } from './interval.js';
import {
  type Entry,
  givenValue,
  type Observation,
  type Observations,
  type Ratio,
  type Source,
} from './observation.js';
import { type Rational, ZERO } from './rational.js';
import { exact, fromInterval, MISSING, sum, type Value } from './value.js';

/** How the value of an area came about. */
export type Origin = 'submitted' | 'ratio' | 'reporters' | 'areas' | 'pooled' | 'none';

/** The value of one area in one year, with all that went into it. */
export interface Rolled {
  readonly value: Value;
  readonly origin: Origin;
  /** How far the value may be off because its parts were written with few digits. */
  readonly tolerance: Rational;
  readonly ratio: Ratio | null;
  readonly sources: readonly Source[];
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
  const own = ownValue(context.observations.entry(area, indicator, year));
  if (own.value.kind !== 'missing') return own;
  const fromReporters = reportersValue(context, measure, indicator, area, year);
  if (fromReporters.value.kind !== 'missing') return fromReporters;
  return areasValue(context, measure, indicator, area, year);
}

/** What the area itself submitted: its value, or its numerator over its denominator. */
export function ownValue({ own }: Entry): Rolled {
  if (own === null) return NOTHING;
  return fromObservation(own);
}

/** What the area's reporting units add up to. */
export function reportersValue(
  context: RollUpContext,
  measure: Measure,
  indicator: string,
  area: string,
  year: number,
): Rolled {
  const { reporters } = context.observations.entry(area, indicator, year);
  return combine(reporters.map(fromObservation), measure, 'reporters', []);
}

/** What the areas below add up to; each of them is needed. */
export function areasValue(
  context: RollUpContext,
  measure: Measure,
  indicator: string,
  area: string,
  year: number,
): Rolled {
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
    missingAreas: [],
  };
}

function combine(
  parts: readonly Rolled[],
  measure: Measure,
  origin: Origin,
  missingAreas: readonly string[],
): Rolled {
  const combined = measure === 'rate' ? pool(parts) : add(parts, measure);
  if (combined.value.kind === 'missing') return NOTHING;
  const sources = parts.flatMap(part => part.sources);
  if (measure === 'rate') return { ...combined, origin: 'pooled', tolerance: ZERO, sources, missingAreas };
  const tolerance = parts.reduce((total, part) => total.add(part.tolerance), ZERO);
  return { ...combined, origin, tolerance, sources, missingAreas };
}

/** Counts add; a milestone belongs to one area and never adds. */
function add(parts: readonly Rolled[], measure: Measure): { value: Value; ratio: null } {
  return { value: measure === 'milestone' ? MISSING : sum(parts.map(part => part.value)), ratio: null };
}

/** Rates never add: their numerators and denominators do, where every part gives both. */
function pool(parts: readonly Rolled[]): { value: Value; ratio: Ratio | null } {
  const unreadable = parts.find(part => part.value.kind === 'unreadable');
  if (unreadable) return { value: unreadable.value, ratio: null };
  const ratios = parts.flatMap(part => (part.ratio ? [part.ratio] : []));
  if (ratios.length === 0) return { value: MISSING, ratio: null };
  if (ratios.length < parts.length) return { value: fromInterval(AT_LEAST_ZERO), ratio: null };
  const ratio = ratios.reduce(addRatios);
  return { value: exact(ratio.numerator.div(ratio.denominator)), ratio };
}

function addRatios(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator.add(b.numerator), denominator: a.denominator.add(b.denominator) };
}
