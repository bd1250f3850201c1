import { headerKey, roleNamed } from '../intake/layout/roles.js';

/** What a column of a table of targets holds. A `figure` of which only the year is known may be base or target. */
export type HeaderRole =
  | { readonly role: 'no' | 'name' | 'english' | 'unit' | 'attribute' | 'group' | 'note' }
  | { readonly role: 'base' | 'target' | 'figure'; readonly year: number | null };

const WORDS: readonly (readonly [
  pattern: RegExp,
  role: 'no' | 'name' | 'english' | 'unit' | 'attribute' | 'group',
])[] = [
  [/^(?:序号|编号|no\.?|number|#)$/u, 'no'],
  [/^(?:指标|目标)?(?:属性|性质|类型)$|^(?:indicator )?(?:type|attribute|nature)$/u, 'attribute'],
  [/^(?:英文名称?|english(?: name)?|name \(?en(?:glish)?\)?)$/u, 'english'],
  [/^(?:类别|分类|领域|指标类别|指标分类|一级指标|category|group|field|section)$/u, 'group'],
  [
    /^(?:主要|核心|规划|发展|具体|二级)?指标(?:名称|内容|项目?)?(?:及?\(?(?:计量)?单位\)?)?$|^(?:名称|项目名称)$|^(?:(?:key|main) )?indicators?(?: names?)?(?: \(unit\))?$|^name$/u,
    'name',
  ],
];

const BASE = /现状|基期|基数|基准|基年|实际|baseline|\bbase\b|actual|current|status/u;
const TARGET = /目标|规划|预期值|target|goal|\bplan/u;
const DONE = /完成/u;

/** What a header names; null where it names nothing known. */
export function headerRole(written: string): HeaderRole | null {
  const key = headerKey(written).replace(/[“”"'*]/gu, '');
  const word = WORDS.find(([pattern]) => pattern.test(key))?.[1];
  if (word !== undefined) return { role: word };
  const known = roleNamed(written);
  if (known === 'unit' || known === 'note') return { role: known };
  if (known === 'indicator') return { role: 'name' };
  return figureRole(key);
}

function figureRole(key: string): HeaderRole | null {
  const years = yearsIn(key);
  const year = years.at(-1) ?? null;
  if (BASE.test(key)) return { role: 'base', year };
  if (TARGET.test(key)) return { role: 'target', year };
  if (DONE.test(key)) return { role: 'base', year };
  return years.length === 1 && !/均|增|比|growth|change|average/u.test(key) ? { role: 'figure', year } : null;
}

const DIGITS = '○〇零一二三四五六七八九';
const YEAR = /(?<!\d)(?:19|20|21)\d{2}(?!\d)|[一二][○〇零oO九一][○〇零一二三四五六七八九]{2}(?=年|$)/gu;

/** Every year in a text, in digits or as 二○二五. */
export function yearsIn(text: string): number[] {
  return [...text.matchAll(YEAR)].map(([found]) =>
    Number([...found].map(char => (/\d/u.test(char) ? char : digit(char))).join('')),
  );
}

function digit(char: string): number {
  return Math.max(DIGITS.indexOf(char) - 2, 0);
}
