import type { IFontAttributesProperties } from 'docx';
import type { Language } from '../../../messages/words.js';

const LATIN = 'Times New Roman';

/** The typefaces of official documents; they are named, not embedded. */
const CHINESE = {
  title: '方正小标宋简体',
  heading: '黑体',
  subheading: '楷体_GB2312',
  body: '仿宋_GB2312',
  page: '宋体',
} as const;

export type FontRole = keyof typeof CHINESE;

/** In Chinese, signs that both scripts use are set in the Chinese typeface. */
export function fontOf(role: FontRole, lang: Language): IFontAttributesProperties {
  const eastAsia = CHINESE[role];
  const names = { ascii: LATIN, hAnsi: LATIN, cs: LATIN, eastAsia };
  return lang === 'zh' ? { ...names, hint: 'eastAsia' } : names;
}

/** The typefaces of charts. */
export const THEME_FONTS = { latin: LATIN, eastAsia: CHINESE.page } as const;

/** What a machine without them should take instead. */
const SUBSTITUTES: readonly (readonly [name: string, substitute: string, family: string])[] = [
  [CHINESE.title, '宋体', 'auto'],
  [CHINESE.heading, 'SimHei', 'modern'],
  [CHINESE.subheading, '楷体', 'modern'],
  [CHINESE.body, '仿宋', 'modern'],
  [CHINESE.page, 'SimSun', 'auto'],
];

const SIMPLIFIED_CHINESE = '86';

/** The entries of the file's table of typefaces. */
export function fontTableEntries(): string {
  const entries = SUBSTITUTES.map(
    ([name, substitute, family]) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitute}"/><w:charset w:val="${SIMPLIFIED_CHINESE}"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  );
  const latin = `<w:font w:name="${LATIN}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font>`;
  return [...entries, latin].join('');
}
