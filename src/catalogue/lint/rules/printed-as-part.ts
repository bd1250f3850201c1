import { judged, keyOf } from '../../where.js';
import type { Rule } from '../rule.js';

/** A row printed under another as 其中 that is no part of it, such as a rate under a count. */
export const printedAsPart: Rule<'printed-as-part'> = ({ catalogue }) =>
  judged(catalogue).flatMap(({ entry: { id, parent, partOf, measure }, where }) =>
    parent === null || partOf !== null
      ? []
      : [{ entries: [id, parent], where: keyOf(where, 'parent'), args: { isRate: measure === 'rate' } }],
  );
