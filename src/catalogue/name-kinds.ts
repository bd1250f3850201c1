import { bareName } from './names.js';
import type { Measure } from './types.js';

/** Words of a name that say what kind of figure it is; the first that fits. */
const KINDS: readonly (readonly [word: RegExp, kind: Measure])[] = [
  [/率$|\brate$/i, 'rate'],
  [/总量$/, 'stock'],
  [/每年|年均|(?<!\d)年[^年]{1,6}(?:数|规模)$|^(?:yearly|annual)\b/i, 'annual'],
  [/^(?:新增|新建|新引进|新取得)|^new(?:ly)?\b/i, 'flow'],
];

/** The kind of figure that a name speaks of, null where it does not say. */
export function kindSaid(name: string): Measure | null {
  return KINDS.find(([word]) => word.test(bareName(name)))?.[1] ?? null;
}

/** Words at the end of a name, and the units that go with them. */
const UNITS: readonly (readonly [word: RegExp, unit: RegExp])[] = [
  [/人次数?$/, /人次$/],
  [/人数$/, /(?<!次)$/],
  [/率$|\brate$/i, /^(?:%|‰|百分比|千分比|per ?cent)$/i],
];

/** False where a name ends in a word that goes with another unit. */
export function unitFits(name: string, unit: string): boolean {
  const [, expected = null] = UNITS.find(([word]) => word.test(bareName(name))) ?? [];
  return expected === null || expected.test(unit);
}
