import type { Text } from '../catalogue/types.js';
import type { FindingArgs } from '../checks/finding.js';
import { type FindingMessages, plainFix, sentence } from './finding-messages.js';
import type { Words } from './words.js';

type Code =
  | 'unknown-indicator'
  | 'unknown-area'
  | 'area-assumed'
  | 'year-assumed'
  | 'not-a-year'
  | 'year-outside'
  | 'part-of-a-year'
  | 'year-missing';

type From = FindingArgs['area-assumed']['from'];

const ASSUMED_ZH: Record<From, (area: string) => string> = {
  'file-name': area => `表中没有地区列，按文件名认作${area}的数据`,
  option: area => `表中没有地区列，按 --area 认作${area}的数据`,
  plan: area => `表中没有地区列，作为${area}的总数处理`,
};

const ASSUMED_EN: Record<From, (area: string) => string> = {
  'file-name': area => `the table has no area column; by its file name it is taken for ${area}`,
  option: area => `the table has no area column; by --area it is taken for ${area}`,
  plan: area => `the table has no area column; it is taken for ${area} as a whole`,
};

const NAME_AN_INDICATOR: Text = {
  zh: '改用规划中的指标名称、序号或代号（用 plancheck plan show 查看）',
  en: 'use the name, number or id of an indicator of the plan (see plancheck plan show)',
};

const NAME_AN_AREA: Text = {
  zh: '写规划所辖地区的名称或行政区划代码',
  en: 'write the name or the administrative code of an area of the plan',
};

function quotedZh(names: readonly string[]): string {
  return names.map(name => `“${name}”`).join('');
}

function quotedEn(names: readonly string[], words: Words): string {
  return words.list(names.map(name => `"${name}"`));
}

