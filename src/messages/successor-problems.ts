import type { ProblemCode, ProblemSentences } from './problem-sentences.js';

type Code =
  | 'extends-unknown'
  | 'extends-loop'
  | 'extends-broken'
  | 'extends-twice'
  | 'gone-yet-there'
  | 'id-reused';

const KEYS = { unit: { zh: '单位', en: 'unit' }, measure: { zh: '类型', en: 'kind' } };

/** What a plan says of the one before, and cannot be so. */
export const SUCCESSOR_PROBLEMS: { readonly [K in Code & ProblemCode]: ProblemSentences<K> } = {
  'extends-unknown': {
    zh: ({ plan, nearest }) =>
      `extends 指向的规划 ${plan} 不存在；写自带规划的代号，或从本文件夹算起的路径，如 ../上期规划${nearest === null ? '' : `；是否应为 ${nearest}？`}`,
    en: ({ plan, nearest }) =>
      `the plan ${plan} that extends names does not exist; write the id of a plan on board, or a path that starts at this folder, as in ../plan-before${nearest === null ? '' : `; did you mean ${nearest}?`}`,
  },
  'extends-loop': {
    zh: ({ plan }) => `extends 又回到了原处：${plan} 也承接本规划；请去掉其中一处`,
    en: ({ plan }) => `extends comes back to where it started: ${plan} extends this plan in turn; remove one`,
  },
  'extends-broken': {
    zh: ({ plan, count }) => `extends 指向的规划 ${plan} 有${count}个问题，请先改正（plan lint）`,
    en: ({ plan, count }) =>
      `the plan ${plan} that extends names has problems (${count}); mend it first (plan lint)`,
  },
  'extends-twice': {
    zh: ({ id }) => `extends 中 ${id} 的去向写了不止一次，只保留一处`,
    en: ({ id }) => `extends says more than once what became of ${id}; keep one`,
  },
  'gone-yet-there': {
    zh: ({ id }) =>
      `extends 说本规划不再有 ${id}（dropped 或 from），指标里却还有；请删去其中一处，口径改变的写进 redefined`,
    en: ({ id }) =>
      `extends says that ${id} is in this plan no more (dropped, or from), yet it is; remove one, or put it under redefined if it means another thing now`,
  },
  'id-reused': {
    zh: ({ id, key, found, other }) =>
      `${id} 的${KEYS[key].zh}是 ${found}，上期规划中是 ${other}：口径变了就写进 extends 的 redefined，是另一项指标就换一个代号`,
    en: ({ id, key, found, other }) =>
      `the ${KEYS[key].en} of ${id} is ${found}, and was ${other} in the plan before: put it under redefined in extends, or give what is another indicator another id`,
  },
};
