import { bareName, bracketedUnit } from '../../names.js';
import { keyOf } from '../../where.js';
import { rowsOf } from '../rows.js';
import type { Rule } from '../rule.js';

/** Words at the end of a name, and the units that go with them. */
const UNITS: readonly (readonly [word: RegExp, unit: RegExp])[] = [
  [/人次数?$/, /人次$/],
  [/人数$/, /(?<!次)$/],
  [/率$|\brate$/i, /^(?:%|‰|百分比|千分比|per ?cent)$/i],
];

/** The unit in the name and the unit of the column disagree: heads in the one, person-times in the other. */
export const nameUnit: Rule<'name-unit'> = ({ catalogue }) => {
  const rows = rowsOf(catalogue);
  const units = new Set(rows.map(({ row }) => row.unit));
  return rows.flatMap(({ row: { id, name, unit }, where }) => {
    const odd = [name.zh, name.en].find(written => disagrees(written, unit, units));
    return odd === undefined
      ? []
      : [{ entries: [id], where: keyOf(where, 'unit'), args: { name: odd, unit } }];
  });
};

/** Brackets hold a unit where another row of the plan has it: 工作站(基地) has none. */
function disagrees(name: string, unit: string, units: ReadonlySet<string>): boolean {
  const inBrackets = bracketedUnit(name);
  if (inBrackets !== null && inBrackets !== unit && units.has(inBrackets)) return true;
  const [, expected = null] = UNITS.find(([word]) => word.test(bareName(name))) ?? [];
  return expected !== null && !expected.test(unit);
}
