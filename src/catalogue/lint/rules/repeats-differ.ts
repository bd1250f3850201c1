import { compareDecimals } from '../../decimals.js';
import { nameKey } from '../../names.js';
import type { DecimalText, Indicator } from '../../types.js';
import { keyOf } from '../../where.js';
import type { RepeatedKey } from '../remark.js';
import { repeatedPairs } from '../repeated-pairs.js';
import type { Rule } from '../rule.js';

/** One promise stated twice, with another name, figure, unit, kind, date or condition. */
export const repeatsDiffer: Rule<'repeats-differ'> = ({ catalogue }) =>
  repeatedPairs(catalogue).flatMap(({ first, later, where }) =>
    KEYS.filter(key => !SAME[key](first, later)).map(key => ({
      entries: [later.id, first.id],
      where: keyOf(where, key === 'name' && where[0].endsWith('.csv') ? 'nameZh' : key),
      args: { key, found: shown(later, key), other: shown(first, key) },
    })),
  );

const equal = (key: RepeatedKey) => (a: Indicator, b: Indicator) => a[key] === b[key];

const SAME: { readonly [K in RepeatedKey]: (a: Indicator, b: Indicator) => boolean } = {
  name: (a, b) => goesBy(a, b) || goesBy(b, a),
  target: (a, b) => sameFigure(a.target, b.target) && sameFigure(a.targetHigh, b.targetHigh),
  unit: equal('unit'),
  measure: equal('measure'),
  every: equal('every'),
  due: equal('due'),
  pending: equal('pending'),
};
const KEYS = Object.keys(SAME) as RepeatedKey[];

/** Whether the name of one is among the names of the other. */
function goesBy(one: Indicator, other: Indicator): boolean {
  return [other.name.zh, ...other.aliases].some(name => nameKey(name) === nameKey(one.name.zh));
}

function sameFigure(a: DecimalText | null, b: DecimalText | null): boolean {
  return a === null || b === null ? a === b : compareDecimals(a, b) === 0;
}

function shown(entry: Indicator, key: RepeatedKey): string {
  return key === 'name' ? entry.name.zh : String(entry[key] ?? '—');
}
