import { judged, keyOf } from '../../where.js';
import type { Rule } from '../rule.js';

/** What must be met by law carries no operator: its direction is ours. */
export const directionImplied: Rule<'direction-implied'> = ({ catalogue }) =>
  judged(catalogue)
    .filter(({ entry }) => entry.attribute === 'binding' && entry.implied && entry.operator !== 'done')
    .map(({ entry: { id, printed, operator }, where }) => ({
      entries: [id],
      where: keyOf(where, 'operator'),
      args: { printed, operator },
    }));
