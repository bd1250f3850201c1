import type { Text } from '../catalogue/types.js';
import { type Phrase, plural } from './phrase.js';

/** Which summary of a plan's execution it is: of a year, at half-time, or of the whole plan. */
export type SummaryVariant = 'annual' | 'mid-term' | 'final';

export const SUMMARY_SECTIONS = {
  overview: { zh: '总体情况', en: 'Overview' },
  groups: { zh: '各领域执行情况', en: 'By chapter' },
  table: { zh: '主要指标完成情况', en: 'All headline indicators' },
  courses: { zh: '各指标历年走势', en: 'Indicators over the years' },
  ranking: { zh: '各地区排序', en: 'Areas ranked' },
  commitments: { zh: '正文承诺落实情况', en: 'Commitments of the prose' },
  quality: { zh: '数据质量说明', en: 'Quality of the data' },
  choices: { zh: '对规划文本不一致之处的处理', en: 'Choices where the document contradicts itself' },
} satisfies Record<string, Text>;

export const SUMMARY_TITLES: Record<SummaryVariant, Phrase<[plan: string, year: number]>> = {
  annual: {
    zh: (plan, year) => `${plan}${year}年度执行情况`,
    en: (plan, year) => `${plan}: execution in ${year}`,
  },
  'mid-term': {
    zh: plan => `${plan}实施情况中期评估`,
    en: plan => `${plan}: mid-term evaluation`,
  },
  final: {
    zh: plan => `${plan}实施情况总结评估`,
    en: plan => `${plan}: final evaluation`,
  },
};

/** Where figures stand in the table of all indicators. */
export const SUMMARY_REMARKS = {
  flowBase: {
    zh: '累计数的基期栏是上期规划各年合计，不与单年数比较；年份栏是当年数，“累计或现值”栏是据以判定的数。',
    en: 'The base of a running total is the total of the previous plan and is compared with no single year; the columns of years hold the figure of each year, and "to date" the figure that is judged.',
  },
  rankedRates: {
    zh: '只对可比的数排序：比率按当年数；计数只在分解方案定了各地区目标时按完成率排。没有分解目标的计数不排序，缺数或只有界限的地区不列入。',
    en: 'Only what compares is ranked: rates by the figure of the year, and counts by completion where an allocation gives areas targets of their own. Counts without such targets are not ranked, nor are areas of which nothing or only a bound is known.',
  },
  noRanking: {
    zh: '没有两个以上地区可比的数，不作排序。',
    en: 'No figure compares between two or more areas, so none are ranked.',
  },
  sound: { zh: '没有发现数据问题。', en: 'Nothing was found wrong with the data.' },
  unfit: {
    zh: '数据有错误，判定结果不能作为正式结论；请先改正下列错误。',
    en: 'There are errors in the data, and what is judged here is no final result; mend the errors below first.',
  },
  noChoices: { zh: '没有需要说明的处理。', en: 'There are none.' },
} satisfies Record<string, Text>;

function changeZh(direction: number, amount: string): string {
  if (direction === 0) return '与上年持平';
  return `比上年${direction > 0 ? '增加' : '减少'}${amount}`;
}

function pointsZh(direction: number, amount: string): string {
  if (direction === 0) return '与上年持平';
  return `比上年${direction > 0 ? '上升' : '下降'}${amount}个百分点`;
}

function changeEn(direction: number, amount: string): string {
  if (direction === 0) return 'the same as the year before';
  return `${direction > 0 ? 'up' : 'down'} ${amount} on the year before`;
}

function pointsEn(direction: number, amount: string): string {
  return changeEn(direction, `${amount} percentage ${amount === '1' ? 'point' : 'points'}`);
}

export const SUMMARY_LINES = {
  headline: {
    zh: (time, total, counts) => `截至${time}底，${total}项主要指标中，${counts}。`,
    en: (time, total, counts) =>
      `At the end of ${time}, of ${plural(total, 'headline indicator')}: ${counts}.`,
  } satisfies Phrase<[time: string, total: number, counts: string]>,
  binding: {
    zh: (total, counts) => `约束性指标${total}项，${counts}。`,
    en: (total, counts) => `${plural(total, 'binding indicator')}: ${counts}.`,
  } satisfies Phrase<[total: number, counts: string]>,
  schedule: {
    zh: percent => `时间进度为${percent}。`,
    en: percent => `${percent} of the plan's time has gone.`,
  } satisfies Phrase<[percent: string]>,
  failing: {
    zh: names => `未达到要求的指标：${names}。`,
    en: names => `Indicators that fall short: ${names}.`,
  } satisfies Phrase<[names: string]>,
  counted: {
    zh: (what, count) => `${what}${count}项`,
    en: (what, count) => `${count} ${what}`,
  } satisfies Phrase<[what: string, count: number]>,
  toDate: {
    zh: (name, figure) => `${name}累计${figure}`,
    en: (name, figure) => `${name}: ${figure} to date`,
  } satisfies Phrase<[name: string, figure: string]>,
  ofTheYear: {
    zh: (year, figure) => `其中${year}年${figure}`,
    en: (year, figure) => `${figure} in ${year}`,
  } satisfies Phrase<[year: number, figure: string]>,
  now: {
    zh: (name, figure) => `${name}${figure}`,
    en: (name, figure) => `${name}: ${figure}`,
  } satisfies Phrase<[name: string, figure: string]>,
  completion: {
    zh: (percent, target) => `完成目标（${target}）的${percent}`,
    en: (percent, target) => `${percent} of the target (${target})`,
  } satisfies Phrase<[percent: string, target: string]>,
  target: {
    zh: target => `目标${target}`,
    en: target => `target ${target}`,
  } satisfies Phrase<[target: string]>,
  change: { zh: changeZh, en: changeEn } satisfies Phrase<[direction: number, amount: string]>,
  /** Of a percentage. */
  points: { zh: pointsZh, en: pointsEn } satisfies Phrase<[direction: number, amount: string]>,
  group: {
    zh: (group, sentences) => `${group}：${sentences}。`,
    en: (group, sentences) => `${group}. ${sentences}.`,
  } satisfies Phrase<[group: string, sentences: string]>,
  silent: {
    zh: (names, status) => `${names}${status}`,
    en: (names, status) => `${names}: ${status}`,
  } satisfies Phrase<[names: string, status: string]>,
  commitments: {
    zh: (total, counts) => `正文共有承诺${total}项：${counts}。`,
    en: (total, counts) => `${plural(total, 'commitment')} of the prose: ${counts}.`,
  } satisfies Phrase<[total: number, counts: string]>,
  ofGroup: {
    zh: (group, total, counts) => `${group}（${total}项）：${counts}`,
    en: (group, total, counts) => `${group} (${total}): ${counts}`,
  } satisfies Phrase<[group: string, total: number, counts: string]>,
};

export const SUMMARY_CAPTIONS = {
  table: { zh: '主要指标完成情况表', en: 'All headline indicators' },
  ranking: { zh: '各地区排序表', en: 'Areas by indicator' },
  commitments: { zh: '正文承诺落实情况表', en: 'Commitments by chapter and box' },
  choices: { zh: '不一致之处及其处理', en: 'Contradictions, and what was decided' },
} satisfies Record<string, Text>;

/** Where an entry stands that no heading covers. */
export const OTHER_GROUP: Text = { zh: '其他', en: 'Other' };
