import type { FindingArgs, NumberFault } from '../checks/finding.js';
import { type FindingMessages, plainFix } from './finding-messages.js';
import { plural } from './phrase.js';

type Code =
  | 'not-a-number'
  | 'unit-mismatch'
  | 'unit-converted'
  | 'bad-ratio'
  | 'ratio-differs'
  | 'negative-value'
  | 'rate-out-of-range'
  | 'implausible-magnitude';

type NotANumber = FindingArgs['not-a-number'];
type UnitMismatch = FindingArgs['unit-mismatch'];
type Magnitude = FindingArgs['implausible-magnitude'];

const NUMBER_ZH: Record<NumberFault, (written: string) => string> = {
  'unit-in-cell': written => `“${written}”不是数字`,
  scientific: written => `“${written}”是科学计数法，应写普通数字`,
  'too-long': written => `“${written}”位数过长，不像真实数据`,
  'not-a-number': written => `“${written}”不是数字`,
  milestone: written => `“${written}”看不出是否完成`,
};

const NUMBER_EN: Record<NumberFault, (written: string) => string> = {
  'unit-in-cell': written => `"${written}" is not a number`,
  scientific: written => `"${written}" is in scientific notation; a plain number was expected`,
  'too-long': written => `"${written}" has more digits than real data would`,
  'not-a-number': written => `"${written}" is not a number`,
  milestone: written => `"${written}" does not say whether it is done`,
};

const WRITE_NUMBER_ZH: Record<NumberFault, (args: NotANumber) => string> = {
  'unit-in-cell': ({ number, unit }) => `写 ${number}，单位写在单位列${unit && `（该指标的单位是${unit}）`}`,
  scientific: () => '把单元格格式改为“数值”，写出全部数字后重新保存',
  'too-long': () => '核对数字；整数部分最多24位，小数最多20位',
  'not-a-number': ({ unit }) => `只写数字${unit && `（单位是${unit}）`}；没有数据时留空或写“—”`,
  milestone: () => '写“完成”或“未完成”，或写完成日期，如 2023-06',
};

const WRITE_NUMBER_EN: Record<NumberFault, (args: NotANumber) => string> = {
  'unit-in-cell': ({ number, unit }) =>
    `write ${number} and put the unit in the unit column${unit && ` (this indicator is in ${unit})`}`,
  scientific: () => 'format the cell as a number, write out every digit and save again',
  'too-long': () => 'check the figure; at most 24 digits before the point and 20 after it',
  'not-a-number': ({ unit }) =>
    `write the number alone${unit && ` (in ${unit})`}; where there are no data, leave it empty or write "—"`,
  milestone: () => 'write 完成 (done) or 未完成 (not done), or the date it was done, such as 2023-06',
};

/** A percent or per mille sign behind the number that the unit column contradicts. */
function contradictsSign({ written, expected }: UnitMismatch): boolean {
  return /^[%‰]$/u.test(expected) && /^(?:[%‰％]|percent|pct|百分比|百分之)$/iu.test(written.trim());
}

function isTooLarge({ value, reference }: Magnitude): boolean {
  return value.kind === 'exact' && value.value.compare(reference) > 0;
}

function magnitudeFixZh(args: Magnitude): string {
  if (args.unit === '%') return '按百分数填写，如 2.92% 写 2.92，不写 0.0292';
  const slip = isTooLarge(args) ? '是否把较小单位的数直接填了进来' : '是否多除了一次';
  return `核对单位，${slip}；按${args.unit}填写，或在单位列写明实际单位`;
}

function magnitudeFixEn(args: Magnitude): string {
  if (args.unit === '%') return 'enter the percentage itself: 2.92 for 2.92%, not 0.0292';
  const slip = isTooLarge(args) ? 'it may be in a smaller unit' : 'it may have been divided once too often';
  return `check the unit (${slip}); enter it in ${args.unit}, or name its real unit in the unit column`;
}

/** English puts a space before a unit, but not before % and ‰. */
function withUnit(figure: string, unit: string): string {
  return /^[%‰]?$/u.test(unit) ? figure + unit : `${figure} ${unit}`;
}

