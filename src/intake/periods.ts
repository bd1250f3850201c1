import { halfWidth } from './cells.js';

/** What a period cell says: a whole year, a part of one, or neither. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'part' }
  | { readonly kind: 'bad' };

const YEAR = /^(\d{4})\s*(?:年|年度|年末|年底)?$/u;
const YEAR_HEADER = /^(\d{4})\s*(?:年|年度|年末|年底)?\s*(?:数值|完成数|完成值|实际值|实际)?$/u;

const MONTHS = '\\d{1,2}(?:-\\d{1,2})?月';
const QUARTERS = '(?:第|前)?[一二三四1-4]季度|[上下]半年|Q[1-4]|H[12]';
const NAMED_PART = new RegExp(`^(?:\\d{4}年?[-./]?)?(?:${MONTHS}|${QUARTERS})(?:累计|末|底)?$`, 'iu');
/** 202309, 2023-09, 2023.9; months only, so 20231 is a slip. */
const NUMBERED_MONTH = /^\d{4}(?:[-./](?:0?[1-9]|1[0-2])|0[1-9]|1[0-2])$/u;

/** The period a cell below the header names. */
export function parsePeriod(written: string): Period {
  return parse(written, YEAR);
}

/** The period a column header names, where 数值 or 完成数 may follow the year. */
export function parseHeaderPeriod(written: string): Period {
  return parse(written, YEAR_HEADER);
}

function parse(written: string, pattern: RegExp): Period {
  const text = halfWidth(written);
  const year = pattern.exec(text)?.[1];
  if (year !== undefined) return { kind: 'year', year: Number(year) };
  const joined = text.replace(/\s+/gu, '').replace(/[–—―~至到]/gu, '-');
  return NAMED_PART.test(joined) || NUMBERED_MONTH.test(joined) ? { kind: 'part' } : { kind: 'bad' };
}
