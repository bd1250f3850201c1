import type { Rule } from '../rule.js';

/** A clause of the list that no commitment follows. */
export const clauseLeftOut: Rule<'clause-left-out'> = ({ clauses, seeds }) => {
  const followed = new Set(clauses);
  return [...(seeds?.clauses ?? [])]
    .filter(key => !followed.has(key))
    .map(key => ({ entries: [], where: ['commitments.csv'] as const, args: { key } }));
};
