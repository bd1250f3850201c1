import type { Problem } from '../catalogue/problems.js';
import type { Measure } from '../catalogue/types.js';
import type { AllocationProblem } from '../intake/allocation.js';
import { MEASURE_MESSAGES } from './statuses.js';
import { syntaxFault } from './syntax-faults.js';
import type { Language } from './words.js';

type ProblemCode = Problem['code'];
type ProblemOf<K extends ProblemCode> = Extract<Problem, { readonly code: K }>;

interface ProblemSentences<K extends ProblemCode> {
  readonly zh: (problem: ProblemOf<K>) => string;
  readonly en: (problem: ProblemOf<K>) => string;
}

/** What a schema calls its kinds of value. */
const KINDS_ZH: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '键值',
  null: '空值',
  'kebab-case-id': '小写字母、数字和连字符',
  decimal: '只有数字和小数点的数',
  figure: '数字或界限',
  share: '大于0、不大于1的数',
  date: '年-月-日',
  'whole-number': '整数',
  code: '六位代码',
};

function expectedZh(expected: string): string {
  return expected
    .split(' | ')
    .map(kind => KINDS_ZH[kind] ?? kind)
    .join(' 或 ');
}

const KINDS_EN: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'whole number',
  boolean: 'true or false',
  array: 'list',
  object: 'keys with values',
  'kebab-case-id': 'small letters, digits and hyphens',
  decimal: 'a figure of digits and a point',
  figure: 'a figure or a bound',
  share: 'a share above 0, at most 1',
  date: 'year-month-day',
  'whole-number': 'a whole number',
  code: 'six digits',
};

function expectedEn(expected: string): string {
  return expected
    .split(' | ')
    .map(kind => KINDS_EN[kind] ?? kind)
    .join(' or ');
}

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

/** What a name of an entry stands under: a key of YAML, a column of a table. */
const isTable = (file: string) => file.endsWith('.csv');

const kindZh = (measure: Measure) => MEASURE_MESSAGES[measure].name.zh;
const kindEn = (measure: Measure) => MEASURE_MESSAGES[measure].name.en;

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
    zh: ({ key, found, expected, example }) =>
      `${key || '整个文件'} 的值 ${found} 不对，应为 ${expectedZh(expected)}${asInZh(example)}`,
    en: ({ key, found, expected, example }) =>
      `${key || 'the file'} is ${found}; expected ${expectedEn(expected)}${asInEn(example)}`,
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
};

const ALLOCATION: Record<AllocationProblem['problem'], AllocationSentences> = {
  unreadable: {
    zh: text => `分解方案读不出来：${UNREADABLE[text]?.zh ?? text}`,
    en: text => `the allocation cannot be read: ${UNREADABLE[text]?.en ?? text}`,
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
  twice: {
    zh: text => `“${text}”的同一指标给了不止一个目标，只能保留一个`,
    en: text => `"${text}" is given more than one target for the same indicator; keep one`,
  },
};

/** What is wrong in an allocation file, without the place. */
export function allocationMessage({ problem, text }: AllocationProblem, lang: Language): string {
  return ALLOCATION[problem][lang](text);
}
