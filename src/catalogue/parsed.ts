import type { z } from 'zod';
import type { ProblemDetail } from './problems.js';
import type { planSchema } from './schema.js';
import type { Area, BaselineRow, Indicator } from './types.js';
import type { Where } from './where.js';

/** What the files of a plan hold, each null where its own file is wrong. */
export interface Parsed {
  readonly plan: z.output<typeof planSchema> | null;
  readonly indicators: readonly Indicator[] | null;
  readonly commitments: readonly Indicator[] | null;
  readonly baseline: readonly BaselineRow[] | null;
  readonly areas: readonly Area[] | null;
}

/** What is wrong, and with what. */
export interface Found {
  readonly where: Where;
  readonly detail: ProblemDetail;
}
