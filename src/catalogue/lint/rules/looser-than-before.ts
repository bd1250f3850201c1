import { keyOf } from '../../where.js';
import { isCeiling, meets } from '../directions.js';
import type { Rule } from '../rule.js';
import { type Succession, successions } from '../successors.js';

/** A target that asks for less than that of the plan before, in one series. */
export const looserThanBefore: Rule<'looser-than-before'> = ({ catalogue }) =>
  successions(catalogue)
    .filter(isLooser)
    .map(({ row, next, where }) => ({
      entries: [row.id, next.id],
      where: keyOf(where, 'target'),
      args: { found: row.printed, other: next.printed },
    }));

function isLooser({ row, next }: Succession): boolean {
  const sameSeries = row.comparable && row.unit === next.unit && row.measure === next.measure;
  if (!sameSeries || next.target === null || isCeiling(row.operator) !== isCeiling(next.operator))
    return false;
  return !meets(next.target, isCeiling(row.operator) ? '<=' : '>=', row.target);
}
