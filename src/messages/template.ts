import type { Measure, Text } from '../catalogue/types.js';
import type { Phrase } from './phrase.js';

/** The heads of the columns a district fills in; the reader knows each of them. */
export const TEMPLATE_HEADS = {
  area: { zh: '地区', en: 'Area' },
  indicator: { zh: '指标', en: 'Indicator' },
  year: { zh: '年份', en: 'Year' },
  value: { zh: '数值', en: 'Value' },
  unit: { zh: '单位', en: 'Unit' },
  numerator: { zh: '分子', en: 'Numerator' },
  denominator: { zh: '分母', en: 'Denominator' },
  note: { zh: '备注', en: 'Note' },
} satisfies Record<string, Text>;

export type TemplateColumn = keyof typeof TEMPLATE_HEADS;

/** Names of the two sheets, at most 31 characters each. */
export const TEMPLATE_SHEETS = {
  figures: { zh: '填报表', en: 'Figures' },
  instructions: { zh: '填报说明', en: 'Instructions' },
} satisfies Record<string, Text>;

/** What a milestone's cell offers; the reader knows both words. */
export const TEMPLATE_CHOICES = {
  done: { zh: '已完成', en: 'done' },
  notDone: { zh: '未完成', en: 'not done' },
} satisfies Record<string, Text>;

/** What figure of the year is meant. */
export const TEMPLATE_FIGURE: Record<Measure, Text> = {
  flow: {
    zh: '填当年的数，不填历年累计数；各年由程序相加',
    en: 'the figure of the year alone, not the running total; the program adds the years up',
  },
  stock: { zh: '填当年年末数', en: 'the figure at the end of the year' },
  rate: { zh: '填当年的数', en: 'the figure of the year' },
  annual: { zh: '填当年的数', en: 'the figure of the year' },
  milestone: {
    zh: '到当年年末是否完成',
    en: 'whether it was done by the end of the year',
  },
};

/** What a cell takes: said before it is filled in, and where something else was typed. */
export const TEMPLATE_ENTRY = {
  wrongTitle: { zh: () => '填写有误', en: () => 'Not possible here' } satisfies Phrase<[]>,
  unit: { zh: unit => `单位：${unit}`, en: unit => `Unit: ${unit}` } satisfies Phrase<[unit: string]>,
  number: {
    zh: () => '应为不小于0的数，只写数字，不写单位；没有的留空',
    en: () => 'a number of 0 or more, without its unit; leave it empty where there is none',
  } satisfies Phrase<[]>,
  share: {
    zh: (most, unit) => `应为0到${most}之间的数，只写数字，不写${unit}；没有的留空`,
    en: (most, unit) => `a number from 0 to ${most}, without ${unit}; leave it empty where there is none`,
  } satisfies Phrase<[most: number, unit: string]>,
  numerator: {
    zh: () => '分子：不小于0的数；分子和分母要同时填',
    en: () => 'the numerator, 0 or more; give both or neither',
  } satisfies Phrase<[]>,
  denominator: {
    zh: () => '分母：大于0的数；分子和分母要同时填',
    en: () => 'the denominator, more than 0; give both or neither',
  } satisfies Phrase<[]>,
  choice: {
    zh: () => `应为“${TEMPLATE_CHOICES.done.zh}”或“${TEMPLATE_CHOICES.notDone.zh}”，没有的留空`,
    en: () => `${TEMPLATE_CHOICES.done.en} or ${TEMPLATE_CHOICES.notDone.en}; leave it empty if unknown`,
  } satisfies Phrase<[]>,
  pending: {
    zh: () => '尚未实施，可以不填',
    en: () => 'not in force yet, may be left empty',
  } satisfies Phrase<[]>,
};

/** The head of a column of the instructions that no report has. */
export const TEMPLATE_HOW: Text = { zh: '怎样填', en: 'What to enter' };

/** The paragraphs above the list of indicators. */
export const TEMPLATE_INSTRUCTIONS = {
  title: {
    zh: (plan, document) => `${plan}（${document}）填报说明`,
    en: (plan, document) => `${plan} (${document}): how to fill in the figures`,
  } satisfies Phrase<[plan: string, document: string]>,
  scope: {
    zh: (area, years) => `填报地区：${area}；填报年份：${years}。`,
    en: (area, years) => `Area: ${area}; years: ${years}.`,
  } satisfies Phrase<[area: string, years: string]>,
  where: {
    zh: sheet =>
      `在“${sheet}”表中填写未锁定的单元格：数值，需要说明的写在备注中。表头、地区、指标、年份和单位已锁定，请勿改动。`,
    en: sheet =>
      `Fill in the unlocked cells of the sheet ${sheet}: the value, and in the note what needs explaining. Headers, areas, indicators, years and units are locked; leave them as they are.`,
  } satisfies Phrase<[sheet: string]>,
  blank: {
    zh: () => '没有的数留空，空格算作未报，不算0。数值只写数字，按单位列的单位填，不写单位和百分号。',
    en: () =>
      'Leave empty what you do not have: an empty cell is not reported, never 0. Write numbers alone, in the unit of the unit column, without a unit or percent sign.',
  } satisfies Phrase<[]>,
  ratio: {
    zh: () => '比率请同时填分子和分母，以便把各地区合并计算；只有比率本身的，分子和分母都留空。',
    en: () =>
      'Give the numerator and denominator of rates too, so that areas can be pooled; leave both empty where only the rate is known.',
  } satisfies Phrase<[]>,
  colours: {
    zh: percent =>
      `红底：部分大于整体，请核对。黄底：比上一年变动超过${percent}%，请核对，属实的在备注中说明原因。`,
    en: percent =>
      `Red: a part exceeds its whole; check both. Yellow: more than ${percent} % off the year before; check it, and explain it in the note where it is right.`,
  } satisfies Phrase<[percent: number]>,
  own: {
    zh: (document, root) =>
      `下面的基期数和目标是规划文件（${document}）所印的${root}的数，照原文列出，供对照，不是填报数。`,
    en: (document, root) =>
      `The base and target figures below are those the plan (${document}) prints for ${root}, quoted for comparison; they are not to be submitted.`,
  } satisfies Phrase<[document: string, root: string]>,
  noTarget: {
    zh: (root, area) =>
      `规划没有把总量目标分解到各地区：${area}的总量指标没有自己的目标，${root}的目标不能当作${area}的目标；没有分解方案时只列数，不判定。比率按规划目标判定。`,
    en: (root, area) =>
      `The plan sets no targets below ${root} for counts: ${area} has none of its own, and those of ${root} are not its targets. Without an allocation, counts are shown and not judged; rates are judged against the plan.`,
  } satisfies Phrase<[root: string, area: string]>,
};
