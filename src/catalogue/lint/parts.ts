import type { Catalogue, Indicator } from '../types.js';
import { judged, type Where } from '../where.js';

/** A true part and its whole, with the place of the part. */
export interface Part {
  readonly part: Indicator;
  readonly whole: Indicator;
  readonly where: Where;
}

export function parts(catalogue: Catalogue): Part[] {
  const all = judged(catalogue);
  return all.flatMap(({ entry: part, where }) =>
    all.filter(({ entry }) => entry.id === part.partOf).map(({ entry: whole }) => ({ part, whole, where })),
  );
}
