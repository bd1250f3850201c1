import type { Indicator } from '../catalogue/types.js';
import { entriesById } from '../engine/lookup.js';
import type { FigureKey, Observation, Source } from '../engine/observation.js';
import { rollUp } from '../engine/roll-up.js';
import { MISSING, rangeOf, type Value } from '../engine/value.js';
import type { CheckContext, SetCheck } from './check.js';
import { type Finding, finding } from './finding.js';

/** A part of a count is at most the whole, in every area, reporting unit and year, be they submitted or added up. */
export const partExceedsWhole: SetCheck = {
  stage: 'set',
  *run(context) {
    const byId = entriesById(context.catalogue);
    const wholeOf = (indicator: string) => byId.get(byId.get(indicator)?.partOf ?? '') ?? null;
    for (const part of context.observations.firsts(key => wholeOf(key.indicator) !== null)) {
      const found = check(context, part, wholeOf(part.indicator) as Indicator);
      if (found !== null) yield found;
    }
  },
};

function check(context: CheckContext, part: Observation, whole: Indicator): Finding | null {
  const partValue = figureOf(context, part, whole.measure);
  const wholeFigure = figureOf(context, { ...part, indicator: whole.id }, whole.measure);
  if (!exceeds(partValue.value, wholeFigure.value)) return null;
  const { area, year } = part;
  const values = { partValue: partValue.value, wholeValue: wholeFigure.value };
  const args = { part: part.indicator, whole: whole.id, area, year, ...values };
  return finding('part-exceeds-whole', args, part.source, wholeFigure.sources, wholeFigure.sourceCount);
}

interface Figure {
  readonly value: Value;
  readonly sources: readonly Source[];
  readonly sourceCount: number;
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
  const sources = found ? [found.source] : [];
  return { value: found?.value ?? MISSING, sources, sourceCount: sources.length };
}

function exceeds(part: Value, whole: Value): boolean {
  const low = rangeOf(part)?.low;
  const high = rangeOf(whole)?.high;
  if (!low || !high) return false;
  const order = low.at.compare(high.at);
  return order > 0 || (order === 0 && (low.open || high.open));
}