/** What is said of the cells that name an indicator, an area or a year. */
export const LABEL_FINDINGS = {
  'unknown-indicator': {
    message: {
      zh: ({ written }) =>
        written.trim() === '' ? '指标名称为空，却有数值' : `“${written}”不是规划中的指标`,
      en: ({ written }) =>
        written.trim() === ''
          ? 'there is a figure but no indicator name'
          : `"${written}" is not an indicator of the plan`,
    },
    fix: {
      zh: ({ nearest }) =>
        nearest.length === 0 ? NAME_AN_INDICATOR.zh : `改用规划中的指标名称，最接近的是${quotedZh(nearest)}`,
      en: ({ nearest }, words) =>
        nearest.length === 0
          ? NAME_AN_INDICATOR.en
          : `use the name of an indicator of the plan; nearest: ${quotedEn(nearest, words)}`,
    },
    meaning: {
      zh: '这个名称在规划的指标和正文承诺中都找不到，别名也对不上。程序只提示最接近的名称，不会自行代为认定。它名下的数没有参与判定，相应指标可能因此显示为“无数据”。',
      en: 'The name matches no indicator or commitment of the plan, nor any alias. The nearest names are shown, but none is chosen for you. The figures under it are not judged, so an indicator may show as "no data".',
    },
    action: sentence(NAME_AN_INDICATOR),
  },
  'unknown-area': {
    message: {
      zh: ({ written }) => (written.trim() === '' ? '地区为空' : `“${written}”不是规划所辖的地区`),
      en: ({ written }) =>
        written.trim() === '' ? 'the area is empty' : `"${written}" is not an area of the plan`,
    },
    fix: {
      zh: ({ nearest }) =>
        nearest.length === 0 ? NAME_AN_AREA.zh : `改用规划所辖地区的名称，最接近的是${quotedZh(nearest)}`,
      en: ({ nearest }, words) =>
        nearest.length === 0
          ? NAME_AN_AREA.en
          : `use the name of an area of the plan; nearest: ${quotedEn(nearest, words)}`,
    },
    meaning: {
      zh: '地区名称、别名和行政区划代码都对不上。这一行的数没有参与判定，也没有计入全市合计。街道、社区、企业等基层单位请写在“填报单位”列，地区列写其所属的区。',
      en: 'The area matches no name, alias or administrative code. The row is neither judged nor added to the total of the whole. Streets, communities and enterprises belong in the column 填报单位 (reporting unit), beside the area they are in.',
    },
    action: sentence(NAME_AN_AREA),
  },
  'area-assumed': {
    message: {
      zh: ({ area, from }, words) => ASSUMED_ZH[from](words.area(area)),
      en: ({ area, from }, words) => ASSUMED_EN[from](words.area(area)),
    },
    ...plainFix({
      zh: '核对是否正确；不对时加“地区”列，或用 --area 指明',
      en: 'check that this is right; if not, add a column 地区 (area) or name the area with --area',
    }),
    meaning: {
      zh: '表里没有地区列，程序依次按 --area、文件名、规划本级来认定地区。表中的数按认定的地区参与判定。认错地区，结论就会落在别的地区上，请核对。',
      en: 'The table has no area column, so the area is taken from --area, else from the file name, else it is the area of the whole plan. The figures are judged as that area’s. A wrong area puts the verdict in the wrong place, so please check.',
    },
  },
  'year-assumed': {
    message: {
      zh: ({ year, from }) =>
        from === 'option'
          ? `表中没有年份，按 --as-of 认作${year}年的数`
          : `表中没有年份，按文件名认作${year}年的数`,
      en: ({ year, from }) =>
        `the table names no year; by ${from === 'option' ? '--as-of' : 'its file name'} its figures are taken for ${year}`,
    },
    ...plainFix({
      zh: '核对是否正确；不对时加“年份”列',
      en: 'check that this is right; if not, add a column 年份 (year)',
    }),
    meaning: {
      zh: '表里没有年份列，程序依次按文件名中唯一的规划年份、--as-of 来认定年份。表中的数按认定的年份参与判定。认错年份，结论就会落在别的年份上，请核对。',
      en: 'The table names no year, so the year is taken from the one known year in the file name, else from --as-of. The figures are judged as that year’s. A wrong year puts the verdict in the wrong place, so please check.',
    },
  },
  'not-a-year': {
    message: {
      zh: ({ written }) => (written.trim() === '' ? '年份为空' : `“${written}”不是年份`),
      en: ({ written }) => (written.trim() === '' ? 'the year is empty' : `"${written}" is not a year`),
    },
    ...plainFix({
      zh: '写四位年份，如 2023 或 2023年',
      en: 'write a year of four digits, such as 2023',
    }),
    meaning: {
      zh: '年份单元格读不出四位年份。程序不猜测年份。这一格对应的数没有参与判定。',
      en: 'The cell does not hold a year of four digits, and years are never guessed. The figures that go with it are not judged.',
    },
  },
  'year-outside': {
    message: {
      zh: ({ year, first, last, bases }, words) =>
        `${year}年不在规划期${first}—${last}年内，也不是基期年份（${words.list(bases)}年）`,
      en: ({ year, first, last, bases }, words) =>
        `${year} is neither a year of the plan (${first}-${last}) nor a base year (${words.list(bases)})`,
    },
    ...plainFix({
      zh: '改正年份；如果年份没错，从本次填报中删去这一年的数',
      en: 'correct the year, or leave the figures of that year out of the submission',
    }),
    meaning: {
      zh: '只有规划期内的年份和两个基期年份有意义。其他年份多半是写错了，放过它可能使该年的数丢失。这些数没有参与判定。',
      en: 'Only the years of the plan and its two base years mean anything here. Any other is most likely a slip, and its figures would be lost without a word. They are not judged.',
    },
  },
  'part-of-a-year': {
    message: {
      zh: ({ written }) => `“${written}”不是完整年度，只接受全年数`,
      en: ({ written }) => `"${written}" is part of a year; only figures for a whole year are accepted`,
    },
    ...plainFix({
      zh: '改填全年数；年度未结束的，等年报数出来后再填',
      en: 'enter the figure for the whole year, once the year is over',
    }),
    meaning: {
      zh: '月度、季度数与全年目标不可比，几个月的数相加又容易重复计算。程序认得这种写法，但不把它折算成全年数，也不相加。这些数没有参与判定。',
      en: 'Monthly and quarterly figures cannot be held against a target for the year, and adding them invites double counting. They are recognised, but never scaled up or added, and they are not judged.',
    },
  },
  'year-missing': {
    message: {
      zh: () => '没有写明年份：表中没有年份列，文件名里也没有唯一的年份',
      en: () => 'no year is given: the table has no year column and the file name no single year',
    },
    ...plainFix({
      zh: '加“年份”列，或在文件名中写明年份，如 全市2023.csv',
      en: 'add a column 年份 (year), or put the year in the file name, as in city-2023.csv',
    }),
    meaning: {
      zh: '不知道是哪一年的数，就无法与序时进度比较。程序先看年份列，再看文件名中有没有唯一的规划年份。表中的数没有参与判定。',
      en: 'A figure without a year cannot be held against the schedule. The year is taken from a year column, else from the one known year in the file name. The figures of the table are not judged.',
    },
  },
} satisfies FindingMessages<Code>;
