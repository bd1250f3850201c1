import type { Differing, FindingArgs } from '../checks/finding.js';
import { type FindingMessages, plainFix } from './finding-messages.js';
import type { Words } from './words.js';

type Code =
  | 'duplicate-row'
  | 'conflicting-rows'
  | 'restated-value'
  | 'part-exceeds-whole'
  | 'sum-differs'
  | 'sudden-change'
  | 'base-differs';

interface Key {
  readonly indicator: string;
  readonly area: string;
  readonly year: number;
}

function keyZh({ indicator, area, year }: Key, words: Words): string {
  return `${words.area(area)}${words.span(year)}“${words.indicator(indicator)}”`;
}

function keyEn({ indicator, area, year }: Key, words: Words): string {
  return `"${words.indicator(indicator)}" of ${words.area(area)} in ${words.span(year)}`;
}

/** What an area's own figure is held against. */
const PARTS = {
  areas: { zh: '各地区', en: 'areas' },
  reporters: { zh: '各填报单位', en: 'reporting units' },
  years: { zh: '各年', en: 'years' },
};

function valuesZh({ values, count }: Differing, words: Words): string {
  return `${words.list(values)}${count > values.length ? `等，共 ${count} 处` : ''}`;
}

function valuesEn({ values, count }: Differing, words: Words): string {
  return `${words.list(values)}${count > values.length ? ` and so on, ${count} times in all` : ''}`;
}

function changeZh({ percent }: FindingArgs['sudden-change']): string {
  return percent.startsWith('-') ? `减少${percent.slice(1)}%` : `增加${percent}%`;
}

function changeEn({ percent }: FindingArgs['sudden-change']): string {
  return percent.startsWith('-') ? `fell by ${percent.slice(1)}%` : `rose by ${percent}%`;
}

