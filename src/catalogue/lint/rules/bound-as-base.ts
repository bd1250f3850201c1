import type { Figure } from '../../types.js';
import { judged, keyOf, previous, type Where } from '../../where.js';
import type { Rule } from '../rule.js';

/** A base or outcome printed as a bound gives no value from which a change could be worked out. */
export const boundAsBase: Rule<'bound-as-base'> = ({ catalogue }) => [
  ...judged(catalogue).flatMap(({ entry, where }) => found('base', entry.id, entry.base, where)),
  ...previous(catalogue.baseline).flatMap(({ row, where }) => [
    ...found('base', row.id, row.base, where),
    ...found('outcome', row.id, row.outcome, where),
  ]),
];

function found(key: 'base' | 'outcome', id: string, figure: Figure | null, where: Where) {
  if (figure === null || figure.operator === '=') return [];
  const args = { key, printed: `${figure.operator}${figure.value}` };
  return [{ entries: [id], where: keyOf(where, key), args }];
}
