import { type FindingMessages, plainFix } from './finding-messages.js';
import { ASSUMED_BY } from './said-in.js';
import { asOfText, MONTHS, SPAN, TIME } from './times.js';

type Code =
  | 'year-assumed'
  | 'not-a-year'
  | 'year-outside'
  | 'part-of-a-year'
  | 'other-period'
  | 'not-the-whole-plan'
  | 'not-a-total'
  | 'year-missing';

/** What is said of the cells, and of titles and names, that say what time figures are of. */
export const PERIOD_FINDINGS = {
  'year-assumed': {
    message: {
      zh: ({ year, month, from }) =>
        `表中没有年份，按${ASSUMED_BY.zh(from, '--as-of')}认作${SPAN.zh(year, month)}的数`,
      en: ({ year, month, from }) =>
        `the table names no year; by ${ASSUMED_BY.en(from, '--as-of')} its figures are taken for ${SPAN.en(year, month)}`,
    },
    ...plainFix({
      zh: '核对是否正确；不对时加“年份”列',
      en: 'check that this is right; if not, add a column 年份 (year)',
    }),
    meaning: {
      zh: '表里没有年份列，程序依次看映射文件、标题、工作表名、文件名中唯一的规划年份（如 2023年 或 2023年1-9月），都没有时按 --as-of 认定。表中的数按认定的时间参与判定。认错时间，结论就会落在别处，请核对。',
      en: 'The table names no year, so the time is taken from the mapping file, else from the one known year in the title, the sheet name or the file name (as in 2023年 or 2023年1-9月), else from --as-of. The figures are judged as of that time. A wrong one puts the verdict in the wrong place, so please check.',
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
      zh: ({ written, month }) =>
        month === null
          ? `“${written}”是一年中的一段，不是从1月起的累计数，也不是全年数`
          : `“${written}”是截至${month}月的数，不是全年数`,
      en: ({ written, month }) =>
        month === null
          ? `"${written}" is a part of a year that neither runs from January on nor is the whole of it`
          : `"${written}" runs only to the end of ${MONTHS[month - 1]}, not through the whole year`,
    },
    fix: {
      zh: ({ year, month }) =>
        month === null
          ? '改填全年数，或从1月起的累计数（如 2023年1-9月）'
          : `要按累计数判定，用 check 并加 --as-of ${asOfText(year, month)}；否则改填全年数`,
      en: ({ year, month }) =>
        month === null
          ? 'enter the figure for the whole year, or for the year to date (2023年1-9月)'
          : `to have figures to date judged, use check with --as-of ${asOfText(year, month)}; otherwise enter the whole year`,
    },
    meaning: {
      zh: '月度、季度数与全年目标不可比，几个月的数相加又容易重复计算，所以不折算成全年数，也不相加。从1月起的累计数（1-9月、上半年；按本工具的约定，三季度即前三季度）可以判定，但要用 --as-of 2023-09 这样的写法指明月份。这些数没有参与判定。',
      en: 'Monthly and quarterly figures cannot be held against a target for the year, and adding them invites double counting, so they are never scaled up or added. Figures from January on (1-9月, H1; by our convention Q3 means the first three quarters) can be judged, but only at a month asked for, as in --as-of 2023-09. These figures are not judged.',
    },
    action: {
      zh: '用 --as-of 指明判定到哪个月，或改填全年数。',
      en: 'Name the month to judge at with --as-of, or enter the figure for the whole year.',
    },
  },
  'other-period': {
    message: {
      zh: ({ written, year, month }) => `“${written}”不是截至${TIME.zh(year, month)}的数，没有使用`,
      en: ({ written, year, month }) =>
        `"${written}" does not end with ${TIME.en(year, month)} and was not used`,
    },
    ...plainFix({
      zh: '不用处理；如果要按这个时间判定，改 --as-of',
      en: 'nothing to do; to judge at this time instead, change --as-of',
    }),
    meaning: {
      zh: '按月判定时，判定年份只用截至该月的累计数，以前各年用全年数。判定年份的全年数和截至其他月份的数不参与判定，也不参与检查，免得几个月的数与十二个月的数相混。',
      en: 'Judged at a month, the year judged has only its figures to the end of that month, and the years before it those of the whole year. Its whole-year figures and those to other months are neither judged nor checked, so that months are never mixed with years.',
    },
  },
  'not-the-whole-plan': {
    message: {
      zh: ({ written, first, last }) => `“${written}”是几年合在一起的数，但不是整个规划期${first}—${last}年`,
      en: ({ written, first, last }) =>
        `"${written}" takes several years together, which are not the whole plan (${first}-${last})`,
    },
    ...plainFix({
      zh: '改填各年的数；整个规划期的累计数写首尾两年，如 2021—2025年',
      en: 'enter the figures year by year; for the total of the whole plan write its first and last year, as in 2021-2025',
    }),
    meaning: {
      zh: '几年合计的数分不出各年，只有整个规划期的累计数能用：规划期末用它判定可累计的指标。其他年段的数没有参与判定。',
      en: 'A figure of several years cannot be told apart by year. Only the total of the whole plan is of use: at the end of the plan, what adds up over the years is judged by it. Figures of any other years together are not judged.',
    },
  },
  'not-a-total': {
    message: {
      zh: ({ written, indicator }, words) =>
        `“${words.indicator(indicator)}”不能按“${written}”累计：它不是逐年相加到规划期末的指标`,
      en: ({ written, indicator }, words) =>
        `"${words.indicator(indicator)}" has no total of "${written}": it does not add up over the years to the end of the plan`,
    },
    fix: {
      zh: ({ year }) => `改填各年的数；判定规划期末要${year}年的数`,
      en: ({ year }) => `enter the figures year by year; the end of the plan is judged by that of ${year}`,
    },
    meaning: {
      zh: '存量（年末数）、比率和每年单独考核的指标，各年的数不能相加，不存在规划期累计数；期限早于规划期末的累计指标，也不能用整个规划期的数。这个数没有参与判定。',
      en: 'Stocks, rates and what is owed each year by itself do not add up over the years, so there is no total of the plan; and what is due before the end of the plan is not judged by a total of all of it. The figure is not judged.',
    },
    action: {
      zh: '改填各年的数。',
      en: 'Enter the figures year by year.',
    },
  },
  'year-missing': {
    message: {
      zh: () => '没有写明年份：表中没有年份列，标题、工作表名和文件名里也没有唯一的年份',
      en: () =>
        'no year is given: the table has no year column, and neither its title nor its sheet or file name gives a single year',
    },
    ...plainFix({
      zh: '加“年份”列，或在标题、工作表名或文件名中写明年份，如 全市2023.xlsx',
      en: 'add a column 年份 (year), or put the year in the title, the sheet name or the file name, as in city-2023.xlsx',
    }),
    meaning: {
      zh: '不知道是哪一年的数，就无法与序时进度比较。程序先看年份列，再看标题、工作表名和文件名中有没有唯一的规划年份。表中的数没有参与判定。',
      en: 'A figure without a year cannot be held against the schedule. The year is taken from a year column, else from the one known year in the title, the sheet name or the file name. The figures of the table are not judged.',
    },
  },
} satisfies FindingMessages<Code>;
