import type { Text } from '../catalogue/types.js';

/** What became of the plan that another extends. */
export const SUCCESSION = {
  heading: { zh: '承接', en: 'Follows' },
  kept: { zh: '沿用', en: 'kept' },
  renamed: { zh: '改名', en: 'renamed' },
  redefined: { zh: '口径改变', en: 'redefined' },
  dropped: { zh: '不再保留', en: 'dropped' },
  before: { zh: '上期规划', en: 'Plan before' },
} as const satisfies Record<string, Text>;
