import type { Problem } from '../catalogue/problems.js';
import type { AllocationProblem } from '../intake/allocation.js';
import { ENTRY_PROBLEMS } from './entry-problems.js';
import { expectedEn, expectedZh } from './expected-values.js';
import type { ProblemCode, ProblemOf, ProblemSentences } from './problem-sentences.js';
import { syntaxFault } from './syntax-faults.js';
import type { Language } from './words.js';

function nearestZh(nearest: string | null): string {
  return nearest === null ? '' : `，是否应为 ${nearest}？`;
}

function nearestEn(nearest: string | null): string {
  return nearest === null ? '' : `; did you mean ${nearest}?`;
}

function asInZh(example: string | undefined): string {
  return example === undefined ? '' : `，如 ${example}`;
}

function asInEn(example: string | undefined): string {
  return example === undefined ? '' : `, as in ${example}`;
}

/** Whether a file has columns instead of keys. */
const isTable = (file: string) => file.endsWith('.csv');

const PROBLEMS: { readonly [K in ProblemCode]: ProblemSentences<K> } = {
  'file-missing': {
    zh: () => '规划文件夹缺少这个文件，请补上',
    en: () => 'the plan folder lacks this file; add it',
  },
  syntax: {
    zh: ({ reason }) => `文件语法有误：${syntaxFault(reason, 'zh')}`,
    en: ({ reason }) => `the file is malformed: ${syntaxFault(reason, 'en')}`,
  },
  unreadable: {
    zh: ({ reason }) => `文件读不出来（${reason}），请检查它是不是文件、有没有读取权限`,
    en: ({ reason }) => `the file cannot be read (${reason}); see that it is a file and may be read`,
  },
  'not-text': {
    zh: ({ file }) => `此处的字节不成文字，请另存为${isTable(file) ? '“CSV UTF-8”' : ' UTF-8'}`,
    en: ({ file }) =>
      `these bytes are no text; save the file again as ${isTable(file) ? '"CSV UTF-8"' : 'UTF-8'}`,
  },
  'no-header': {
    zh: () => '没有表头，第一行应是列名',
    en: () => 'there is no header; the first row must hold the names of the columns',
  },
  'column-twice': {
    zh: ({ name }) => `列 ${name} 出现了不止一次，只能保留一列`,
    en: ({ name }) => `the column ${name} is there more than once; keep one`,
  },
  'ragged-row': {
    zh: ({ cells, expected }) => `这一行有${cells}格，应为${expected}格；内容里有逗号的格要加双引号`,
    en: ({ cells, expected }) =>
      `this row has ${cells} cells, expected ${expected}; put a cell with a comma in double quotes`,
  },
  'unknown-key': {
    zh: ({ file, key, nearest }) => `不认识的${isTable(file) ? '列' : '键'} ${key}${nearestZh(nearest)}`,
    en: ({ file, key, nearest }) => `unknown ${isTable(file) ? 'column' : 'key'} ${key}${nearestEn(nearest)}`,
  },
  'missing-key': {
    zh: ({ file, key, example }) => `缺少${isTable(file) ? '列' : ''} ${key}，请补上${asInZh(example)}`,
    en: ({ file, key, example }) =>
      `${isTable(file) ? 'the column ' : ''}${key} is missing; add it${asInEn(example)}`,
  },
  'bad-value': {
    zh: ({ key, found, expected, example, nearest = null }) =>
      `${key || '整个文件'} 的值 ${found} 不对，应为 ${expectedZh(expected)}${asInZh(example)}${nearestZh(nearest)}`,
    en: ({ key, found, expected, example, nearest = null }) =>
      `${key || 'the file'} is ${found}; expected ${expectedEn(expected)}${asInEn(example)}${nearestEn(nearest)}`,
  },
  'file-twice': {
    zh: ({ key, path }) => `${key}：已有一份报告要写入 ${path}，请换一个文件名`,
    en: ({ key, path }) => `${key}: another report already goes to ${path}; name another file`,
  },
  'duplicate-id': {
    zh: ({ id }) => `代号 ${id} 用了不止一次，每个代号只能用一次`,
    en: ({ id }) => `the id ${id} is used more than once; ids must be unique`,
  },
  'unknown-reference': {
    zh: ({ key, id, nearest }) => `${key} 指向的 ${id} 不存在${nearestZh(nearest)}`,
    en: ({ key, id, nearest }) => `${key} refers to ${id}, which does not exist${nearestEn(nearest)}`,
  },
  'alias-claimed-twice': {
    zh: ({ alias, by }) => `名称“${alias}”已被 ${by} 使用；改名，或在 repeats 中注明两条是同一承诺`,
    en: ({ alias, by }) =>
      `the name "${alias}" already belongs to ${by}; rename it, or say in repeats that the two are the same commitment`,
  },
  'years-disorder': {
    zh: ({ years }) => `年份顺序不对，应满足 上期基年 < 基年 < 首年 <= 末年，现为 ${years}`,
    en: ({ years }) =>
      `the years are out of order: expected previousBaseYear < baseYear < firstYear <= lastYear, found ${years}`,
  },
  'no-target': {
    zh: ({ id }) => `${id} 的目标与比较符号不配：只有 done（完成事项）不写目标，其余都要写`,
    en: ({ id }) =>
      `the target and operator of ${id} do not go together: done has no target, every other operator needs one`,
  },
  'no-root-area': {
    zh: ({ count }) => `没有上级的地区应恰好有一个，现有${count}个`,
    en: ({ count }) => `exactly one area must have no parent; there ${count === 1 ? 'is' : 'are'} ${count}`,
  },
  ...ENTRY_PROBLEMS,
  'area-loop': {
    zh: ({ id }) => `地区 ${id} 的上级绕回了自己，请改正 parent`,
    en: ({ id }) => `the area ${id} lies within itself by way of its parents; mend parent`,
  },
};

