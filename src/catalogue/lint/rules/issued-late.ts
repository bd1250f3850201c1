import { judged, keyOf } from '../../where.js';
import type { Rule } from '../rule.js';

/** Issued when more than half of the first year was gone: do the promises of every year cover it? */
export const issuedLate: Rule<'issued-late'> = ({ catalogue }) => {
  const { issued, firstYear } = catalogue.plan;
  if (issued < `${firstYear}-07-01`) return [];
  return judged(catalogue)
    .filter(({ entry }) => entry.every !== null)
    .map(({ entry: { id }, where }) => ({
      entries: [id],
      where: keyOf(where, 'every'),
      args: { issued, firstYear },
    }));
};
