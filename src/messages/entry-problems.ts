import type { Measure } from '../catalogue/types.js';
import type { ProblemCode, ProblemSentences } from './problem-sentences.js';
import { MEASURE_MESSAGES } from './statuses.js';

const kindZh = (measure: Measure) => MEASURE_MESSAGES[measure].name.zh;
const kindEn = (measure: Measure) => MEASURE_MESSAGES[measure].name.en;

type Code =
  | 'duplicate-no'
  | 'reserved-reading'
  | 'override-twice'
  | 'not-headline'
  | 'half-note'
  | 'kind-operator'
  | 'range-end'
  | 'every-of-no-year'
  | 'due-outside'
  | 'part-loop'
  | 'part-of-other-kind';

/** Entries of a plan whose keys do not go together. */
export const ENTRY_PROBLEMS: { readonly [K in Code & ProblemCode]: ProblemSentences<K> } = {
  'duplicate-no': {
    zh: ({ no, by }) => `序号 ${no} 已是 ${by} 的，每个序号只能用一次`,
    en: ({ no, by }) => `the number ${no} already belongs to ${by}; each may be used once`,
  },
  'reserved-reading': {
    zh: ({ id }) => `读法不能叫 ${id}，它指规划原样；请换一个代号`,
    en: ({ id }) => `a reading cannot be called ${id}, which is the plan as it stands; choose another id`,
  },
  'override-twice': {
    zh: ({ id, reading }) => `读法 ${reading} 对 ${id} 改了不止一次，请合并`,
    en: ({ id, reading }) => `the reading ${reading} changes ${id} more than once; put it together`,
  },
  'not-headline': {
    zh: ({ key, id }) => `${key} 指向的 ${id} 是正文承诺，应为主要指标的代号，没有就留空`,
    en: ({ key, id }) => `${key} refers to ${id}, a commitment; name a headline indicator, or leave it empty`,
  },
  'half-note': {
    zh: ({ id, missing }) => `${id} 的说明只有一种语言，请补上 ${missing}，或两格都留空`,
    en: ({ id, missing }) => `the note of ${id} is in one language alone; fill in ${missing}, or empty both`,
  },
  'kind-operator': {
    zh: ({ id, measure, operator }) =>
      `${id} 的类型 ${measure} 与比较符号 ${operator} 不配：milestone（完成事项）用 done，其余都不用`,
    en: ({ id, measure, operator }) =>
      `the kind ${measure} and the operator ${operator} of ${id} do not go together: milestone has done, and nothing else has`,
  },
  'range-end': {
    zh: ({ id, operator, low, high }) =>
      operator === 'range'
        ? `${id} 是区间，上限应大于下限 ${low}，现为 ${high || '空'}`
        : `${id} 有上限 ${high}，但比较符号是 ${operator}；只有 range 有上限`,
    en: ({ id, operator, low, high }) =>
      operator === 'range'
        ? `${id} is a range; its high end must be above ${low}, and is ${high || 'empty'}`
        : `${id} has the high end ${high} with the operator ${operator}; only range has one`,
  },
  'every-of-no-year': {
    zh: ({ id, measure }) =>
      `${id} 写了 every，但类型是 ${measure}（${kindZh(measure)}）；只有 annual 有 every`,
    en: ({ id, measure }) => `${id} has every, but is ${measure} (${kindEn(measure)}); only annual has every`,
  },
  'due-outside': {
    zh: ({ id, due, firstYear, lastYear }) =>
      `${id} 的到期年份 ${due} 不在规划期 ${firstYear}-${lastYear} 内`,
    en: ({ id, due, firstYear, lastYear }) =>
      `${id} is due in ${due}, which is outside the plan, ${firstYear}-${lastYear}`,
  },
  'part-loop': {
    zh: ({ id, key }) => `${id} 沿 ${key} 绕回了自己，不能是自己的一部分，请改正`,
    en: ({ id, key }) => `${id} comes back to itself by ${key} and cannot be a part of itself; mend it`,
  },
  'part-of-other-kind': {
    zh: ({ id, measure, whole, ofWhole }) =>
      `${id}（${kindZh(measure)}）不能是 ${whole}（${kindZh(ofWhole)}）的一部分：部分和整体都应是数量`,
    en: ({ id, measure, whole, ofWhole }) =>
      `${id} (${kindEn(measure)}) cannot be a part of ${whole} (${kindEn(ofWhole)}): both must be counts`,
  },
};
