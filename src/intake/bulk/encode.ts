import type { BulkTable } from './bulk-table.js';
import { MOST_DIGITS, MOST_PLACES, PLAIN_FIGURE } from './plain-figure.js';
import { PLAIN_LEAD } from './plain-lead.js';
import type { Care } from './row-source.js';
import { textLiteral } from './text-literal.js';

/** DuckDB keeps a decimal of so many digits in 64 bits. */
export const FIGURE = `decimal(${MOST_DIGITS + MOST_PLACES}, ${MOST_PLACES})`;

/** What goes into a sum of every row that DuckDB takes, as texts; no figure where the row may be an aside. */
function rowsOf({ rows, columns }: BulkTable, care: Care): string {
  const { area, reporter, indicator, year, unit, value, lead } = columns;
  const at = (column: number) => (column === -1 ? `''` : `c${column}`);
  const isPlain = `regexp_matches(${at(lead)}, ${textLiteral(PLAIN_LEAD)})`;
  const figure = lead === -1 ? at(value) : `case when ${isPlain} then ${at(value)} end`;
  return `select ${at(area)} as a, ${at(reporter)} as r, ${at(indicator)} as i, ${at(year)} as y, ${at(unit)} as u,
    ${figure} as v from ${rows.relation(care)}`;
}

/** The different labels of a file, so many of them at most. */
export function allLabels(table: BulkTable, file: number, most: number): string {
  return `select distinct ${file}, a, i, y, u from (${rowsOf(table, 'quick')}) limit ${most}`;
}

/** Full-width characters, and what they are folded to, in the same order. */
export const WIDE = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0xff01 + i)).join('');
export const NARROW = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i)).join('');
const SPACES = '\u3000\u00a0\u202f\ufeff';
const TRIMMED =
  ' \t\n\v\f\r\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u205f';

/** Characters that `halfWidth` folds or trims, wherever they stand. */
const ODD =
  '[\\s\\x{0b}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}\\x{ff01}-\\x{ff5e}]';

/** Not `in`: DuckDB makes a join of that, for which every row is worked out, within a `case` too. */
function isAmong(text: string, words: readonly string[]): string {
  return `list_contains([${words.map(textLiteral).join(', ')}], ${text})`;
}

/** Whether the name of a reporting unit needs a second look: most do not, and it is worked out for every row. */
function isOddReporter(words: readonly string[]): string {
  return `regexp_matches(r, ${textLiteral(`^(?i:${words.join('|')})$|${ODD}`)})`;
}

/** A text as `halfWidth` folds and trims it. */
function folded(text: string): string {
  const broken = `replace(${text}, '\r\n', '\n')`;
  const narrow = `translate(${broken}, ${textLiteral(WIDE + SPACES)}, ${textLiteral(`${NARROW}    `)})`;
  return `trim(${narrow}, ${textLiteral(TRIMMED)})`;
}

/** Behind the point, and none where there is none; a `case` would take longer. */
const PLACES = `((strlen(v) - strpos(v, '.')) % strlen(v) & 15)`;

/**
 * The rows of a file in numbers, in their order, so that `rowid` counts them from 0: hashes of the label and of the
 * reporting unit (none where it is the area itself), the figure if it is plain, and its places behind the point. No
 * join: it would change the order.
 */
export function encode(table: BulkTable, file: number, totals: readonly string[], care: Care): string {
  const figure = `case when regexp_full_match(v, ${textLiteral(PLAIN_FIGURE)}) then try_cast(v as ${FIGURE}) end`;
  const words = ['', ...totals];
  const rows = `select *, ${isOddReporter(words)} as isOdd from (${rowsOf(table, care)})`;
  // Folded in two ways: what is written twice alike is worked out for every row, here it is for odd ones alone.
  const isOwn = isAmong(`lower(${folded('lower(r)')})`, words);
  const unit = `case when not isOdd then hash(r) when ${isOwn} then null else hash(${folded('r')}) end`;
  return `create or replace table rows${file} as
    select hash(a, i, y, u) as label, ${unit} as unit, ${figure} as d, ${PLACES}::tinyint as places from (${rows})`;
}
