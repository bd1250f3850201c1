import type { Text } from '../catalogue/types.js';
import { type Phrase, plural } from './phrase.js';
import type { SeverityCounts, VerdictCounts } from './report.js';

/** The heads of the one table of the CSV format, findings and results together. */
export const CSV_HEADS = {
  kind: { zh: '类别', en: 'Kind' },
  code: { zh: '代码或状态', en: 'Code or status' },
  verdict: { zh: '程度或判定', en: 'Severity or verdict' },
  area: { zh: '地区', en: 'Area' },
  areaCode: { zh: '地区代码', en: 'Area code' },
  no: { zh: '序号', en: 'No.' },
  indicator: { zh: '指标', en: 'Indicator' },
  id: { zh: '指标代号', en: 'Indicator id' },
  attribute: { zh: '属性', en: 'Attribute' },
  unit: { zh: '单位', en: 'Unit' },
  year: { zh: '年份', en: 'Year' },
  month: { zh: '月份', en: 'Month' },
  actual: { zh: '实际', en: 'Actual' },
  operator: { zh: '目标符号', en: 'Operator' },
  target: { zh: '目标', en: 'Target' },
  required: { zh: '现应达到', en: 'Due now' },
  gap: { zh: '差距', en: 'Gap' },
  completion: { zh: '完成率', en: 'Completion' },
  schedule: { zh: '时间进度', en: 'Share of the plan gone' },
  forecast: { zh: '预测', en: 'Forecast' },
  base: { zh: '基期数', en: 'Base' },
  changeOnYear: { zh: '比上年增减', en: 'Change on year' },
  changeOnBase: { zh: '比基期增减', en: 'Change on base' },
  file: { zh: '文件', en: 'File' },
  sheet: { zh: '工作表', en: 'Sheet' },
  cell: { zh: '单元格', en: 'Cell' },
  line: { zh: '行', en: 'Line' },
  column: { zh: '列', en: 'Column' },
  text: { zh: '原文', en: 'Text found' },
  message: { zh: '说明', en: 'Message' },
  fix: { zh: '处理', en: 'To do' },
  method: { zh: '方法', en: 'Method' },
  ratio: { zh: '方法的数值', en: 'Number of the method' },
  band: { zh: '进展', en: 'Progress' },
  without: { zh: '没有数值的原因', en: 'Why it has none' },
} satisfies Record<string, Text>;

export const CSV_KINDS = {
  finding: { zh: '问题', en: 'finding' },
  result: { zh: '结果', en: 'result' },
} satisfies Record<string, Text>;

/** What a verdict is called where nothing but the word stands. */
export const VERDICT_NAMES = {
  pass: { zh: '通过', en: 'pass' },
  fail: { zh: '未通过', en: 'fail' },
  unknown: { zh: '无法判定', en: 'undecided' },
  none: { zh: '不适用', en: 'not judged' },
} satisfies Record<keyof VerdictCounts, Text>;

/** Stands where a list of checks would be empty, which some services take for a run that broke off. */
export const NO_FINDINGS: Text = { zh: '没有数据问题', en: 'no data findings' };

/** The figures that a sentence about a result names. */
export const FIGURE_WORDS = {
  actual: { zh: '实际', en: 'actual' },
  target: { zh: '目标', en: 'target' },
  required: { zh: '现应达到', en: 'due now' },
  gap: { zh: '差距', en: 'gap' },
} satisfies Record<string, Text>;

/** Put together from what is worded already. */
export const FORMAT_LINES = {
  named: {
    zh: (name, value) => `${name}：${value}`,
    en: (name, value) => `${name}: ${value}`,
  } satisfies Phrase<[name: string, value: string]>,
  parts: {
    zh: parts => parts.join('；'),
    en: parts => parts.join('; '),
  } satisfies Phrase<[parts: readonly string[]]>,
  /** `武汉市 7 工伤保险参保人数(万人)`. */
  indicatorOfArea: {
    zh: (area, indicator) => `${area} ${indicator}`,
    en: (area, indicator) => `${area}, ${indicator}`,
  } satisfies Phrase<[area: string, indicator: string]>,
  /** `滞后；实际 300，目标 ≥ 380`. */
  statusWithFigures: {
    zh: (status, figures) => (figures.length === 0 ? status : `${status}；${figures.join('，')}`),
    en: (status, figures) => (figures.length === 0 ? status : `${status}; ${figures.join(', ')}`),
  } satisfies Phrase<[status: string, figures: readonly string[]]>,
  verdicts: {
    zh: ({ pass, fail, unknown, none }) =>
      `判定${pass + fail + unknown + none}项：通过 ${pass}，未通过 ${fail}，无法判定 ${unknown}，不适用 ${none}`,
    en: ({ pass, fail, unknown, none }) =>
      `${plural(pass + fail + unknown + none, 'result')}: ${pass} pass, ${fail} fail, ${unknown} undecided, ${none} not judged`,
  } satisfies Phrase<[counts: VerdictCounts]>,
  /** GitHub shows the first ten annotations of each level a step makes. */
  moreThanShown: {
    zh: ({ error, warning, info }) =>
      `共写出错误 ${error}、警告 ${warning}、提示 ${info} 条；GitHub 每一步每类只显示前10条，其余见日志`,
    en: ({ error, warning, info }) =>
      `${plural(error, 'error')}, ${plural(warning, 'warning')} and ${plural(info, 'notice')} written; GitHub shows the first ten of each a step, the log has the rest`,
  } satisfies Phrase<[annotations: SeverityCounts]>,
};
