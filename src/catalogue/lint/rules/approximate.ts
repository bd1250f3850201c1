import { judged, keyOf } from '../../where.js';
import type { Rule } from '../rule.js';

/** A figure with 左右, or a range: from where it is met is our convention. */
export const approximate: Rule<'approximate'> = ({ catalogue }) =>
  judged(catalogue)
    .filter(({ entry }) => entry.operator === 'approx' || entry.operator === 'range')
    .map(({ entry: { id, printed }, where }) => ({
      entries: [id],
      where: keyOf(where, 'operator'),
      args: { printed },
    }));
