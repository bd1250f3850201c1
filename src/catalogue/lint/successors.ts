import type { BaselineRow, Catalogue, Indicator } from '../types.js';
import { previous, type Where } from '../where.js';

/** A row of the plan before and the indicator that follows it, with the place of the row. */
export interface Succession {
  readonly row: BaselineRow;
  readonly next: Indicator;
  readonly where: Where;
}

export function successions({ baseline, indicators }: Catalogue): Succession[] {
  return previous(baseline).flatMap(({ row, where }) =>
    indicators.filter(({ id }) => id === row.continuedBy).map(next => ({ row, next, where })),
  );
}
