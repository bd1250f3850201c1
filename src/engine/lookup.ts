import type { Area, Catalogue, Indicator } from '../catalogue/types.js';

/** Everything that is judged: the headline indicators, then the commitments of the prose. */
export function entriesOf({ indicators, commitments }: Catalogue): Indicator[] {
  return [...indicators, ...commitments];
}

export function entriesById(catalogue: Catalogue): ReadonlyMap<string, Indicator> {
  return new Map(entriesOf(catalogue).map(entry => [entry.id, entry] as const));
}

/** The plan's own area, the one that lies in no other; a catalogue has exactly one. */
export function rootArea({ areas }: Pick<Catalogue, 'areas'>): Area {
  return areas.find(area => area.parent === null) as Area;
}
