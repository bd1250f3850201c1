import type { Finding } from '../checks/finding.js';
import { WHOLE_PLAN } from '../engine/whole-plan.js';

/** What a finding is about, as far as its code says so: ids of area and indicator, and the time. */
export interface Subject {
  readonly area: string | null;
  readonly indicator: string | null;
  /** Null of a total of the whole plan too. */
  readonly year: number | null;
  readonly month: number | null;
}

export function subjectOf({ args }: Finding): Subject {
  return {
    area: 'area' in args ? args.area : null,
    indicator: 'indicator' in args ? args.indicator : null,
    year: 'year' in args && args.year !== WHOLE_PLAN ? args.year : null,
    month: 'month' in args ? args.month : null,
  };
}
