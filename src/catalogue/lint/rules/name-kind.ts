import { bareName } from '../../names.js';
import type { Measure, Text } from '../../types.js';
import { keyOf } from '../../where.js';
import { rowsOf } from '../rows.js';
import type { Rule } from '../rule.js';

/** Words of a name that say what kind of figure it is; the first that fits. */
const KINDS: readonly (readonly [word: RegExp, kind: Measure])[] = [
  [/率$|\brate$/i, 'rate'],
  [/总量$/, 'stock'],
  [/每年|年均|(?<!\d)年[^年]{1,6}(?:数|规模)$|^(?:yearly|annual)\b/i, 'annual'],
  [/^(?:新增|新建|新引进|新取得)|^new(?:ly)?\b/i, 'flow'],
];

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
    const kind = KINDS.find(([word]) => word.test(bareName(name)))?.[1];
    if (kind !== undefined && !goTogether(kind, measure)) return { name, kind };
  }
  return null;
}

/** What is new every year (新增…, 每年) happens anew. */
function goTogether(kind: Measure, measure: Measure): boolean {
  return kind === measure || (kind === 'flow' && measure === 'annual');
}
