import type { Text } from '../catalogue/types.js';
import type { Verdict } from '../engine/status.js';
import type { Phrase } from './phrase.js';

/** Titles of the sections of a report in pages. */
export const SECTIONS = {
  overview: { zh: '结论', en: 'Outcome' },
  findings: { zh: '数据问题', en: 'Data findings' },
  results: { zh: '主要指标', en: 'Headline indicators' },
  courses: { zh: '各指标历年走势', en: 'Indicators over the years' },
  areas: { zh: '各地区', en: 'Areas' },
  commitments: { zh: '正文承诺', en: 'Commitments of the prose' },
  baseline: { zh: '与上期规划比较', en: 'Beside the previous plan' },
  method: { zh: '判定方法', en: 'How it was judged' },
} satisfies Record<string, Text>;

/** Names of the sheets of a workbook; short, without characters that spreadsheets refuse. */
export const SHEETS = {
  findings: { zh: '数据问题', en: 'Findings' },
  results: { zh: '判定结果', en: 'Results' },
  areas: { zh: '各地区', en: 'Areas' },
  ranking: { zh: '地区排序', en: 'Ranking' },
  commitments: { zh: '正文承诺', en: 'Commitments' },
  baseline: { zh: '上期规划', en: 'Baseline' },
  choices: { zh: '不一致的处理', en: 'Choices' },
} satisfies Record<string, Text>;

/** Heads of columns that only the pages have. */
export const PAGE_HEADS = {
  no: { zh: '序号', en: 'No.' },
  severity: { zh: '级别', en: 'Severity' },
  code: { zh: '代码', en: 'Code' },
  where: { zh: '位置', en: 'Where' },
  found: { zh: '原内容', en: 'Found' },
  message: { zh: '问题', en: 'What is wrong' },
  fix: { zh: '处理', en: 'To do' },
  toDate: { zh: '累计或现值', en: 'To date' },
  changeOnYear: { zh: '比上年', en: 'Change on year' },
  changeOnBase: { zh: '比基期', en: 'Change on base' },
  schedule: { zh: '现应达到', en: 'Due now' },
  neededPerYear: { zh: '今后每年还需', en: 'Still needed a year' },
  continuedBy: { zh: '本期对应指标', en: 'Continued by' },
  comparable: { zh: '口径', en: 'Definition' },
  rank: { zh: '名次', en: 'Rank' },
  group: { zh: '所在章节', en: 'Heading' },
  question: { zh: '问题', en: 'Question' },
  decision: { zh: '处理', en: 'Decision' },
  reason: { zh: '理由', en: 'Reason' },
} satisfies Record<string, Text>;

export const CAPTIONS = {
  findings: { zh: '数据问题一览', en: 'Findings about the data' },
  results: { zh: '主要指标判定结果', en: 'How the headline indicators came out' },
  areas: { zh: '各地区判定结果', en: 'How the areas came out' },
  commitments: { zh: '正文承诺判定结果', en: 'How the commitments came out' },
  baseline: { zh: '上期规划主要指标完成情况', en: 'Outcome of the previous plan' },
} satisfies Record<string, Text>;

export const DEFINITIONS = {
  same: { zh: '不变', en: 'unchanged' },
  changed: { zh: '已变，不可直接比较', en: 'changed; not comparable' },
  ended: { zh: '本期没有这一指标', en: 'not in this plan' },
} satisfies Record<string, Text>;

/** The words of the charts. */
export const CHART_WORDS = {
  progress: { zh: '完成进度与序时进度', en: 'Progress against schedule' },
  progressActual: { zh: '实际占目标的比例', en: 'actual, as a share of the target' },
  progressRequired: { zh: '现应达到', en: 'due now' },
  target: { zh: '目标', en: 'target' },
  actual: { zh: '实际', en: 'actual' },
  required: { zh: '应达到', en: 'required' },
  status: { zh: '状态', en: 'status' },
  reference: { zh: '上期规划合计', en: 'total of the previous plan' },
  areas: { zh: '各地区各指标判定结果', en: 'Verdicts by area and indicator' },
  comparison: { zh: '上期规划与本期规划', en: 'The previous plan and this one' },
} satisfies Record<string, Text>;

export const CHART_LINES = {
  withUnit: {
    zh: (indicator, unit) => (unit === '' ? indicator : `${indicator}（${unit}）`),
    en: (indicator, unit) => (unit === '' ? indicator : `${indicator} (${unit})`),
  } satisfies Phrase<[indicator: string, unit: string]>,
  progressRow: {
    zh: (label, text, status) => `${label}：${text}，${status}`,
    en: (label, text, status) => `${label}: ${text}, ${status}`,
  } satisfies Phrase<[label: string, text: string, status: string]>,
  progressText: {
    zh: (actual, target) => `实际${actual}，目标${target}`,
    en: (actual, target) => `actual ${actual}, target ${target}`,
  } satisfies Phrase<[actual: string, target: string]>,
  pointsOf: {
    zh: (what, points) => `${what}：${points}。`,
    en: (what, points) => `${what}: ${points}.`,
  } satisfies Phrase<[what: string, points: string]>,
  point: {
    zh: (year, value) => `${year}年${value}`,
    en: (year, value) => `${value} in ${year}`,
  } satisfies Phrase<[year: number, value: string]>,
  targetDue: {
    zh: (target, due) => `目标：${target}（${due}年）。`,
    en: (target, due) => `Target: ${target} in ${due}.`,
  } satisfies Phrase<[target: string, due: number]>,
  previousYears: {
    zh: (first, last) => `上期（${first === null ? '截至' : `${first}—`}${last}年）`,
    en: (first, last) => `previous plan (${first === null ? 'to ' : `${first}–`}${last})`,
  } satisfies Phrase<[first: number | null, last: number]>,
  currentYears: {
    zh: (first, last) => `本期（${first}—${last}年）`,
    en: (first, last) => `this plan (${first}–${last})`,
  } satisfies Phrase<[first: number, last: number]>,
  heatRow: {
    zh: (area, counts) => `${area}：${counts}`,
    en: (area, counts) => `${area}: ${counts}`,
  } satisfies Phrase<[area: string, counts: string]>,
  heatCount: {
    zh: (what, count) => `${what}${count}项`,
    en: (what, count) => `${count} ${what}`,
  } satisfies Phrase<[what: string, count: number]>,
};

export const PAGE_LINES = {
  subtitle: {
    zh: (time, document) => `截至${time}　${document}`,
    en: (time, document) => `As of ${time} · ${document}`,
  } satisfies Phrase<[time: string, document: string]>,
  subtitleWithoutYear: {
    zh: document => `没有可判定的年份　${document}`,
    en: document => `No year to judge · ${document}`,
  } satisfies Phrase<[document: string]>,
  checkTitle: {
    zh: plan => `${plan}：核对结果`,
    en: plan => `${plan}: check`,
  } satisfies Phrase<[plan: string]>,
  validateTitle: {
    zh: plan => `${plan}：数据检查`,
    en: plan => `${plan}: data check`,
  } satisfies Phrase<[plan: string]>,
  note: {
    zh: (about, told) => `${about}：${told}`,
    en: (about, told) => `${about}: ${told}`,
  } satisfies Phrase<[about: string, told: string]>,
};

/** What a verdict is called, for legends and counts. */
export const VERDICT_NAMES: Record<Verdict, Text> = {
  pass: { zh: '通过', en: 'pass' },
  fail: { zh: '未通过', en: 'fail' },
  unknown: { zh: '无法判定', en: 'undecided' },
  none: { zh: '不适用', en: 'not judged' },
};
