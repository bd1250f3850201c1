import { keyOf } from '../../where.js';
import { parts } from '../parts.js';
import type { Rule } from '../rule.js';

/** A part in another unit than the whole cannot be compared with it. */
export const partUnitDiffers: Rule<'part-unit-differs'> = ({ catalogue }) =>
  parts(catalogue)
    .filter(({ part, whole }) => part.unit !== whole.unit)
    .map(({ part, whole, where }) => ({
      entries: [part.id, whole.id],
      where: keyOf(where, 'unit'),
      args: { found: part.unit, other: whole.unit },
    }));