/** What is said of figures that do not fit together. */
export const SET_FINDINGS = {
  'duplicate-row': {
    message: {
      zh: (args, words) => `${keyZh(args, words)}填报了不止一次，数值相同`,
      en: (args, words) => `${keyEn(args, words)} is given more than once, with the same figure`,
    },
    ...plainFix({ zh: '只保留一处，删去其余的', en: 'keep one and remove the rest' }),
    meaning: {
      zh: '同一地区、填报单位、指标和年份的数出现了不止一次，数值相同。只按一次计算，不会重复相加，照常参与判定。提示出来，是因为这往往说明汇总时多贴了一份。',
      en: 'One area, reporting unit, indicator and year is given more than once, with the same figure. It counts once, is never added twice, and is judged as usual. It is worth a look, as it often means that something was pasted twice.',
    },
  },
  'conflicting-rows': {
    message: {
      zh: (args, words) => `${keyZh(args, words)}在同一文件中有不同的填报：${valuesZh(args, words)}`,
      en: (args, words) =>
        `${keyEn(args, words)} is given differently within one file: ${valuesEn(args, words)}`,
    },
    ...plainFix({
      zh: '核对原始台账，只保留正确的一处；街道、企业等各部分的数，用“填报单位”列分开填',
      en: 'check the records and keep the right one; for parts of an area, fill in the column 填报单位 (reporting unit)',
    }),
    meaning: {
      zh: '同一地区、填报单位、指标和年份在一个文件里有不同的数（或分子、分母不同）。采用哪一个程序无从判断，也不会相加。这几处都不参与判定，相应指标可能显示为“无数据”。',
      en: 'One file gives different figures (or numerators and denominators) for one area, reporting unit, indicator and year. Nobody can tell which is right, and they are never added. None of them is judged by, and the indicator may show as "no data".',
    },
  },
  'restated-value': {
    message: {
      zh: (args, words) => `${keyZh(args, words)}在不同文件中不一致：${valuesZh(args, words)}`,
      en: (args, words) => `${keyEn(args, words)} differs between files: ${valuesEn(args, words)}`,
    },
    ...plainFix({
      zh: '确定以哪个文件为准，在其余文件中改正或删去这个数',
      en: 'decide which file is right and correct or remove the figure in the others',
    }),
    meaning: {
      zh: '不同文件对同一个数填报得不一样，可能是事后修订，也可能提交了旧文件。程序不按文件先后取舍。这几处都不参与判定，相应指标可能显示为“无数据”。',
      en: 'Files give different figures for the same thing: perhaps it was revised, perhaps an old file was submitted too. No file wins by its order. None of the figures is judged by, and the indicator may show as "no data".',
    },
  },
  'part-exceeds-whole': {
    message: {
      zh: ({ part, whole, area, year, partValue, wholeValue }, words) =>
        `${words.area(area)}${words.span(year)}，“${words.indicator(part)}”为 ${words.value(partValue)}，大于它所属的“${words.indicator(whole)}”的 ${words.value(wholeValue)}`,
      en: ({ part, whole, area, year, partValue, wholeValue }, words) =>
        `in ${words.area(area)} in ${words.span(year)}, "${words.indicator(part)}" is ${words.value(partValue)}, more than the ${words.value(wholeValue)} of "${words.indicator(whole)}" it is part of`,
    },
    ...plainFix({
      zh: '核对两个数的口径和单位，改正有误的一个',
      en: 'check what both figures count and in which unit, and correct the wrong one',
    }),
    meaning: {
      zh: '其中项不可能大于总项，两个数至少有一个是错的。两个数仍参与判定，便于查看，但在改正之前，有关指标的结论不可采信。',
      en: 'A part cannot be more than its whole, so at least one of the two is wrong. Both are still judged so that you can see the rows, but do not rely on those rows until the figures are corrected.',
    },
  },
  'sum-differs': {
    message: {
      zh: ({ of, own, sum, tolerance, ...key }, words) =>
        `${keyZh(key, words)}填报 ${words.value(own)}，与${PARTS[of].zh}汇总的 ${words.value(sum)} 不符（允许误差 ${words.number(tolerance)}）`,
      en: ({ of, own, sum, tolerance, ...key }, words) =>
        `${keyEn(key, words)} is given as ${words.value(own)}, but its ${PARTS[of].en} come to ${words.value(sum)} (tolerance ${words.number(tolerance)})`,
    },
    fix: {
      zh: ({ of }) =>
        ({
          areas: '核对汇总数和各地区的数，改正有误的；有市直填报的部分不要漏掉',
          reporters: '核对本地区的数和各填报单位的数，改正有误的',
          years: '核对规划期累计数和各年的数，改正有误的',
        })[of],
      en: ({ of }) =>
        ({
          areas:
            'check the total and the areas, and correct what is wrong; do not leave out what the city reports itself',
          reporters: 'check the area’s own figure and its reporting units, and correct what is wrong',
          years: 'check the total of the plan and the figures of its years, and correct what is wrong',
        })[of],
    },
    meaning: {
      zh: '既填报了汇总数（或规划期累计数），又填报了各部分（或各年）的数，两者对不上。允许误差由填报的小数位数推出，即每个数末位的半个单位之和；比率按分子、分母合并后比较。判定时采用填报的汇总数，但在核对一致之前，结论不可采信。',
      en: 'Both a total and its parts (areas, reporting units or years) were submitted, and they do not agree. The tolerance follows from the digits written: half a unit of the last digit of each figure. Rates are compared after pooling numerators and denominators. The submitted total is the one judged, but do not rely on the row until the two agree.',
    },
    action: {
      zh: '核对汇总数和各部分的数，改正有误的，漏掉的部分补上。',
      en: 'Check the total and its parts, correct what is wrong and add any part left out.',
    },
  },
  'sudden-change': {
    message: {
      zh: (args, words) =>
        `${keyZh(args, words)}为 ${words.value(args.now)}，比上年的 ${words.value(args.before)} ${changeZh(args)}，超过30%，且没有备注说明`,
      en: (args, words) =>
        `${keyEn(args, words)} ${changeEn(args)}, from ${words.value(args.before)} to ${words.value(args.now)}; more than 30%, and without a note`,
    },
    ...plainFix({
      zh: '核对数值；如果属实，在“备注”列说明原因',
      en: 'check the figure; if it is right, give the reason in the column 备注 (note)',
    }),
    meaning: {
      zh: '与上年相比变化超过30%，又没有备注，可能是口径变了或填错了。规划首年的全市数与规划的基期数比较。数值照常参与判定，写明备注后不再提示。按月判定时，几个月的累计数不与全年数比较。',
      en: 'The figure moved by more than 30% within a year and nobody says why: a new definition, or a slip. For the whole area, the first year of the plan is compared with the base the plan prints. The figure is judged as usual, and a note silences the warning. Judged at a month, a count of some months is not compared with one of a year.',
    },
  },
  'base-differs': {
    message: {
      zh: ({ indicator, year, submitted, printed }, words) =>
        `“${words.indicator(indicator)}”填报的${year}年数为 ${words.value(submitted)}，规划印的基期数是 ${words.value(printed)}`,
      en: ({ indicator, year, submitted, printed }, words) =>
        `"${words.indicator(indicator)}" is given as ${words.value(submitted)} for ${year}, but the plan prints ${words.value(printed)} as its base`,
    },
    fix: {
      zh: () => '核对并改正；判定只用规划印的基期数，这个数也可以不填',
      en: () => 'check and correct it, or leave it out: only the printed base is ever used',
    },
    meaning: {
      zh: '填报的基期年份数与规划文件所印的不同。判定一律采用规划印的基期数，填报的这个数不用于计算序时进度。提示出来，是因为两者不同可能意味着统计口径有变，逐年比较会失真。',
      en: 'The base-year figure submitted is not the one the plan prints. The printed base is always the one used; the submitted one plays no part in the schedule. The difference may mean that the definition changed, which would distort every comparison.',
    },
    action: {
      zh: '核对数值和统计口径，改正有误的数，或不填这一年的数。',
      en: 'Check the figure and what it counts, and correct it or leave that year out.',
    },
  },
} satisfies FindingMessages<Code>;
