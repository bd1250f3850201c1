import type { Phrase } from './phrase.js';

/** Their English names, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

type YearAndMonth = readonly [year: number, month: number | null];

/** A year, or a month of it: 2023年9月, September 2023. */
export const TIME: Phrase<YearAndMonth> = {
  zh: (year, month) => (month === null ? `${year}年` : `${year}年${month}月`),
  en: (year, month) => (month === null ? `${year}` : `${MONTHS[month - 1]} ${year}`),
};

/** What figures are of: a year, or a year up to the end of a month: 2023年1—9月, January to September 2023. */
export const SPAN: Phrase<YearAndMonth> = {
  zh: (year, month) => (month === null || month === 1 ? TIME.zh(year, month) : `${year}年1—${month}月`),
  en: (year, month) => `${month === null || month === 1 ? '' : 'January to '}${TIME.en(year, month)}`,
};

/** As `--as-of` takes it: 2023, 2023-09; YYYY where the year is not known. */
export function asOfText(year: number | null, month: number | null): string {
  const text = year === null ? 'YYYY' : String(year);
  return month === null ? text : `${text}-${String(month).padStart(2, '0')}`;
}
