import { halfWidth } from './cells.js';

/** What a period cell says: a whole year, a part of one, or neither. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'part' }
  | { readonly kind: 'bad' };

const YEAR = /^(\d{4})(?:年|年度|年末|年底)?$/u;
const HEADER_YEAR = /^(\d{4})(?:年|年度|年末|年底)?\s*(?:数值|完成数|完成值|实际值|实际)?$/u;
const PART =
  /^(?:\d{4})?\s*[-年./]?\s*(?:\d{1,2}\s*[-~至]\s*\d{1,2}\s*月|\d{1,2}月|[一二三四1-4]季度|前[一二三四]季度|[上下]半年|Q[1-4]|H[12]|\d{1,2})(?:累计|末|底)?$/iu;

export function parsePeriod(written: string): Period {
  return parse(written, YEAR);
}

/** A year as a column header, where 数值 or 完成数 may follow. */
export function parseHeaderPeriod(written: string): Period {
  return parse(written, HEADER_YEAR);
}

function parse(written: string, pattern: RegExp): Period {
  const text = halfWidth(written);
  const year = pattern.exec(text)?.[1];
  if (year !== undefined) return { kind: 'year', year: Number(year) };
  return PART.test(text) && /\d{4}|月|季|半年/u.test(text) ? { kind: 'part' } : { kind: 'bad' };
}
