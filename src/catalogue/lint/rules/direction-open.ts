import { keyOf, previous } from '../../where.js';
import type { Rule } from '../rule.js';

/** The document leaves open whether higher or lower is better. */
export const directionOpen: Rule<'direction-open'> = ({ catalogue }) =>
  previous(catalogue.baseline)
    .filter(({ row }) => row.directionOpen)
    .map(({ row: { id, printed }, where }) => ({
      entries: [id],
      where: keyOf(where, 'directionOpen'),
      args: { printed },
    }));
