import type { DecimalText, Figure, Operator } from '../../types.js';
import { judged, keyOf, previous } from '../../where.js';
import { meets } from '../directions.js';
import type { Rule } from '../rule.js';

/** A target on the worse side of the base, or at it: nothing has to be gained. Said once of a promise and its repeats. */
export const baseMeetsTarget: Rule<'base-meets-target'> = ({ catalogue }) => {
  const said = new Set<string>();
  const rows = [
    ...judged(catalogue).map(({ entry, where }) => ({ row: entry, where, repeats: entry.repeats })),
    ...previous(catalogue.baseline).map(place => ({ ...place, repeats: [] })),
  ];
  return rows.flatMap(({ row, where, repeats }) => {
    const { id, operator, target } = row;
    if (!isHeld(row) || repeats.some(other => said.has(other))) return [];
    said.add(id);
    const args = { base: row.base?.value ?? '', operator, target: target ?? '' };
    return [{ entries: [id], where: keyOf(where, 'target'), args }];
  });
};

interface Row {
  readonly base: Figure | null;
  readonly operator: Operator;
  readonly target: DecimalText | null;
}

function isHeld({ base, operator, target }: Row): boolean {
  return target !== null && base?.operator === '=' && meets(base.value, operator, target);
}
