import { halfWidth } from '../cells.js';

/**
 * What a period cell says: a whole year; a year to the end of a month (1-11), whose year may stand elsewhere; a part
 * of a year that does not begin in January or does not say so; several years together; or none of these.
 */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'to-date'; readonly year: number | null; readonly month: number }
  | { readonly kind: 'part' }
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  | { readonly kind: 'bad' };

const WHOLE_YEAR = /^(\d{4})\s*(?:年|年度|年末|年底)?$/u;
const HEADER_ENDING = /\s*(?:数值|完成数|完成值|实际值|实际)$/u;

const YEAR = '(?<year>\\d{4})';
const MAYBE_YEAR = `(?:${YEAR}(?:年度?)?[-./]?)?`;
const MONTH = '(?<month>0?[1-9]|1[0-2])';
const MONTH_OF_TWO_DIGITS = '(?<month>0[1-9]|1[0-2])';
const DAY = '(?<day>\\d{1,2})';
const UP_TO = '(?:累计|末|底)';

/** The ways of writing a time from January on, as its last month. */
const FROM_JANUARY: readonly RegExp[] = [
  `${MAYBE_YEAR}0?1-${MONTH}月份?${UP_TO}?`,
  `${MAYBE_YEAR}${MONTH}月份?${UP_TO}`,
  `${YEAR}年(?<month>12)月份?`,
  `${YEAR}[-/]${MONTH}`,
  // A spreadsheet that takes 2023.10 for a number writes 2023.1, so that is neither January nor October.
  `${YEAR}\\.(?<month>0[1-9]|[2-9]|1[0-2])`,
  `${YEAR}${MONTH_OF_TWO_DIGITS}`,
  `${YEAR}(?<mark>[-./])${MONTH}\\k<mark>${DAY}`,
  `${YEAR}年${MONTH}月${DAY}日`,
  `${YEAR}${MONTH_OF_TWO_DIGITS}(?<day>\\d{2})`,
  `${MAYBE_YEAR}(?<quarter>(?:第|前)?[一二三1-3]|前[两四4]|第?[一1]-第?[二三四2-4])个?季度${UP_TO}?`,
  `${MAYBE_YEAR}Q(?<quarter>[1-3])${UP_TO}?`,
  `${MAYBE_YEAR}(?<half>上半年|H1)${UP_TO}?`,
  `${YEAR}年?(?<whole>全年)`,
].map(form => new RegExp(`^${form}$`, 'iu'));

/** 2016-2020, 2016年至2020年累计: the years from one to another taken together. */
const YEARS = /^(\d{4})年?-(\d{4})(?:年度?)?(?:间|期间|累计|合计|总计|total)?$/iu;

const SOME_MONTHS = '\\d{1,2}(?:-\\d{1,2})?月份?';
const SOME_QUARTERS = '(?:(?:第|前)?[一二三四1-4]|前两|[一1]-[二三四2-4])个?季度|[上下]半年|Q[1-4]|H[12]';
const NAMED_PART = new RegExp(
  `^(?:\\d{4}(?:年度?)?[-./]?)?(?:${SOME_MONTHS}|${SOME_QUARTERS})${UP_TO}?$`,
  'iu',
);
const OPEN_MONTH = /^\d{4}\.1$/u;

/** What a longer text says of a part of a year, in words or in digits; 季度 alone is enough to ask. */
const NAMED_WITHIN = new RegExp(
  `(?:(?<!\\d)\\d{4}(?:年度?)?[-./]?)?(?:${SOME_MONTHS}|(?<![a-z])(?:${SOME_QUARTERS})(?!\\d)|季度)${UP_TO}?`,
  'giu',
);
const NUMBERED_WITHIN = /(?<!\d)(?:19|20)\d{2}[-.]?\d{2}(?:[-.]?\d{2})?(?![-.]?\d)/gu;

/**
 * The period a cell below the header names. By our convention a quarter is written for the year up to its end:
 * 三季度, 第三季度 and Q3 are January to September, as 前三季度 is; the fourth alone, which would pass for a whole year
 * unasked, stays a part.
 */
export function parsePeriod(written: string): Period {
  const text = halfWidth(written);
  const year = WHOLE_YEAR.exec(text)?.[1];
  if (year !== undefined) return { kind: 'year', year: Number(year) };
  const joined = joinedUp(text);
  for (const form of FROM_JANUARY) {
    const found = fromJanuary(form.exec(joined)?.groups);
    if (found) return found;
  }
  if (NAMED_PART.test(joined) || OPEN_MONTH.test(joined)) return { kind: 'part' };
  const [, first, last] = YEARS.exec(joined) ?? [];
  if (first === undefined || Number(first) >= Number(last)) return { kind: 'bad' };
  return { kind: 'years', first: Number(first), last: Number(last) };
}

/** The period a column header names, where 数值 or 完成数 may follow. */
export function parseHeaderPeriod(written: string): Period {
  return parsePeriod(headerPeriodText(written));
}

export function headerPeriodText(written: string): string {
  return halfWidth(written).replace(HEADER_ENDING, '');
}

/** The parts of years, to date or not, that stand among other words, as in the file name 全市2023年1-9月. */
export function periodsWithin(text: string): Period[] {
  const joined = joinedUp(halfWidth(text));
  const named = (joined.match(NAMED_WITHIN) ?? []).map(parsePeriod);
  const numbered = (joined.match(NUMBERED_WITHIN) ?? []).map(parsePeriod);
  return [
    ...named.map((period): Period => (period.kind === 'bad' ? { kind: 'part' } : period)),
    ...numbered.filter(({ kind }) => kind === 'to-date'),
  ].filter(({ kind }) => kind !== 'year');
}

function joinedUp(text: string): string {
  return text.replace(/\s+/gu, '').replace(/[‐‑‒–—―−~〜至到]/gu, '-');
}

type Groups = Readonly<Record<string, string | undefined>>;

/** Null where nothing was found, or a day that does not end its month. December ends the year, if it says which. */
function fromJanuary(groups: Groups | undefined): Period | null {
  if (!groups) return null;
  const year = groups.year === undefined ? null : Number(groups.year);
  const month = lastMonth(groups);
  if (groups.day !== undefined && Number(groups.day) !== daysIn(year ?? 0, month)) return null;
  if (month < 12) return { kind: 'to-date', year, month };
  return year === null ? { kind: 'part' } : { kind: 'year', year };
}

const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 };

function lastMonth({ month, quarter, half }: Groups): number {
  if (month !== undefined) return Number(month);
  if (half !== undefined) return 6;
  const last = quarter?.at(-1);
  return last === undefined ? 12 : 3 * (QUARTERS[last] ?? Number(last));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
