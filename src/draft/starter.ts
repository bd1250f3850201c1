import type { Draft, DraftArea, DraftEntry, DraftPlan } from './draft.js';
import type { DraftAsked } from './draft-table.js';
import type { PlanYears } from './years-of.js';

/** A small plan that is made up from end to end, and says so: to be changed line by line. */
export function starterPlan({ id, name, area }: DraftAsked, years: PlanYears): Draft {
  return {
    plan: plan(id, name, years),
    entries: ENTRIES,
    commitments: [commitment(years.lastYear)],
    areas: areas(area),
    todos: [],
  };
}

function plan(id: string, name: string | null, years: PlanYears): DraftPlan {
  const title = {
    zh: '合成市就业规划（示例，虚构）',
    en: 'Employment plan of Synthetic City (example, invented)',
  };
  return {
    id,
    name: name === null ? title : { zh: name, en: name },
    document: '示例〔虚构〕1号',
    title: name ?? title.zh,
    issued: `${years.firstYear}-01-10`,
    ...years,
    approxFloor: '0.9',
    todos: {},
  };
}

const NOTHING_SPECIAL = {
  aliases: [],
  implied: false,
  targetHigh: null,
  bracketed: false,
  parent: null,
  partOf: null,
  reportedBy: 'district',
  pending: false,
  notes: [],
  todos: {},
} as const;

const JOBS = { zh: '就业', en: 'Employment' };

const ENTRIES: readonly DraftEntry[] = [
  {
    ...NOTHING_SPECIAL,
    id: 'new-jobs',
    no: 1,
    place: '表1-1',
    group: JOBS,
    name: { zh: '合成新增就业人数', en: 'Synthetic new jobs' },
    aliases: ['合成新增就业'],
    unit: '万人',
    measure: 'flow',
    attribute: 'anticipatory',
    operator: '>=',
    target: '9',
    printed: '≥[9]',
    bracketed: true,
    base: '8.1',
    basePrinted: '[8.1]',
  },
  {
    ...NOTHING_SPECIAL,
    id: 'unemployment-insured',
    no: 2,
    place: '表1-2',
    group: { zh: '社会保障', en: 'Social security' },
    name: { zh: '合成失业保险参保人数', en: 'Synthetic people in unemployment insurance' },
    unit: '万人',
    measure: 'stock',
    attribute: 'binding',
    operator: '>=',
    target: '33',
    printed: '≥33',
    base: '30',
    basePrinted: '30',
  },
  {
    ...NOTHING_SPECIAL,
    id: 'registered-unemployment',
    no: 3,
    place: '表1-3',
    group: JOBS,
    name: { zh: '合成登记失业率', en: 'Synthetic registered unemployment rate' },
    unit: '%',
    measure: 'rate',
    attribute: 'anticipatory',
    operator: '<=',
    target: '4',
    printed: '≤4',
    base: '4.5',
    basePrinted: '4.5',
    reportedBy: 'city',
  },
];

function commitment(lastYear: number) {
  return {
    id: 'job-fairs',
    seed: 'c1',
    place: '正文二',
    name_zh: '合成招聘会',
    name_en: 'Synthetic job fairs',
    unit: '场',
    measure: 'annual',
    operator: '>=',
    implied: 'no',
    target: '30',
    printed: '每年30场以上',
    reported_by: 'city',
    every: '1',
    due: String(lastYear),
  };
}

function areas(name: string | null): DraftArea[] {
  const own = name === null ? { zh: '合成市', en: 'Synthetic City' } : { zh: name, en: name };
  return [
    { id: 'synthetic-city', code: null, name: own, aliases: [], parent: null },
    area('synthetic-east', '合成东区', 'Synthetic East'),
    area('synthetic-west', '合成西区', 'Synthetic West'),
  ];
}

function area(id: string, zh: string, en: string): DraftArea {
  return { id, code: null, name: { zh, en }, aliases: [], parent: 'synthetic-city' };
}

/** Figures of the first year for that plan, made up as it is: area, indicator, value, unit. */
export function starterFigures({ areas: [own, east, west] }: Draft): readonly (readonly string[])[] {
  const at = (place: DraftArea | undefined) => place?.name?.zh ?? '';
  return [
    [at(own), '合成新增就业人数', '4.6', '万人'],
    [at(east), '合成新增就业人数', '2.5', '万人'],
    [at(west), '合成新增就业人数', '2.1', '万人'],
    [at(own), '合成失业保险参保人数', '33.1', '万人'],
    [at(east), '合成失业保险参保人数', '19', '万人'],
    [at(west), '合成失业保险参保人数', '14.1', '万人'],
    [at(own), '合成登记失业率', '3.9', '%'],
    [at(own), '合成招聘会', '32', '场'],
  ];
}
