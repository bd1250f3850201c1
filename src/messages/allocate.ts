import type { LeftOut } from '../allocate/choose-indicators.js';
import type { Portion } from '../allocate/share-out.js';
import type { Text } from '../catalogue/types.js';
import { type Phrase, plural } from './phrase.js';

/** The heads of the columns of an allocation; the reader of `check --allocation` knows each of them. */
export const ALLOCATION_HEADS = {
  area: { zh: '地区', en: 'Area' },
  indicator: { zh: '指标', en: 'Indicator' },
  target: { zh: '目标', en: 'Target' },
  unit: { zh: '单位', en: 'Unit' },
  base: { zh: '基数', en: 'Base' },
  weight: { zh: '权重', en: 'Weight' },
  part: { zh: '权重占比(%)', en: 'Weight share (%)' },
  exact: { zh: '取整前', en: 'Before rounding' },
  floor: { zh: '下限', en: 'Floor' },
  rule: { zh: '方法', en: 'Rule' },
  planTarget: { zh: '规划目标', en: 'Plan target' },
  sum: { zh: '各地区合计', en: 'Sum of areas' },
  note: { zh: '备注', en: 'Note' },
} satisfies Record<string, Text>;

export type AllocationColumn = keyof typeof ALLOCATION_HEADS;

/** How an area came by its target. */
export const ALLOCATION_RULES: Record<Portion['rule'], Text> = {
  weight: { zh: '按权重', en: 'by weight' },
  floor: { zh: '取下限', en: 'lifted to the floor' },
  fixed: { zh: '指定目标', en: 'fixed' },
  share: { zh: '指定份额', en: 'fixed share' },
};

/** Why headline indicators are not shared out, and which. */
export const LEFT_OUT: Record<LeftOut['why'], Phrase<[names: string, year: number]>> = {
  'share-no-count': {
    zh: names => `比率和完成事项不能分解，各地区按规划目标判定：${names}`,
    en: names => `rates and milestones cannot be shared out, areas are judged by the plan's target: ${names}`,
  },
  'city-only': {
    zh: names => `只在规划本级统计，不分解：${names}`,
    en: names => `kept for the plan's own area alone, not shared out: ${names}`,
  },
  pending: {
    zh: names => `尚未实施，没有分解；要分解的用 --indicator 写明：${names}`,
    en: names => `not in force yet, not shared out unless named with --indicator: ${names}`,
  },
  'no-base': {
    zh: (names, year) => `没有各地区${year}年的数可作权重，没有分解：${names}`,
    en: (names, year) => `not shared out, as no area gave a figure of ${year} to weigh by: ${names}`,
  },
};

export const ALLOCATION_WORDS = {
  /** Behind the rule, where a unit of the last digit was added in rounding. */
  raised: { zh: '，尾数进一', en: ', rounded up' },
  fixedBy: {
    zh: (file, line) => `指定：${file}${line === null ? '' : `第${line}行`}`,
    en: (file, line) => `fixed by ${file}${line === null ? '' : ` line ${line}`}`,
  } satisfies Phrase<[file: string, line: number | null]>,
  weightFrom: {
    zh: (column, file) => `权重：${column}（${file}）`,
    en: (column, file) => `weight: ${column} (${file})`,
  } satisfies Phrase<[column: string, file: string]>,
  baseColumn: {
    zh: year => `${year}年数`,
    en: year => `figure of ${year}`,
  } satisfies Phrase<[year: number]>,
  proof: {
    zh: (name, unit, target, count, sum, difference) =>
      `${name}：规划目标 ${target}${unit}，${count}个地区合计 ${sum}${unit}，相差 ${difference}`,
    en: (name, unit, target, count, sum, difference) =>
      `${name}: plan target ${target} ${unit}, sum of ${plural(count, 'area')} ${sum} ${unit}, difference ${difference}`,
  } satisfies Phrase<
    [name: string, unit: string, target: string, count: number, sum: string, difference: string]
  >,
  counted: {
    zh: (rule, count) => `${rule}的${count}个`,
    en: (rule, count) => `${rule}: ${count}`,
  } satisfies Phrase<[rule: string, count: number]>,
  zero: {
    zh: (count, mayBeFiner) => `有${count}个地区的目标为0${mayBeFiner ? '，可用 --decimals 增加位数' : ''}`,
    en: (count, mayBeFiner) =>
      `${plural(count, 'area')} with a target of 0${mayBeFiner ? ' (--decimals gives more digits)' : ''}`,
  } satisfies Phrase<[count: number, mayBeFiner: boolean]>,
  errors: {
    zh: count => `填报数据有${count}处错误，有错误的数没有采用；用 plancheck validate 查看`,
    en: count =>
      `the submission has ${plural(count, 'error')}; no figure with one was used; plancheck validate lists them`,
  } satisfies Phrase<[count: number]>,
  broken: {
    zh: count => `不能分解，有${count}处问题：`,
    en: count => `nothing was shared out, ${plural(count, 'problem')} to mend first:`,
  } satisfies Phrase<[count: number]>,
};