/** What is wrong in a plan file, without the place. */
export function problemMessage(problem: Problem, lang: Language): string {
  return sentence(problem, lang);
}

function sentence<K extends ProblemCode>(
  problem: ProblemOf<K> & { readonly code: K },
  lang: Language,
): string {
  const sentences: ProblemSentences<K> = PROBLEMS[problem.code];
  return sentences[lang](problem);
}

interface AllocationSentences {
  readonly zh: (text: string) => string;
  readonly en: (text: string) => string;
}

/** Why the file could not be read, by the code of the finding. */
const UNREADABLE: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'unreadable-file': {
    zh: '不是可读的表格，或已损坏、有密码',
    en: 'it is no table, or damaged, or protected by a password',
  },
  'bad-encoding': {
    zh: '编码读不通，请另存为 .xlsx 工作簿',
    en: 'its text cannot be decoded; save it as an .xlsx workbook',
  },
  'empty-submission': { zh: '没有数据行', en: 'it holds no rows' },
  'sheet-missing': { zh: '没有 --sheet 所写的工作表', en: 'it has no sheet of the name that --sheet gives' },
};

const ALLOCATION: Record<AllocationProblem['problem'], AllocationSentences> = {
  unreadable: {
    zh: text => `读不出来：${UNREADABLE[text]?.zh ?? text}`,
    en: text => `the file cannot be read: ${UNREADABLE[text]?.en ?? text}`,
  },
  header: {
    zh: text => `表头应有 地区、指标、目标 三列（可加 单位、基数），且不得重复；现为“${text}”`,
    en: text =>
      `the header needs the columns area, indicator and target (unit and base if wanted), each once; found "${text}"`,
  },
  ragged: {
    zh: text => `以“${text}”开头的这一行，格数与表头不同`,
    en: text => `the row that starts with "${text}" does not have as many cells as the header`,
  },
  area: {
    zh: text => `“${text}”不是规划本级以下的地区`,
    en: text => `"${text}" is not an area below the plan’s own`,
  },
  indicator: {
    zh: text => `“${text}”不是规划中的指标`,
    en: text => `"${text}" is not an indicator of the plan`,
  },
  number: {
    zh: text => `“${text}”不能作目标或基数，应为不小于0的数字`,
    en: text => `"${text}" is no target or base; a number not below 0 was expected`,
  },
  unit: {
    zh: text => `单位“${text}”不能换算成该指标的单位`,
    en: text => `the unit "${text}" cannot be converted to that of the indicator`,
  },
  'no-count': {
    zh: text => `“${text}”不是可以分解的数量：比率和完成事项按全市目标判定，请删去这一行`,
    en: text =>
      `"${text}" is no count to share out: rates and milestones are judged by the city target; remove the row`,
  },
  share: {
    zh: text => `“${text}”不能作份额，应为0%至100%，写作 12.5%`,
    en: text => `"${text}" is no share; 0 % to 100 % was expected, written 12.5%`,
  },
  both: {
    zh: text => `目标“${text}”旁边又写了份额，只能写其中一个`,
    en: text => `a share stands beside the target "${text}"; give one of the two`,
  },
  twice: {
    zh: text => `“${text}”的同一指标给了不止一个目标，只能保留一个`,
    en: text => `"${text}" is given more than one target for the same indicator; keep one`,
  },
};

/** What is wrong in an allocation file, without the place. */
export function allocationMessage({ problem, text }: AllocationProblem, lang: Language): string {
  return ALLOCATION[problem][lang](text);
}
