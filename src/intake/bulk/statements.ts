import { ALLOWED_PERCENT } from '../../checks/sudden-change.js';
import { type Rational, roundedText } from '../../engine/rational.js';
import { SOURCES_KEPT } from '../../engine/rolled-parts.js';
import type { BulkTable } from './bulk-table.js';
import { MOST_DIGITS, MOST_PLACES, PLAIN_FIGURE } from './plain-figure.js';
import { textLiteral } from './text-literal.js';

/** A label that is understood, as the statements know it. */
export interface CodedLabel {
  /** The number of the file, and the texts. */
  readonly texts: readonly [file: number, area: string, indicator: string, year: string, unit: string];
  readonly code: number;
  readonly area: number;
  /** Indicators that are parts of one another share a family; a slot is the place in it. */
  readonly family: number;
  readonly slot: number;
  readonly year: number;
  readonly factor: Rational;
  readonly limit: Rational;
}

/** A reporting unit, and a family of indicators that it has figures of. */
export type FamilyKey = readonly [area: number, family: number, reporter: string];

/** How rows are told apart by family: how many slots and years there are. */
export interface Frame {
  readonly slots: number;
  readonly years: number;
  /** Slots of which one holds a part of what the other holds, in some family. */
  readonly parts: readonly (readonly [part: number, whole: number])[];
}

/** DuckDB keeps a decimal of so many digits in 64 bits. */
const FIGURE = `decimal(${MOST_DIGITS + MOST_PLACES}, ${MOST_PLACES})`;

/** DuckDB reads a file by many threads, and no column that nobody asks for: both may lead it astray. */
export type Care = 'quick' | 'careful';

/** What goes into a sum of every row of a file but ragged ones, as texts. */
function rowsOf({ file, delimiter, width, columns }: BulkTable, care: Care = 'quick'): string {
  const { area, reporter, indicator, year, unit, value } = columns;
  const all = Array.from({ length: width }, (_, i) => `c${i}`);
  const names = all.map(name => `'${name}': 'varchar'`).join(', ');
  const at = (column: number) => (column === -1 ? `''` : `c${column}`);
  const read = `read_csv(${textLiteral(file.path)}, auto_detect = false, header = true, delim = ${textLiteral(delimiter)},
    quote = '"', escape = '"', nullstr = '\u0001', ignore_errors = true, parallel = ${care === 'quick'}, columns = {${names}})`;
  // True of every row, but for that all of it has to be read.
  const where = care === 'quick' ? '' : `where concat(${all.join(', ')}) is not null`;
  return `select ${at(area)} as a, ${at(reporter)} as r, ${at(indicator)} as i, ${at(year)} as y, ${at(unit)} as u,
    ${at(value)} as v from ${read} ${where}`;
}

/** The different labels of a file, so many of them at most. */
export function allLabels(table: BulkTable, file: number, most: number): string {
  return `select distinct ${file}, a, i, y, u from (${rowsOf(table)}) limit ${most}`;
}

const WIDE = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0xff01 + i)).join('');
const NARROW = Array.from({ length: 94 }, (_, i) => String.fromCharCode(0x21 + i)).join('');
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
  const longest = Math.max(...words.map(word => Buffer.byteLength(word)));
  const isWord = `case when strlen(r) <= ${longest} then ${isAmong('lower(r)', words)} else false end`;
  return `(regexp_matches(r, ${textLiteral(ODD)}) or ${isWord})`;
}

/** A text as `halfWidth` folds and trims it. */
function folded(text: string): string {
  const broken = `replace(${text}, '\r\n', '\n')`;
  const narrow = `translate(${broken}, ${textLiteral(WIDE + SPACES)}, ${textLiteral(`${NARROW}    `)})`;
  return `trim(${narrow}, ${textLiteral(TRIMMED)})`;
}

const PLACES = `case strpos(v, '.') when 0 then 0 else strlen(v) - strpos(v, '.') end`;

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

export const LABELS = `create or replace table labels (f utinyint, label ubigint, c integer, area integer, family integer,
  slot tinyint, bit tinyint, factor double, top ${FIGURE})`;

/** @param apart texts whose rows are read by themselves, whatever else there is */
export function insertLabels(
  labels: readonly CodedLabel[],
  apart: readonly CodedLabel['texts'][],
  { years }: Frame,
): string[] {
  const rows = labels.map(({ texts: [file, ...texts], code, area, family, slot, year, factor, limit }) => {
    const numbers = [
      code,
      area,
      family,
      slot,
      slot * years + year,
      factor.valueOf(),
      roundedText(limit, MOST_PLACES),
    ];
    return `(${[file, hashOf(texts), ...numbers].join(', ')})`;
  });
  const others = apart.map(
    ([file, ...texts]) => `(${file}, ${hashOf(texts)}, ${APART}${', null'.repeat(6)})`,
  );
  const all = [...rows, ...others];
  const shares = Array.from({ length: Math.ceil(all.length / LABELS_AT_ONCE) }, (_, i) =>
    all.slice(i * LABELS_AT_ONCE, (i + 1) * LABELS_AT_ONCE),
  );
  return shares.map(share => `insert into labels values ${share.join(', ')}`);
}

