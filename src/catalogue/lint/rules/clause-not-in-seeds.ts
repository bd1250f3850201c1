import type { Rule } from '../rule.js';

/** A commitment whose `seed` is the key of no clause of the list: made up, or mistyped. Lists may have no keys at all. */
export const clauseNotInSeeds: Rule<'clause-not-in-seeds'> = ({ catalogue, clauses, seeds }) =>
  catalogue.commitments.flatMap(({ id }, i) => {
    const key = clauses[i] ?? '';
    if (seeds === null || seeds.clauses.size === 0 || seeds.clauses.has(key)) return [];
    return [{ entries: [id], where: ['commitments.csv', i, 'seed'] as const, args: { key } }];
  });
