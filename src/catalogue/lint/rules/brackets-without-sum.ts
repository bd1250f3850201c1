import type { Measure } from '../../types.js';
import { judged, keyOf, previous, type Where } from '../../where.js';
import type { Rule } from '../rule.js';

/** Brackets mark a total of the period, and only a flow adds up to one: a stock, a rate or a yearly figure does not. */
export const bracketsWithoutSum: Rule<'brackets-without-sum'> = ({ catalogue }) => {
  const rows = [
    ...judged(catalogue).map(({ entry, where }) => ({ row: entry, where })),
    ...previous(catalogue.baseline),
  ];
  return rows
    .filter(({ row }) => row.bracketed && row.measure !== 'flow')
    .map(({ row, where }) => found(row, keyOf(where, 'bracketed')));
};

function found({ id, printed, measure }: { id: string; printed: string; measure: Measure }, where: Where) {
  return { entries: [id], where, args: { printed, measure } };
}
