import type { Catalogue, PlanIdentity, Text } from '../catalogue/types.js';
import { entriesById } from '../engine/lookup.js';
import { decimalText, type Rational, ZERO } from '../engine/rational.js';
import { isAnything, rangeOf, type Value } from '../engine/value.js';
import { WHOLE_PLAN } from '../engine/whole-plan.js';
import { SPAN } from './times.js';

export const LANGUAGES = ['zh', 'en'] as const;
/** Chinese or English. */
export type Language = (typeof LANGUAGES)[number];

/** How ids, numbers and lists are written in one language. */
export interface Words {
  readonly lang: Language;
  text(text: Text): string;
  /** `7 工伤保险参保人数` for a headline indicator, the name alone for a commitment. */
  indicator(id: string): string;
  indicators(ids: readonly string[]): string;
  unit(id: string): string;
  area(id: string): string;
  areas(ids: readonly string[]): string;
  /** `2023年`, `2023年1—9月`; of a total of the whole plan its years: `2021—2025年`. */
  span(year: number, month?: number | null): string;
  number(value: Rational): string;
  value(value: Value): string;
  list(items: readonly (string | number)[]): string;
}

export function wordsFor(catalogue: Catalogue, lang: Language): Words {
  const entries = entriesById(catalogue);
  const areaNames = new Map(catalogue.areas.map(area => [area.id, area.name[lang]] as const));
  const indicator = (id: string) => {
    const entry = entries.get(id);
    if (!entry) return id;
    return entry.no === null ? entry.name[lang] : `${entry.no} ${entry.name[lang]}`;
  };
  const area = (id: string) => areaNames.get(id) ?? id;
  const list = (items: readonly (string | number)[]) => items.join(lang === 'zh' ? '、' : ', ');
  return {
    lang,
    text: text => text[lang],
    indicator,
    indicators: ids => list(ids.map(indicator)),
    unit: id => entries.get(id)?.unit ?? '',
    area,
    areas: ids => list(ids.map(area)),
    span: (year, month = null) =>
      year === WHOLE_PLAN ? YEARS[lang](catalogue.plan) : SPAN[lang](year, month),
    number: decimalText,
    value: writeValue,
    list,
  };
}

const YEARS = {
  zh: ({ firstYear, lastYear }: PlanIdentity) => `${firstYear}—${lastYear}年`,
  en: ({ firstYear, lastYear }: PlanIdentity) => `${firstYear}-${lastYear}`,
};

/** A value as printed: `29.98`, `>285`, `22~26`; `—` where nothing is known. */
export function writeValue(value: Value, number: (r: Rational) => string = decimalText): string {
  const range = rangeOf(value);
  if (range === null || isAnything(value)) return '—';
  const { low, high } = range;
  if (value.kind === 'exact') return number(value.value);
  if (!high) return `${low?.open ? '>' : '≥'}${number(low?.at ?? ZERO)}`;
  const upper = `${high.open ? '<' : '≤'}${number(high.at)}`;
  if (!low || low.at.equals(0)) return upper;
  return `${low.open ? '>' : '≥'}${number(low.at)}, ${upper}`;
}
