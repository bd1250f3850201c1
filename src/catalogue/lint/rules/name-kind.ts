import { kindSaid } from '../../name-kinds.js';
import type { Measure, Text } from '../../types.js';
import { keyOf } from '../../where.js';
import { rowsOf } from '../rows.js';
import type { Rule } from '../rule.js';

/** The name says one kind of figure, the entry another. */
export const nameKind: Rule<'name-kind'> = ({ catalogue }) => {
  const rows = rowsOf(catalogue);
  return rows.flatMap(({ row: { id, name, measure }, where }) => {
    const said = saidBy(name, measure);
    return said === null
      ? []
      : [{ entries: [id], where: keyOf(where, 'measure'), args: { ...said, measure } }];
  });
};

function saidBy({ zh, en }: Text, measure: Measure): { name: string; kind: Measure } | null {
  for (const name of [zh, en]) {
    const kind = kindSaid(name);
    if (kind !== null && !goTogether(kind, measure)) return { name, kind };
  }
  return null;
}

/** What is new every year (新增…, 每年) happens anew. */
function goTogether(kind: Measure, measure: Measure): boolean {
  return kind === measure || (kind === 'flow' && measure === 'annual');
}
