import type { BaselineRow, Indicator } from '../../types.js';
import { keyOf } from '../../where.js';
import { meets } from '../directions.js';
import { rowsOf } from '../rows.js';
import type { Rule } from '../rule.js';

/** A target on the worse side of the base, or at it: nothing has to be gained. Said once of a promise and its repeats. */
export const baseMeetsTarget: Rule<'base-meets-target'> = ({ catalogue }) => {
  const said = new Set<string>();
  return rowsOf(catalogue).flatMap(({ row, where }) => {
    const { id, base, operator, target } = row;
    if (!isHeld(row) || repeated(row).some(other => said.has(other))) return [];
    said.add(id);
    const args = { base: base?.value ?? '', operator, target: target ?? '' };
    return [{ entries: [id], where: keyOf(where, 'target'), args }];
  });
};

function repeated(row: Indicator | BaselineRow): readonly string[] {
  return 'repeats' in row ? row.repeats : [];
}

function isHeld({ base, operator, target }: Indicator | BaselineRow): boolean {
  return target !== null && base?.operator === '=' && meets(base.value, operator, target);
}
