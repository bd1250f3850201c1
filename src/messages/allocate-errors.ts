import type { Phrase } from './phrase.js';

/** What is wrong with how an allocation was asked for. */
export const ALLOCATE_ERRORS = {
  noWeights: {
    zh: () => '没有写明按什么分解；请写出权重表，或用 --weight base 并写出含基期数的填报数据',
    en: () =>
      'what to weigh by is missing; name a table of weights, or submissions of the base year with --weight base',
  } satisfies Phrase<[]>,
  noBase: {
    zh: () => '--share growth 和 --floor base 要用基期数，请用 --base 写出含基期数的填报数据',
    en: () =>
      '--share growth and --floor base need the figures of the base year; name a submission with --base',
  } satisfies Phrase<[]>,
  notDecimals: {
    zh: (written, most) => `--decimals 不能是“${written}”，应为0到${most}的整数`,
    en: (written, most) => `--decimals cannot be "${written}"; expected a whole number from 0 to ${most}`,
  } satisfies Phrase<[written: string, most: number]>,
  notCsv: {
    zh: path => `分解方案写成 CSV；${path} 的文件名应以 .csv 结尾`,
    en: path => `an allocation is written as CSV; the name of ${path} must end in .csv`,
  } satisfies Phrase<[path: string]>,
};
