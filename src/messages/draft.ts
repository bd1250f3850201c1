import type { DraftProblem } from '../draft/draft-error.js';
import type { CellFault } from '../intake/cells.js';
import { type Phrase, plural } from './phrase.js';
import type { Language } from './words.js';

type Of<K extends DraftProblem['problem']> = Extract<DraftProblem, { problem: K }>;

const FAULTS: Readonly<Record<CellFault, { zh: string; en: string }>> = {
  'formula-without-value': {
    zh: '是公式，没有存下结果；在电子表格里打开、另存一次，或改成数值',
    en: 'holds a formula without its result; open and save the workbook once, or paste the value',
  },
  'error-value': { zh: '是错误值；改成印发的数', en: 'holds an error; write what is printed' },
  'merged-value': {
    zh: '是合并了几行的一个数；取消合并，每行各写各的',
    en: 'is one figure merged over several rows; unmerge it and give each row its own',
  },
};

const DRAFT_PROBLEMS: { readonly [K in DraftProblem['problem']]: Phrase<[Of<K>]> } = {
  unreadable: {
    zh: ({ file, line, text }) =>
      `${file}${line === null ? '' : `:${line}`} 读不出表格（${text}）；另存为 .xlsx 或“CSV UTF-8”再试`,
    en: ({ file, line, text }) =>
      `${file}${line === null ? '' : `:${line}`} no table can be read from it (${text}); save it again as .xlsx or "CSV UTF-8"`,
  },
  'no-header': {
    zh: ({ file }) =>
      `${file} 没有找到表头；要有一行写着“指标”，还有目标那一列，如：指标,单位,2025年,2030年,属性`,
    en: ({ file }) =>
      `${file} no header was found; there must be a row with a column of indicators and one of targets, as in: Indicator,Unit,2025,2030 target,Type`,
  },
  'no-target': {
    zh: ({ file, line }) =>
      `${file}:${line} 表头里没有目标那一列；写明年份或“目标”，如：指标,2025年,2030年目标`,
    en: ({ file, line }) =>
      `${file}:${line} the header has no column of targets; name its year or call it target, as in: Indicator,2025,2030 target`,
  },
  'several-columns': {
    zh: ({ file, kind, columns }) =>
      `${file} 有几列都可能是${kind === 'base' ? '基期数' : '目标'}：${columns.map(({ cell, header }) => `${cell}“${header}”`).join('、')}；只留一列`,
    en: ({ file, kind, columns }) =>
      `${file} several columns may be the ${kind}: ${columns.map(({ cell, header }) => `${cell} "${header}"`).join(', ')}; keep one of them`,
  },
  'no-rows': {
    zh: ({ file, line }) => `${file}:${line} 表头下面没有带目标的指标行`,
    en: ({ file, line }) => `${file}:${line} there is no row with a name and a target below the header`,
  },
  'broken-cell': {
    zh: ({ file, cell, fault }) => `${file} ${cell} ${FAULTS[fault].zh}`,
    en: ({ file, cell, fault }) => `${file} ${cell} ${FAULTS[fault].en}`,
  },
  'no-years': {
    zh: ({ file }) => `${file} 表里没有写目标年份；请用 --years 写明，如 --years 2026-2030`,
    en: ({ file }) =>
      `${file} the table does not name the year of its targets; say so with --years, as in --years 2026-2030`,
  },
  'years-differ': {
    zh: ({ file, asked, printed }) => `${file} 目标一列是${printed}年，--years 却到${asked}年；改其中一处`,
    en: ({ file, asked, printed }) =>
      `${file} the targets are of ${printed}, but --years ends in ${asked}; correct one of them`,
  },
};

export function draftMessage(problem: DraftProblem, lang: Language): string {
  return (DRAFT_PROBLEMS[problem.problem][lang] as (p: DraftProblem) => string)(problem);
}

/** What `init` says. */
export const INIT = {
  broken: {
    zh: count => `不能由这张表生成规划，有${count}处问题：`,
    en: count => `no plan can be drafted from this table; ${plural(count, 'problem')}:`,
  } satisfies Phrase<[count: number]>,
  wrote: {
    zh: (folder, files) => `写好了 ${folder}：${files.join('、')}`,
    en: (folder, files) => `wrote ${folder}: ${files.join(', ')}`,
  } satisfies Phrase<[folder: string, files: readonly string[]]>,
  open: {
    zh: (count, entries) => `${entries}个指标；表里没有说清的有${count}处，都标了 TODO`,
    en: (count, entries) =>
      `${plural(entries, 'indicator')}; ${plural(count, 'choice')} that the table leaves open, each marked TODO`,
  } satisfies Phrase<[count: number, entries: number]>,
  next: {
    zh: commands => ['下一步：', ...commands.map(command => `  ${command}`)].join('\n'),
    en: commands => ['next:', ...commands.map(command => `  ${command}`)].join('\n'),
  } satisfies Phrase<[commands: readonly string[]]>,
};
