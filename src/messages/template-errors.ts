import type { Phrase } from './phrase.js';

/** Why no template could be written. */
export const TEMPLATE_ERRORS = {
  yearMissing: {
    zh: () => '请用 --year 写明填报年份，如 --year 2023 或 --year 2021-2023',
    en: () => 'which years to report is missing; name them, as in --year 2023 or --year 2021-2023',
  } satisfies Phrase<[]>,
  notYears: {
    zh: written => `“${written}”不是年份，应如 2023、2021-2023 或 2021,2023`,
    en: written => `"${written}" is not a year; expected such as 2023, 2021-2023 or 2021,2023`,
  } satisfies Phrase<[written: string]>,
  yearOutside: {
    zh: (year, known) => `${year}年不是规划的填报年份；可用的有：${known.join('、')}`,
    en: (year, known) => `${year} is not a year of the plan; known years: ${known.join(', ')}`,
  } satisfies Phrase<[year: number, known: readonly number[]]>,
  badExtension: {
    zh: path => `由 ${path} 看不出格式，文件名应以 .xlsx 或 .csv 结尾`,
    en: path => `${path} names no format; the file name must end in .xlsx or .csv`,
  } satisfies Phrase<[path: string]>,
  encodingOfWorkbook: {
    zh: () => '--encoding 只用于 CSV；.xlsx 文件没有编码可选',
    en: () => '--encoding is for CSV only; an .xlsx file has no encoding to choose',
  } satisfies Phrase<[]>,
  filled: {
    zh: path => `${path} 已经存在，内容不同，可能已填数，没有覆盖；请换一个文件名，或先删除它`,
    en: path =>
      `${path} is there already, holds something else and may be filled in, so it was not overwritten; name another file or delete it first`,
  } satisfies Phrase<[path: string]>,
  nothingReported: {
    zh: area => `${area}没有要填报的指标`,
    en: area => `there is no indicator that ${area} reports`,
  } satisfies Phrase<[area: string]>,
};
