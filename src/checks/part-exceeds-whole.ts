import type { Indicator } from '../catalogue/types.js';
import { entriesById } from '../engine/lookup.js';
import {
  type FigureKey,
  groupBy,
  type Observation,
  observationKey,
  type Source,
} from '../engine/observation.js';
import { rollUp } from '../engine/roll-up.js';
import { MISSING, rangeOf, type Value } from '../engine/value.js';
import type { Check, CheckContext } from './check.js';
import { type Finding, finding } from './finding.js';

/** A part of a count is at most the whole, in every area, reporting unit and year, be they submitted or added up. */
export const partExceedsWhole: Check = {
  stage: 'set',
  run(context) {
    const { all } = context.observations;
    const byId = entriesById(context.catalogue);
    return [...groupBy(all, observationKey).values()].flatMap(([o]) => {
      const whole = byId.get((o && byId.get(o.indicator)?.partOf) ?? '');
      return o && whole ? check(context, o, whole) : [];
    });
  },
};

function check(context: CheckContext, part: Observation, whole: Indicator): Finding[] {
  const partValue = figureOf(context, part, whole.measure);
  const wholeFigure = figureOf(context, { ...part, indicator: whole.id }, whole.measure);
  if (!exceeds(partValue.value, wholeFigure.value)) return [];
  const { area, year } = part;
  const values = { partValue: partValue.value, wholeValue: wholeFigure.value };
  const args = { part: part.indicator, whole: whole.id, area, year, ...values };
  return [finding('part-exceeds-whole', args, part.source, wholeFigure.sources)];
}

interface Figure {
  readonly value: Value;
  readonly sources: readonly Source[];
}

/** A reporting unit's own figure, or what an area submitted or adds up to. */
function figureOf(
  { observations, catalogue }: CheckContext,
  key: FigureKey,
  measure: Indicator['measure'],
): Figure {
  if (key.reporter === null) {
    return rollUp({ observations, areas: catalogue.areas }, measure, key.indicator, key.area, key.year);
  }
  const found = observations.find(key);
  return { value: found?.value ?? MISSING, sources: found ? [found.source] : [] };
}

function exceeds(part: Value, whole: Value): boolean {
  const low = rangeOf(part)?.low;
  const high = rangeOf(whole)?.high;
  if (!low || !high) return false;
  const order = low.at.compare(high.at);
  return order > 0 || (order === 0 && (low.open || high.open));
}
