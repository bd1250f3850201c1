import { yearsIn } from './header-role.js';

export interface YearsAsked {
  readonly first: number | null;
  readonly last: number | null;
  readonly base: number | null;
}

export interface PlanYears {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly baseYear: number;
  readonly previousBaseYear: number;
}

export interface DraftYears extends PlanYears {
  /** True where neither user nor table says when the plan begins. */
  readonly isFirstOpen: boolean;
  /** The same of the year of the base values. */
  readonly isBaseOpen: boolean;
}

/** What the table says of its years: the columns, and the lines above and below it. */
interface Said {
  readonly base: number | null;
  readonly target: number | null;
  readonly texts: readonly string[];
}

/** The years asked for, else those of the table; null where neither has a last year. */
export function yearsOf(asked: YearsAsked, said: Said): DraftYears | null {
  const period = asked.first === null ? periodIn(said.texts) : null;
  const last = asked.last ?? said.target ?? period?.last ?? null;
  if (last === null) return null;
  const length = lengthIn(said.texts);
  const told =
    asked.first ??
    (period?.last === last ? period.first : null) ??
    (length === null ? null : last - length + 1);
  const base = asked.base ?? said.base;
  const first = told ?? (base === null ? last - 4 : base + 1);
  const baseYear = base ?? first - 1;
  const previousBaseYear = baseYear - (last - first + 1);
  return {
    ...{ firstYear: first, lastYear: last, baseYear, previousBaseYear },
    ...{ isFirstOpen: told === null, isBaseOpen: base === null },
  };
}

const NUMERALS = '一二三四五六七八九十';
/** 十四五时期, “十四五”规划: the five-year plans of the state, of which the first began in 1953 and the tenth in 2001. */
const FIVE_YEAR = /(十[一二三四五六七八九]?)五[”"』」]?\s*(?:时期|规划|期间|发展|主要)/u;
const FIVE_YEAR_ENGLISH = /\b(1\d|2\d)th five[- ]year/iu;

/** 2026—2030年, 2026-2030, “十五五”时期. */
function periodIn(texts: readonly string[]): { first: number; last: number } | null {
  for (const text of texts) {
    const range = /(\d{4})\s*年?\s*(?:[-—–―~～]+|至|到|to)\s*(\d{4})/u.exec(text);
    const [first, last] = range ? yearsIn(`${range[1]} ${range[2]}`) : [];
    if (first !== undefined && last !== undefined && first <= last) return { first, last };
    const number = fiveYearPlan(text);
    if (number !== null) return { first: 1951 + 5 * number, last: 1955 + 5 * number };
  }
  return null;
}

function fiveYearPlan(text: string): number | null {
  const [, written = null] = FIVE_YEAR.exec(text) ?? [];
  if (written !== null) return 10 + (NUMERALS.indexOf(written.charAt(1) || '?') + 1);
  const [, english = null] = FIVE_YEAR_ENGLISH.exec(text) ?? [];
  return english === null ? null : Number(english);
}

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** 五年累计, three-year totals: how many years the plan has. */
function lengthIn(texts: readonly string[]): number | null {
  for (const text of texts) {
    const [, written = ''] =
      /([一二三四五六七八九十]|\d{1,2})年累计|\b(\w+)-year (?:total|sum)s?/iu.exec(text)?.filter(Boolean) ??
      [];
    const word = Math.max(NUMERALS.indexOf(written || '?'), WORDS.indexOf(written.toLowerCase())) + 1;
    const length = /^\d{1,2}$/u.test(written) ? Number(written) : word;
    if (length > 0) return length;
  }
  return null;
}
