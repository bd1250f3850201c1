import type { Phrase } from './phrase.js';

/** Why no plan folder could be started. */
export const INIT_ERRORS = {
  notEmpty: {
    zh: folder => `${folder} 已经存在并且不是空的，没有改动；请换一个文件夹`,
    en: folder => `${folder} is there already and not empty; nothing was changed; name another folder`,
  } satisfies Phrase<[folder: string]>,
  notId: {
    zh: written => `代号“${written}”应为小写字母、数字和连字符，如 city-jobs-15fyp`,
    en: written => `the id "${written}" must be small letters, digits and hyphens, such as city-jobs-15fyp`,
  } satisfies Phrase<[written: string]>,
  notYears: {
    zh: written => `“${written}”不是规划期，应如 2026-2030`,
    en: written => `"${written}" is no period of a plan; expected such as 2026-2030`,
  } satisfies Phrase<[written: string]>,
  notBaseYear: {
    zh: written => `--base-year 不能是“${written}”，应是规划期开始以前的年份，如 2025`,
    en: written =>
      `--base-year cannot be "${written}"; expected a year before the period begins, such as 2025`,
  } satisfies Phrase<[written: string]>,
  oneTable: {
    zh: (from, count) => `--from ${from} 有${count}个文件；一次只由一张表生成`,
    en: (from, count) => `--from ${from} is ${count} files; a plan is drafted from one table`,
  } satisfies Phrase<[from: string, count: number]>,
};
