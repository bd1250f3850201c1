import type { Text } from '../catalogue/types.js';

/** What the comments of a plan folder just written say of its keys; each is split into lines where it has a line break. */
export const DRAFT_COMMENTS = {
  plan: {
    zh: '规划的名称、年份和作出的选择。写法见 docs/plans.zh-CN.md；检查：plancheck plan lint <文件夹>',
    en: 'What the plan is called, its years, and what was decided. See docs/plans.md; check it: plancheck plan lint <folder>',
  },
  example: {
    zh: '本文件夹的内容是虚构的示例，请逐行改写。',
    en: 'All of this folder is an invented example: change it line by line.',
  },
  drafted: {
    zh: '由指标表生成的初稿。标出的各处表里没有说清：看清一处，改好，删去那一行注释。',
    en: 'Drafted from a table. The marked places are what the table leaves open: settle one, correct it, delete its comment.',
  },
  document: { zh: '文号、全名和印发日期', en: 'number, full title and date of the document' },
  years: {
    zh: '规划期；基期是表中现状那一列的年份',
    en: 'the period; the base year is that of the column of present values',
  },
  previous: {
    zh: '上期规划的基期，只有 baseline.csv 用到',
    en: 'base year of the plan before, needed for baseline.csv alone',
  },
  about: { zh: '“左右”从目标的多少算达到', en: 'the share of a target from which "about" is met' },
  readings: { zh: '文件的其他读法；没有就写 []', en: 'other ways of reading the document; [] for none' },
  choices: {
    zh: '文件不清楚之处作了什么决定；没有就写 []',
    en: 'what was decided where the document is unclear; [] for none',
  },
  indicators: {
    zh: [
      '主要指标，一行一条。printed 和 basePrinted 照印抄录，其余各项说明它是什么意思：',
      'measure：flow 累计，stock 时点，rate 比率，annual 每年，milestone 完成与否',
      'attribute：binding 约束性，anticipatory 预期性；operator：> >= < <= approx range done',
      'implied：没有印比较符号的写 true；bracketed：印有方括号的写 true；数都要加引号',
      'reportedBy：district 各地区填报，city 只由规划所在地区填报',
    ].join('\n'),
    en: [
      'The headline indicators, an entry a row. printed and basePrinted hold the cells as printed; the other keys say what they mean:',
      'measure: flow adds up, stock is counted on one day, rate, annual is each year by itself, milestone is done or not',
      'attribute: binding or anticipatory; operator: > >= < <= approx range done',
      'implied: true where no operator is printed; bracketed: true where brackets are; figures stand in quotes',
      'reportedBy: district where the areas report it, city where only the area of the plan does',
    ].join('\n'),
  },
} satisfies Record<string, Text>;

/** The example submission beside the plan. */
export const STARTER_SUBMISSION = {
  path: { zh: '填报/合成-{year}年.csv', en: 'submissions/synthetic-{year}.csv' },
  header: { zh: '地区,指标,年份,数值,单位,备注', en: 'area,indicator,year,value,unit,note' },
  note: { zh: '合成数据（虚构，非官方统计）', en: 'synthetic (invented; no official statistics)' },
} satisfies Record<string, Text>;
