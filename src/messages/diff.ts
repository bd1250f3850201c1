import type { Text } from '../catalogue/types.js';
import { type Phrase, plural } from './phrase.js';
import { TIME } from './times.js';

/** The heads of the tables of differences. */
export const DIFF_HEADS = {
  period: { zh: '时间', en: 'Period' },
  reporter: { zh: '填报单位', en: 'Reporting unit' },
  before: { zh: '原数', en: 'Was' },
  after: { zh: '现数', en: 'Is' },
  change: { zh: '变化', en: 'Change' },
  cells: { zh: '单元格', en: 'Cells' },
  statusBefore: { zh: '原状态', en: 'Status was' },
  statusAfter: { zh: '现状态', en: 'Status is' },
  actualBefore: { zh: '原实际', en: 'Actual was' },
  actualAfter: { zh: '现实际', en: 'Actual is' },
} satisfies Record<string, Text>;

export const DIFF_HEADINGS = {
  changed: { zh: '改动的数', en: 'Figures changed' },
  removed: { zh: '删去的数', en: 'Figures removed' },
  added: { zh: '新增的数', en: 'Figures added' },
  verdicts: { zh: '判定的变化', en: 'Results that changed' },
  errors: { zh: '新出现的错误', en: 'New errors' },
} satisfies Record<string, Text>;

/** Words that stand in a cell of a table. */
export const DIFF_WORDS = {
  restated: { zh: '改动往年', en: 'restated' },
  parts: { zh: '分子、分母有变', en: 'numerator or denominator' },
  notReported: { zh: '未报', en: 'not reported' },
  unreadable: { zh: '无法读取', en: 'unreadable' },
  notJudged: { zh: '未判定', en: 'not judged' },
} satisfies Record<string, Text>;

export const DIFF_REMARKS = {
  nothing: {
    zh: '两份填报的数和判定没有差别。',
    en: 'Nothing differs: neither a figure nor a result.',
  },
  restated: {
    zh: '标有“改动往年”的，是判定年份以前的数被改动或删去，过去的结果也随之改变，请核实。',
    en: 'Restated figures are of years before the one judged; they alter what was reported then, so have them confirmed.',
  },
  oldUnfit: {
    zh: '旧填报本身不能据以判定，它的判定只供参考；退出码只由新填报决定。',
    en: 'The old submission is itself not fit to be judged, so its results are for orientation only; the exit code is that of the new one.',
  },
} satisfies Record<string, Text>;

/** How many figures became what. */
export interface FigureCounts {
  readonly changed: number;
  readonly removed: number;
  readonly added: number;
  readonly unchanged: number;
  readonly unreadable: number;
  readonly restated: number;
}

/** How many results changed in what. */
export interface TurnCounts {
  readonly verdict: number;
  readonly status: number;
  readonly value: number;
}

interface FindingCounts {
  readonly error: number;
  readonly warning: number;
}

export const DIFF_LINES = {
  title: {
    zh: (plan, year, month) => `${plan}：新旧填报对比，都截至${TIME.zh(year, month)}判定`,
    en: (plan, year, month) => `${plan}: two submissions compared, both as of ${TIME.en(year, month)}`,
  } satisfies Phrase<[plan: string, year: number, month: number | null]>,
  titleWithoutYear: {
    zh: plan => `${plan}：新旧填报对比，新填报没有可判定的年份`,
    en: plan => `${plan}: two submissions compared; no year to judge in the new one`,
  } satisfies Phrase<[plan: string]>,
  old: {
    zh: files => `旧：${files}`,
    en: files => `old: ${files}`,
  } satisfies Phrase<[files: string]>,
  new: {
    zh: files => `新：${files}`,
    en: files => `new: ${files}`,
  } satisfies Phrase<[files: string]>,
  moreFiles: {
    zh: (first, count) => `${first}等${count}个文件`,
    en: (first, count) => `${first} and ${plural(count - 1, 'other file')}`,
  } satisfies Phrase<[first: string, count: number]>,
  otherYear: {
    zh: (latest, year) =>
      latest === null
        ? `旧填报没有规划期内的数；两份都按${year}年判定。`
        : `旧填报最近只到${latest}年；两份都按${year}年判定，要按别的年份判定请加 --as-of。`,
    en: (latest, year) =>
      latest === null
        ? `The old submission has no figure of the plan's years; both are judged as of ${year}.`
        : `The latest year of the old submission is ${latest}; both are judged as of ${year}, and --as-of sets another year.`,
  } satisfies Phrase<[latest: number | null, year: number]>,
  shown: {
    zh: (shown, total) => `显示前${shown}项，共${total}项`,
    en: (shown, total) => `showing the first ${shown} of ${total}`,
  } satisfies Phrase<[shown: number, total: number]>,
  figures: {
    zh: n =>
      `填报数：改动 ${n.changed}，删去 ${n.removed}，新增 ${n.added}，不变 ${n.unchanged}；其中改动往年 ${n.restated}`,
    en: n =>
      `Figures: ${n.changed} changed, ${n.removed} removed, ${n.added} added, ${n.unchanged} unchanged; ${n.restated} restated`,
  } satisfies Phrase<[counts: FigureCounts]>,
  unreadable: {
    zh: count => `另有${count}个数在两份填报中都无法读取，不能比较`,
    en: count => `${plural(count, 'more figure')} unreadable in both submissions, and so not compared`,
  } satisfies Phrase<[count: number]>,
  verdicts: {
    zh: ({ verdict, status, value }, unchanged) =>
      `判定：结论改变 ${verdict}，只有状态改变 ${status}，只有数值改变 ${value}，不变 ${unchanged}`,
    en: ({ verdict, status, value }, unchanged) =>
      `Results: ${plural(verdict, 'verdict')} turned, ${status} with another status, ${value} with another value alone, ${unchanged} unchanged`,
  } satisfies Phrase<[counts: TurnCounts, unchanged: number]>,
  findings: {
    zh: (old, now) =>
      `数据问题：旧填报错误 ${old.error}，警告 ${old.warning}；新填报错误 ${now.error}，警告 ${now.warning}`,
    en: (old, now) =>
      `Data findings: old ${plural(old.error, 'error')}, ${plural(old.warning, 'warning')}; new ${plural(now.error, 'error')}, ${plural(now.warning, 'warning')}`,
  } satisfies Phrase<[old: FindingCounts, now: FindingCounts]>,
  errors: {
    zh: (added, gone) => `错误：新出现 ${added}，已消除 ${gone}`,
    en: (added, gone) => `Errors: ${added} new, ${gone} gone`,
  } satisfies Phrase<[added: number, gone: number]>,
};
