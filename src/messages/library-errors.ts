import type { FigureProblem } from '../engine/plain-figure.js';
import type { Phrase } from './phrase.js';

/** Why the library cannot do what a program asks, where a command line could not ask for it. */
export const LIBRARY_ERRORS = {
  readOtherwise: {
    zh: (written, read) =>
      `填报数据是按${read === '' ? '全年' : read}读取的，不能判定到${written}；请用同样的 asOf 重新读取`,
    en: (written, read) =>
      `the submission was read as of ${read === '' ? 'whole years' : read} and cannot be judged as of ${written}; read it with the same asOf`,
  } satisfies Phrase<[written: string, read: string]>,
  otherPlan: {
    zh: (plan, read) => `填报数据是按规划 ${read} 读取的，不能按 ${plan} 判定；请用同一规划重新读取`,
    en: (plan, read) =>
      `the submission was read by the plan ${read} and cannot be judged by ${plan}; read it by the same plan`,
  } satisfies Phrase<[plan: string, read: string]>,
  figure: {
    zh: (row, problem) => `第${row}个数：${problem}`,
    en: (row, problem) => `figure ${row}: ${problem}`,
  } satisfies Phrase<[row: number, problem: string]>,
  figureProblems: {
    'unknown-area': {
      zh: written => `规划中没有编号为“${written}”的地区；这里要写 areas 中的 id`,
      en: written => `the plan has no area with the id "${written}"; expected the id of one of its areas`,
    },
    'unknown-indicator': {
      zh: written => `规划中没有编号为“${written}”的指标；这里要写 indicators 或 commitments 中的 id`,
      en: written =>
        `the plan has no indicator with the id "${written}"; expected the id of an indicator or a commitment`,
    },
    'bad-year': {
      zh: written => `年份${written}既不在规划期内，也不是基期年`,
      en: written => `the year ${written} is neither in the plan nor one of its base years`,
    },
    'bad-value': {
      zh: written => `“${written}”不是十进制数；应写作如 "106.74"，里程碑写 "1" 或 "0"`,
      en: written =>
        `"${written}" is no decimal number; expected text such as "106.74", of a milestone "1" or "0"`,
    },
  } satisfies Record<FigureProblem, Phrase<[written: string]>>,
};
