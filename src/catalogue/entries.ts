import type { z } from 'zod';
import type { commitmentSchema, indicatorSchema } from './schema.js';
import type { Indicator } from './types.js';

/** What a checked row of the table of targets stands for. */
export function toIndicator(row: z.output<typeof indicatorSchema>, lastYear: number): Indicator {
  return { ...row, due: row.due ?? lastYear };
}

/** What a checked row of the commitments stands for. */
export function toCommitment({ seed: _, ...row }: z.output<typeof commitmentSchema>): Indicator {
  return {
    ...row,
    no: null,
    attribute: 'commitment',
    bracketed: false,
    basePrinted: null,
    parent: row.partOf,
    pending: false,
    group: null,
  };
}
