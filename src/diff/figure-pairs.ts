import type { Catalogue } from '../catalogue/types.js';
import { entriesOf } from '../engine/lookup.js';
import type { Observation } from '../engine/observation.js';
import type { Entry, Observations } from '../engine/observations.js';
import type { EntryKey } from '../engine/store/key-ids.js';

/** What two submissions hold for one figure, as settled within each; null where one has no cell for it. */
export interface FigurePair {
  readonly before: Observation | null;
  readonly after: Observation | null;
}

/** Two submissions, and the only area asked for, if any. */
export interface Compared {
  readonly catalogue: Catalogue;
  readonly before: Observations;
  readonly after: Observations;
  readonly area: string | null;
}

/**
 * Every figure that either submission has a cell for, made one at a time: in catalogue order, then area order, then by
 * year; of one year the area's own first, then its reporting units by their place in the newer submission, then those
 * that only the older one names by theirs.
 */
export function* figurePairs(compared: Compared): Generator<FigurePair> {
  const { before, after } = compared;
  for (const { area, indicator, year } of keysOf(compared)) {
    const older = before.entry(area, indicator, year);
    const newer = after.entry(area, indicator, year);
    if (older.own || newer.own) yield { before: older.own, after: newer.own };
    yield* reporterPairs(compared, older, newer);
  }
}

function* reporterPairs({ before, after }: Compared, older: Entry, newer: Entry): Generator<FigurePair> {
  for (const figure of newer.reporters) yield { before: before.find(figure), after: figure };
  for (const figure of older.reporters) {
    if (after.find(figure) === null) yield { before: figure, after: null };
  }
}

function keysOf({ catalogue, before, after, area }: Compared): EntryKey[] {
  const entries = ranks(entriesOf(catalogue));
  const areas = ranks(catalogue.areas);
  const all = [...before.submitted, ...after.submitted].filter(key => area === null || key.area === area);
  const distinct = new Map(all.map(key => [JSON.stringify([key.indicator, key.area, key.year]), key]));
  return [...distinct.values()].sort(
    (a, b) =>
      rank(entries, a.indicator) - rank(entries, b.indicator) ||
      rank(areas, a.area) - rank(areas, b.area) ||
      a.year - b.year,
  );
}

function ranks(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, i) => [id, i] as const));
}

/** What is read has been found in the catalogue, so every id has its rank. */
function rank(known: ReadonlyMap<string, number>, id: string): number {
  return known.get(id) ?? known.size;
}
