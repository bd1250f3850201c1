import type { BaselineRow, Catalogue, Indicator } from '../types.js';
import { judged, previous, type Where } from '../where.js';

/** Every entry of the plan and every row of the one before, with its place in the files. */
export function rowsOf(catalogue: Catalogue): { row: Indicator | BaselineRow; where: Where }[] {
  return [
    ...judged(catalogue).map(({ entry, where }) => ({ row: entry, where })),
    ...previous(catalogue.baseline),
  ];
}