/** More values make a statement that takes more memory than there is. */
const LABELS_AT_ONCE = 10_000;

/** Stands for the code of labels whose rows are read by themselves. */
const APART = -1;

function hashOf(texts: readonly string[]): string {
  return `hash(${texts.map(textLiteral).join(', ')})`;
}

/**
 * The rows of a file with what their labels mean: `c` is null where that is not known, `d` where it is not to be added.
 * @param which a condition on the encoded rows
 */
function understood(file: number, which = 'true'): string {
  return `select rn, c, slot, bit, factor, places, hash(area, family, unit) as h,
      case when d <= top and unit is not null then d end as d
    from (select rowid + 1 as rn, * from rows${file} where ${which}) left join (from labels where f = ${file}) using (label)`;
}

/** No change from one of the least to one of the greatest by less than this is told. */
const JUMP = 1 + (ALLOWED_PERCENT - 0.1) / 100;

/** Rows that a hash table in the memory given holds at once. */
const ROWS_AT_ONCE = 4_000_000;

export const FLAGGED = 'create or replace table flagged (h ubigint)';

/**
 * The families of reporting units of which any row has to be read by itself: one that cannot be added up, one given
 * twice, a change from year to year or a part of a whole that a check might remark on. Rounded numbers serve here, with
 * room on the safe side: what is flagged without need is read one by one and comes to the same.
 */
export function flagFamilies(files: number, rows: number, frame: Frame): string[] {
  const shares = Math.ceil(rows / ROWS_AT_ONCE);
  return Array.from({ length: shares }, (_, share) => {
    // An area's own rows have no family: all of them are read one by one.
    const which = `unit is not null and unit % ${shares} = ${share}`;
    const each = Array.from({ length: files }, (_, f) => understood(f, which)).join(' union all ');
    return flagShare(`select * from (${each}) where c <> ${APART}`, frame);
  });
}

function flagShare(rows: string, { slots, years, parts }: Frame): string {
  const each = Array.from({ length: slots }, (_, slot) => slot);
  const mask = slots * years < 32 ? 'integer' : slots * years < 63 ? 'bigint' : 'hugeint';
  const figures = each.map(slot => `case when slot = ${slot} then x end as x${slot}`);
  const ends = each.map(slot => `min(x${slot}) as low${slot}, max(x${slot}) as high${slot}`);
  const jumps = each.map(slot => `high${slot} > ${JUMP} * low${slot}`);
  const excesses = parts.map(([part, whole]) => `high${part} > 0.999 * low${whole}`);
  return `insert into flagged select h from (
    select h, count(*) as n, bit_or(one) as mask, count(x) as added, ${ends.join(', ')}
    from (select h, x, 1::${mask} << bit as one, ${figures.join(', ')}
      from (select h, bit, slot, (d * factor)::float as x from (${rows})))
    group by h)
    where n <> bit_count(mask) or n <> added or ${[...jumps, ...excesses].join(' or ')}`;
}

/** Rows of reporting units that are read otherwise, whose families are to be read one by one too. */
export function flagOthers(others: readonly FamilyKey[]): string {
  const rows = others.map(
    ([area, family, name]) => `(${area}::integer, ${family}::integer, ${textLiteral(name)})`,
  );
  return `insert into flagged select hash(a, f, hash(r)) from (values ${rows.join(', ')}) t(a, f, r)`;
}

/** Labels times this, and the places behind the point, make one number: `cp`. */
export const PLACES_STEP = 16;

/** The rows that are not to be added up but read by themselves: of a strange one no label is known. */
export function setApart(table: BulkTable, file: number): string {
  return `create or replace table single${file} as select rn::integer as rn, c is null as isStrange
    from (${understood(file)}) where not ${mayBeAdded(table)}`;
}

/** The first rows of a file have been read already. */
function mayBeAdded({ rowsRead }: BulkTable): string {
  return `coalesce(d is not null and rn >= ${rowsRead} and h not in (from flagged), false)`;
}

/** The sums of what may be added up, by label and places behind the point, with the first rows of each. */
export function addUp(table: BulkTable, file: number): string {
  return `select c * ${PLACES_STEP} + places as cp, count(*) as n, sum(d)::varchar as total,
      arg_min({'rn': rn, 'd': d}, rn, ${SOURCES_KEPT}) as firsts
    from (${understood(file)}) where ${mayBeAdded(table)} group by all order by cp`;
}
