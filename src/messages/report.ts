import type { Text } from '../catalogue/types.js';
import { type Phrase, plural } from './phrase.js';
import { TIME } from './times.js';

/** The heads of the table of results, and of the tables beside it. */
export const HEADS = {
  status: { zh: '状态', en: 'Status' },
  indicator: { zh: '指标', en: 'Indicator' },
  area: { zh: '地区', en: 'Area' },
  unit: { zh: '单位', en: 'Unit' },
  actual: { zh: '实际', en: 'Actual' },
  target: { zh: '目标', en: 'Target' },
  required: { zh: '现应达到', en: 'Due now' },
  gap: { zh: '差距', en: 'Gap' },
  completion: { zh: '完成率', en: 'Done' },
  forecast: { zh: '预测', en: 'Forecast' },
  notes: { zh: '说明', en: 'Notes' },
  attribute: { zh: '属性', en: 'Attribute' },
  measure: { zh: '类型', en: 'Kind' },
  base: { zh: '基期数', en: 'Base' },
  comparable: { zh: '可否比较', en: 'Comparable' },
  place: { zh: '出处', en: 'Place' },
  printed: { zh: '原文', en: 'As printed' },
  id: { zh: '代号', en: 'Id' },
  name: { zh: '名称', en: 'Name' },
  document: { zh: '文号', en: 'Document' },
  years: { zh: '规划期', en: 'Years' },
  indicators: { zh: '主要指标', en: 'Indicators' },
  commitments: { zh: '正文承诺', en: 'Commitments' },
  aliases: { zh: '别名', en: 'Aliases' },
  reportedBy: { zh: '统计层级', en: 'Reported by' },
  due: { zh: '到期年份', en: 'Due' },
  every: { zh: '频次', en: 'How often' },
  pending: { zh: '生效', en: 'In force' },
  parent: { zh: '印在其中之下', en: 'Printed under' },
  partOf: { zh: '整体', en: 'Part of' },
  repeats: { zh: '同一承诺', en: 'Same promise as' },
  readings: { zh: '其他读法', en: 'Other readings' },
} satisfies Record<string, Text>;

export const HEADINGS = {
  findings: { zh: '数据问题', en: 'Data findings' },
  results: { zh: '主要指标', en: 'Headline indicators' },
  areas: { zh: '各地区', en: 'Areas' },
  commitments: { zh: '正文承诺', en: 'Commitments of the prose' },
  baseline: { zh: '上期规划完成情况', en: 'Outcome of the previous plan' },
  choices: { zh: '文件不一致或未说明之处的处理', en: 'What was decided where the document is unclear' },
  readings: { zh: '可选读法', en: 'Readings to choose from' },
  codes: { zh: '问题代码', en: 'Codes of findings' },
  statuses: { zh: '状态', en: 'Statuses' },
  methods: { zh: '衡量进度的方法', en: 'Methods of progress' },
} satisfies Record<string, Text>;

/** A target whose direction the document does not print. */
export const IMPLIED: Phrase<[target: string]> = {
  zh: target => `${target}（方向是推定的）`,
  en: target => `${target} (the direction is implied)`,
};

export const EVERY: Phrase<[years: number]> = {
  zh: years => (years === 1 ? '每年' : `每${years}年一次`),
  en: years => (years === 1 ? 'every year' : `once in ${years} years`),
};

export const PENDING: Text = {
  zh: '尚未实施：没有数据时暂不适用',
  en: 'not yet: without data it is not applicable',
};

/** Words before a sentence or a value. */
export const LABELS = {
  fix: { zh: '处理：', en: 'To do: ' },
  meaning: { zh: '含义：', en: 'Meaning: ' },
  action: { zh: '处理：', en: 'To do: ' },
  source: { zh: '来源：', en: 'Source: ' },
  limits: { zh: '不适用：', en: 'Where it does not apply: ' },
  city: { zh: '市级', en: 'city' },
  district: { zh: '各区', en: 'districts' },
} satisfies Record<string, Text>;

/** Sentences that stand under a table as they are. */
export const REMARKS = {
  noResults: { zh: '没有可显示的判定结果。', en: 'There are no results to show.' },
  noFailures: { zh: '没有未通过的指标。', en: 'No indicator fails.' },
  notJudged: { zh: '只检查了数据，没有作判定。', en: 'The data were checked, not judged.' },
  forecast: {
    zh: '预测按现速度直线推算到期末年，只供参考，不影响判定。',
    en: 'Forecasts extend the present pace to the final year in a straight line; they decide nothing.',
  },
  schedule: {
    zh: '“现应达到”：累计数按时间进度计算；其余按基期数到目标的直线计算，基期已达到目标的，每年都要保持。',
    en: 'Due now: running totals by the share of years gone, others along a straight line from base to target; a target already met at the base must be kept every year.',
  },
  month: {
    zh: '按月判定：累计数和年度数按已过的月份折算，年度数的预测按现速度推到全年；累计数和年度数不与上年的全年数比较。',
    en: 'Judged at a month: running totals and yearly figures owe the share of the months gone, and a yearly figure is forecast at the pace of the whole year; neither is compared with the whole year before.',
  },
  definitionChanged: {
    zh: '口径已变，不可与本期直接比较。',
    en: 'The definition changed; not comparable with this plan.',
  },
} satisfies Record<string, Text>;

/** What the mark in front of a row means. */
export const LEGEND = {
  pass: { zh: '√ 通过', en: '√ pass' },
  fail: { zh: '× 未通过', en: '× fail' },
  unknown: { zh: '? 无法判定', en: '? undecided' },
  none: { zh: '- 不适用', en: '- not judged' },
} satisfies Record<string, Text>;

