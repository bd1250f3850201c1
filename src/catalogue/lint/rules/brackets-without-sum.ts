import { keyOf } from '../../where.js';
import { rowsOf } from '../rows.js';
import type { Rule } from '../rule.js';

/** Brackets mark a total of the period, and only a flow adds up to one: a stock, a rate or a yearly figure does not. */
export const bracketsWithoutSum: Rule<'brackets-without-sum'> = ({ catalogue }) =>
  rowsOf(catalogue)
    .filter(({ row }) => row.bracketed && row.measure !== 'flow')
    .map(({ row: { id, printed, measure }, where }) => ({
      entries: [id],
      where: keyOf(where, 'bracketed'),
      args: { printed, measure },
    }));