/** What is said of one figure by itself. */
export const CELL_FINDINGS = {
  'not-a-number': {
    message: {
      zh: ({ reason, written }) => NUMBER_ZH[reason](written),
      en: ({ reason, written }) => NUMBER_EN[reason](written),
    },
    fix: { zh: args => WRITE_NUMBER_ZH[args.reason](args), en: args => WRITE_NUMBER_EN[args.reason](args) },
    meaning: {
      zh: '单元格里应是数字，可带千位分隔符、百分号、“<”“>”或方括号；写成文字、带了单位、公式出错（如 #REF!）都读不出来。完成类事项应写“完成”“未完成”或完成日期。程序不猜测，这一格不参与判定，相应指标可能显示为“无数据”。',
      en: 'The cell should hold a number; thousands separators, a percent sign, < or > and brackets are fine, but words, units and formula errors such as #REF! are not. A milestone takes 完成 (done), 未完成 (not done) or a date. Nothing is guessed: the cell is not judged by, and the indicator may show as "no data".',
    },
    action: {
      zh: '只写普通数字，单位写在单位列；完成类事项写是否完成；没有数据时留空或写“—”。',
      en: 'Write a plain number and put its unit in the unit column; for a milestone, write whether it is done; where there are no data, leave the cell empty or write "—".',
    },
  },
  'unit-mismatch': {
    message: {
      zh: (args, words) =>
        contradictsSign(args)
          ? `单位“${args.written}”与数值后面的百分号或千分号不一致（指标“${words.indicator(args.indicator)}”的单位是${args.expected}）`
          : `单位“${args.written}”不能换算成指标“${words.indicator(args.indicator)}”的单位${args.expected}`,
      en: (args, words) =>
        contradictsSign(args)
          ? `the unit "${args.written}" contradicts the sign behind the number ("${words.indicator(args.indicator)}" is in ${args.expected})`
          : `the unit "${args.written}" cannot be converted to ${args.expected}, the unit of "${words.indicator(args.indicator)}"`,
    },
    fix: {
      zh: args =>
        contradictsSign(args)
          ? `数值不带符号，单位列写${args.expected}`
          : `按${args.expected}填写数值，单位写${args.expected}`,
      en: args =>
        contradictsSign(args)
          ? `write the number without a sign and ${args.expected} in the unit column`
          : `enter the figure in ${args.expected} and give ${args.expected} as its unit`,
    },
    meaning: {
      zh: '填报的单位与规划的单位不是同一种量，例如把“人次”用在以“人”计的指标上；或者单位列与数字后面的符号互相矛盾。硬套单位会差出很多倍。这一格不参与判定。',
      en: 'The unit submitted and the unit of the plan do not measure the same thing, or the unit column contradicts the sign behind the number. Guessing could be wrong many times over. The cell is not judged by.',
    },
    action: {
      zh: '按规划的单位填写数值，单位列写同一单位；数值后面不带百分号或千分号。',
      en: 'Enter the figure in the unit of the plan, name that unit in the unit column, and write no percent or per mille sign behind the number.',
    },
  },
  'unit-converted': {
    message: {
      zh: ({ from, to, indicator, count }, words) =>
        `指标“${words.indicator(indicator)}”的${count}个数由“${from}”换算为“${to}”`,
      en: ({ from, to, indicator, count }, words) =>
        `${plural(count, 'figure')} of "${words.indicator(indicator)}" converted from ${from} to ${to}`,
    },
    fix: {
      zh: ({ from }) => `核对原数是否确以“${from}”为单位；没错就不用处理`,
      en: ({ from }) => `check that the figures really are in ${from}; if so, there is nothing to do`,
    },
    meaning: {
      zh: '填报的单位与规划的单位不同，但可以精确换算，例如把“人”换算为“万人”。换算不经四舍五入，换算后的数照常参与判定。列在这里供核对。',
      en: 'The unit submitted differs from the plan’s but converts exactly, as persons do to units of ten thousand. Nothing is rounded, and the converted figures are judged as usual. They are listed so that they can be checked.',
    },
    action: {
      zh: '核对原数是否确以所写的单位计；没错就不用处理。',
      en: 'Check that the figures really are in the unit given; if so, there is nothing to do.',
    },
  },
  'bad-ratio': {
    message: {
      zh: ({ numerator, denominator }) =>
        `分子“${numerator}”和分母“${denominator}”算不出比率；两者都应是数字，分母大于0，分子不小于0`,
      en: ({ numerator, denominator }) =>
        `numerator "${numerator}" and denominator "${denominator}" give no rate; both must be numbers, the denominator above 0 and the numerator not below 0`,
    },
    ...plainFix({
      zh: '分子、分母都填不带百分号的数字，或者两格都留空',
      en: 'enter both as plain numbers without a percent sign, or leave both empty',
    }),
    meaning: {
      zh: '分子、分母用来核对比率，并把各区的比率合并成全市的比率，两者必须同时有效。只填一个、分母为0或出现负数，都无法计算。这一行的比率也不参与判定。',
      en: 'Numerator and denominator serve to check a rate and to pool the areas’ rates, so both must be usable. One without the other, a denominator of 0 or a negative number gives nothing. The rate of this row is not judged by either.',
    },
  },
  'ratio-differs': {
    message: {
      zh: ({ indicator, value, ratio }, words) =>
        `指标“${words.indicator(indicator)}”填报 ${words.value(value)}，但分子除以分母得 ${words.value(ratio)}`,
      en: ({ indicator, value, ratio }, words) =>
        `"${words.indicator(indicator)}" is given as ${words.value(value)}, but numerator over denominator is ${words.value(ratio)}`,
    },
    ...plainFix({
      zh: '核对比率、分子和分母，改正其中有误的一项',
      en: 'check the rate, the numerator and the denominator, and correct the one that is wrong',
    }),
    meaning: {
      zh: '填报的比率与同一行的分子除以分母不一致，相差超过了填报位数的四舍五入误差。三个数中至少有一个是错的，程序不知道是哪一个。这一格不参与判定。',
      en: 'The rate is not what its own numerator and denominator give, by more than the rounding of its digits allows. At least one of the three is wrong, and nobody can tell which. The cell is not judged by.',
    },
  },
  'negative-value': {
    message: {
      zh: ({ indicator, value }, words) =>
        `指标“${words.indicator(indicator)}”为 ${words.value(value)}，不应小于0`,
      en: ({ indicator, value }, words) =>
        `"${words.indicator(indicator)}" is ${words.value(value)}; it cannot be below 0`,
    },
    ...plainFix({
      zh: '改正数值；如果填的是增减量，改填实际数',
      en: 'correct the figure; if it is a change, enter the figure itself',
    }),
    meaning: {
      zh: '规划中的人数、次数和比率都不会小于0，负数多半是填了增减量或多写了负号。这一格不参与判定。',
      en: 'Counts and rates of a plan are never below 0; a negative one is most likely a change, or a stray minus sign. The cell is not judged by.',
    },
  },
  'rate-out-of-range': {
    message: {
      zh: ({ indicator, value, unit }, words) =>
        `指标“${words.indicator(indicator)}”为 ${words.value(value)}${unit}，不应超过${unit === '‰' ? '1000‰' : '100%'}`,
      en: ({ indicator, value, unit }, words) =>
        `"${words.indicator(indicator)}" is ${words.value(value)}${unit}; it cannot exceed ${unit === '‰' ? '1000‰' : '100%'}`,
    },
    ...plainFix({
      zh: '改正数值；如果填的是人数，改填比率',
      en: 'correct the figure; if it is a count, enter the rate',
    }),
    meaning: {
      zh: '这项指标是占总体的比重，不会超过全部。超过时多半是把人数填成了比率，或小数点错位。这一格不参与判定。',
      en: 'The indicator is a share of a whole and cannot be more than all of it. A larger figure is most likely a count, or has its decimal point in the wrong place. The cell is not judged by.',
    },
  },
  'implausible-magnitude': {
    message: {
      zh: ({ indicator, value, reference, unit }, words) =>
        `指标“${words.indicator(indicator)}”为 ${words.value(value)}${unit}，与规划给出的全市年度水平 ${words.number(reference)}${unit} 相差悬殊`,
      en: ({ indicator, value, reference, unit }, words) =>
        `"${words.indicator(indicator)}" is ${withUnit(words.value(value), unit)}, far from the yearly level the plan gives for the whole area, ${withUnit(words.number(reference), unit)}`,
    },
    fix: { zh: magnitudeFixZh, en: magnitudeFixEn },
    meaning: {
      zh: '数值与规划的基期数（或目标）差了几个数量级，常见的是把“人”填成“万人”，或把 2.92% 填成 0.0292。界限是本工具的约定：全市数相差1000倍，下级地区或填报单位达到全市的10倍，百分比不超过基期数的五十分之一。这一格不参与判定。',
      en: 'The figure is orders of magnitude off the plan’s base (or target): persons entered as units of ten thousand, or 0.0292 for 2.92%. The limits are our convention: 1,000 times off for the whole area, 10 times the whole for an area or reporting unit in it, a fiftieth or less for a percentage. The cell is not judged by.',
    },
    action: {
      zh: '核对数值和单位；按规划的单位填写（百分比填百分数本身），或在单位列写明实际单位。',
      en: 'Check the figure and its unit; enter it in the unit of the plan (for a percentage, the percentage itself), or name its real unit in the unit column.',
    },
  },
} satisfies FindingMessages<Code>;