/** How many results came out in which way. */
export interface VerdictCounts {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly none: number;
}

export interface SeverityCounts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

function verdictsZh({ pass, fail, unknown, none }: VerdictCounts): string {
  return `通过 ${pass}，未通过 ${fail}，无法判定 ${unknown}，不适用 ${none}`;
}

function verdictsEn({ pass, fail, unknown, none }: VerdictCounts): string {
  return `${pass} pass, ${fail} fail, ${unknown} undecided, ${none} not judged`;
}

function sum({ pass, fail, unknown, none }: VerdictCounts): number {
  return pass + fail + unknown + none;
}

/** Lines that say how many. */
export const LINES = {
  title: {
    zh: (plan, year, month) => `${plan}：截至${TIME.zh(year, month)}`,
    en: (plan, year, month) => `${plan}: as of ${TIME.en(year, month)}`,
  } satisfies Phrase<[plan: string, year: number, month: number | null]>,
  titleWithoutYear: {
    zh: plan => `${plan}：没有可判定的年份`,
    en: plan => `${plan}: no year to judge`,
  } satisfies Phrase<[plan: string]>,
  readings: {
    zh: names => `采用的读法：${names}`,
    en: names => `readings used: ${names}`,
  } satisfies Phrase<[names: string]>,
  findings: {
    zh: ({ error, warning, info }) => `数据问题：错误 ${error}，警告 ${warning}，提示 ${info}`,
    en: ({ error, warning, info }) =>
      `Data findings: ${plural(error, 'error')}, ${plural(warning, 'warning')}, ${plural(info, 'note')}`,
  } satisfies Phrase<[counts: SeverityCounts]>,
  indicators: {
    zh: counts => `${sum(counts)}项主要指标：${verdictsZh(counts)}`,
    en: counts => `${plural(sum(counts), 'headline indicator')}: ${verdictsEn(counts)}`,
  } satisfies Phrase<[counts: VerdictCounts]>,
  binding: {
    zh: counts => `其中约束性指标${sum(counts)}项：${verdictsZh(counts)}`,
    en: counts => `of these, ${sum(counts)} binding: ${verdictsEn(counts)}`,
  } satisfies Phrase<[counts: VerdictCounts]>,
  areas: {
    zh: (areas, counts) => `${areas}个地区，判定${sum(counts)}项次：${verdictsZh(counts)}`,
    en: (areas, counts) =>
      `${plural(areas, 'area')}, ${plural(sum(counts), 'result')}: ${verdictsEn(counts)}`,
  } satisfies Phrase<[areas: number, counts: VerdictCounts]>,
  commitments: {
    zh: counts => `正文承诺：有数据的${sum(counts)}项，${verdictsZh(counts)}`,
    en: counts => `Commitments with data: ${sum(counts)}; ${verdictsEn(counts)}`,
  } satisfies Phrase<[counts: VerdictCounts]>,
  commitmentsWithoutData: {
    zh: count => `正文承诺：${count}项没有数据（加 --commitments 逐条列出）`,
    en: count => `Commitments: ${count} without data (--commitments lists them)`,
  } satisfies Phrase<[count: number]>,
  previous: {
    zh: counts => `上期规划${sum(counts)}项指标：${verdictsZh(counts)}`,
    en: counts => `${plural(sum(counts), 'indicator')} of the previous plan: ${verdictsEn(counts)}`,
  } satisfies Phrase<[counts: VerdictCounts]>,
  shown: {
    zh: (shown, total) => `显示${total}项中的${shown}项（加 --show all 显示全部）`,
    en: (shown, total) => `showing ${shown} of ${total} (--show all shows every one)`,
  } satisfies Phrase<[shown: number, total: number]>,
  districtHint: {
    zh: example => `另有各地区的判定结果，加 --area 查看，如 --area ${example}`,
    en: example => `Areas were judged too; see them with --area, as in --area ${example}`,
  } satisfies Phrase<[example: string]>,
  outcome: {
    zh: (code, meaning) => `结论：${meaning}（退出码${code}）`,
    en: (code, meaning) => `Outcome: ${meaning} (exit code ${code})`,
  } satisfies Phrase<[code: number, meaning: string]>,
};

/** What the exit code of a run says of the data. */
export const OUTCOMES: Record<0 | 1 | 2, Text> = {
  0: { zh: '没有未通过的指标', en: 'no indicator fails' },
  1: { zh: '有指标未通过', en: 'at least one indicator fails' },
  2: { zh: '数据不能据以判定，请先改正错误', en: 'the data are not fit to be judged; mend the errors first' },
};

/** Instead of the outcome 0, where indicators fail that --fail-on leaves out. */
export const FAILURES_NOT_COUNTED: Text = {
  zh: '有指标未通过，但按 --fail-on 的设定不影响退出码',
  en: 'indicators fail, but --fail-on leaves them out of the exit code',
};

/** The same where the data were only checked. */
export const CHECKED: Record<0 | 2, Text> = {
  0: { zh: '数据没有错误', en: 'no errors in the data' },
  2: { zh: '数据有错误，请先改正', en: 'there are errors in the data; mend them first' },
};

/** Instead of either, where nothing but --strict makes warnings count. */
export const STRICT_WARNINGS: Text = {
  zh: '按 --strict 的设定，警告当作错误，请先处理',
  en: 'warnings count as errors by --strict; mend them first',
};
