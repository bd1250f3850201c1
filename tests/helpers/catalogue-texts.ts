import { compile, type PlanTexts } from '../../src/catalogue/compile.js';
import type { Problem } from '../../src/catalogue/problems.js';
import type { Catalogue } from '../../src/catalogue/types.js';

/** A whole plan, small enough to read: two indicators, one commitment, one baseline row, a city with two districts. */
export const TEXTS = {
  'plan.yaml': `id: small-plan
name: { zh: 小规划, en: Small plan }
document: 文号1
title: 标题
issued: '2021-12-16'
firstYear: 2021
lastYear: 2025
baseYear: 2020
previousBaseYear: 2015
approxFloor: '0.9'
readings:
  - id: text
    name: { zh: 正文, en: prose }
    overrides:
      - { indicator: new-jobs, place: 正文, operator: '>=' }
      - { indicator: insured, place: 正文, target: '400' }
choices:
  - id: table-or-prose
    places: [表1]
    indicators: [new-jobs]
    question: { zh: 问, en: question }
    decision: { zh: 定, en: decision }
    reason: { zh: 因, en: reason }
`,
  'indicators.yaml': `- id: new-jobs
  no: 1
  place: 表1
  group: { zh: 就业, en: Employment }
  name: { zh: 新增就业人数, en: New jobs }
  aliases: [新增就业, jobs]
  unit: 万人
  measure: flow
  attribute: anticipatory
  operator: '>'
  implied: false
  target: '110'
  printed: '>[110]'
  bracketed: true
  base: '106.74'
  basePrinted: '[106.74]'
  reportedBy: district

- id: insured
  no: 2
  place: 表2
  group: { zh: 保障, en: Security }
  name: { zh: 参保人数, en: Insured }
  aliases: []
  unit: 万人
  measure: stock
  attribute: binding
  operator: '>='
  implied: true
  target: '380'
  printed: '[380]'
  bracketed: true
  base: null
  basePrinted: —
  reportedBy: district
`,
  'commitments.csv': `id,seed,place,name_zh,name_en,aliases,unit,measure,operator,implied,target,target_high,printed,base,reported_by,every,due,part_of,repeats,note_zh,note_en
leading-firms,c1,正文,领军企业,Leading firms,领军;头部企业,家,stock,range,no,1,2,1至2家,,city,,2025,,,注,note
city-games,c2,正文,技能大赛,Skills games,,届,annual,>=,yes,1,,每2年一届,,city,2,2025,new-jobs,insured,,
platform,c3,正文,平台,Platform,,个,milestone,done,no,,,到2025年,,city,,2025,,,,
`,
  'baseline.csv': `id,no,place,name_zh,name_en,unit,measure,operator,implied,base_printed,base,printed,target,outcome_printed,outcome,bracketed,continued_by,comparable,direction_open,note_zh,note_en
old-rate,1,旧表,登记失业率,Unemployment,%,rate,<,no,<4,<4,<3.8,3.8,3.18,3.18,no,,no,no,,
old-jobs,2,旧表,新增就业,New jobs,万人,flow,>=,yes,[83.55],83.55,[90],90,>[285],>285,yes,new-jobs,yes,yes,注,note
`,
  'areas.csv': `id,code,name_zh,name_en,aliases,parent
city,420100,某市,City,全市;合计,
east,420102,东区,East,东,city
zone,,新区,Zone,,city
`,
} as const;

export type File = keyof typeof TEXTS;

/** The same texts with each `from` of a file replaced by `to`; a `from` that is not there throws. */
export function edited(...edits: readonly (readonly [file: File, from: string, to: string])[]): PlanTexts {
  const texts: Record<string, string> = { ...TEXTS };
  for (const [file, from, to] of edits) {
    const text = texts[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    texts[file] = text.replace(from, () => to);
  }
  return texts;
}

export function problemsOf(texts: PlanTexts): readonly Problem[] {
  return compile(texts).problems;
}

/** The catalogue of texts without fault. */
export function compiled(texts: PlanTexts): Catalogue {
  const { catalogue } = compile(texts);
  if (!catalogue) throw new Error('the texts do not compile');
  return catalogue;
}

/** Where `needle` first stands in the text of a file, 1-based. */
export function placeOf(texts: PlanTexts, file: File, needle: string) {
  const text = texts[file] ?? '';
  const offset = text.indexOf(needle);
  if (offset < 0) throw new Error(`${file} has no ${needle}`);
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
