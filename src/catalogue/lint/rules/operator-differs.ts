import { keyOf } from '../../where.js';
import { repeatedPairs } from '../repeated-pairs.js';
import type { Rule } from '../rule.js';

/** Table and text print one promise with different operators: a value exactly on the target passes one alone. */
export const operatorDiffers: Rule<'operator-differs'> = ({ catalogue }) =>
  repeatedPairs(catalogue)
    .filter(({ first, later }) => first.operator !== later.operator)
    .map(({ first, later, where }) => ({
      entries: [later.id, first.id],
      where: keyOf(where, 'operator'),
      args: { found: later.printed, other: first.printed },
    }));
