import { judged, keyOf } from '../../where.js';
import type { Rule } from '../rule.js';

/** A yearly figure without 每年 and without a base: is it owed every year, or only in the year it is due? */
export const yearlyLevel: Rule<'yearly-level'> = ({ catalogue }) =>
  judged(catalogue)
    .filter(({ entry }) => entry.measure === 'annual' && entry.every === null && entry.base === null)
    .map(({ entry: { id, due }, where }) => ({
      entries: [id],
      where: keyOf(where, 'measure'),
      args: { due },
    }));
