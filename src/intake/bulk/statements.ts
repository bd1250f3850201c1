import { type Rational, roundedText } from '../../engine/rational.js';
import { SOURCES_KEPT } from '../../engine/rolled-parts.js';
import type { BulkTable } from './bulk-table.js';
import { EXCESS, JUMP } from './doubts.js';
import { FIGURE } from './encode.js';
import { MOST_PLACES } from './plain-figure.js';
import { textLiteral } from './text-literal.js';

/** The number of the file, and the texts of a label. */
type Texts = readonly [file: number, area: string, indicator: string, year: string, unit: string];

/** Of what the figures of a label are. */
export interface LabelPlace {
  readonly area: number;
  /** Indicators that are parts of one another share a family; a slot is the place in it. */
  readonly family: number;
  readonly slot: number;
  readonly year: number;
}

/** A label that is understood, as the statements know it. */
export interface CodedLabel extends LabelPlace {
  readonly texts: Texts;
  readonly code: number;
  readonly factor: Rational;
  readonly limit: Rational;
}

/** A label whose figures are read by themselves. */
export interface UnreadLabel {
  readonly texts: Texts;
  /** Null where no figure that is added up has to do with them. */
  readonly place: LabelPlace | null;
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

/** The columns of the labels, and of the texts that make the hash `label`. */
const KNOWN = {
  f: 'utinyint',
  c: 'integer',
  area: 'integer',
  family: 'integer',
  slot: 'tinyint',
  bit: 'tinyint',
  factor: 'double',
  top: FIGURE,
};
const TEXTS = { a: 'varchar', i: 'varchar', y: 'varchar', u: 'varchar' };
type LabelRow = Record<keyof typeof KNOWN | keyof typeof TEXTS, string | number | null>;

const COLUMNS = Object.entries(KNOWN).map(([name, type]) => `${name} ${type}`);
export const LABELS = `create or replace table labels (label ubigint, ${COLUMNS.join(', ')})`;

export function insertLabels(
  coded: readonly CodedLabel[],
  unread: readonly UnreadLabel[],
  frame: Frame,
): string[] {
  const rows = [
    ...coded.map(({ texts, code, factor, limit, ...place }) =>
      labelRow(texts, code, place, frame, factor.valueOf(), roundedText(limit, MOST_PLACES)),
    ),
    ...unread.map(({ texts, place }) => labelRow(texts, place ? UNREAD : ALONE, place, frame, 1, null)),
  ];
  const shares = Array.from({ length: Math.ceil(rows.length / LABELS_AT_ONCE) }, (_, i) =>
    rows.slice(i * LABELS_AT_ONCE, (i + 1) * LABELS_AT_ONCE),
  );
  return shares.map(insertShare);
}

/** More of them make a statement that takes more memory than there is. */
const LABELS_AT_ONCE = 10_000;

/** As JSON, which DuckDB reads in a tenth of the time that it takes for as many values of a statement. */
function insertShare(rows: readonly LabelRow[]): string {
  const shape = textLiteral(JSON.stringify([{ ...TEXTS, ...KNOWN }]));
  return `insert into labels select hash(a, i, y, u), ${Object.keys(KNOWN).join(', ')}
    from (select unnest(from_json(${textLiteral(JSON.stringify(rows))}, ${shape}), recursive := true))`;
}

/** In place of a code. */
const UNREAD = -1;
const ALONE = -2;

function labelRow(
  [f, a, i, y, u]: Texts,
  c: number,
  place: LabelPlace | null,
  { years }: Frame,
  factor: number,
  top: string | null,
): LabelRow {
  const { area = null, family = null, slot = 0, year = 0 } = place ?? {};
  return { f, a, i, y, u, c, area, family, slot, bit: slot * years + year, factor, top };
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
    return flagShare(`select * from (${each}) where c <> ${ALONE}`, frame);
  });
}

function flagShare(rows: string, { slots, years, parts }: Frame): string {
  const each = Array.from({ length: slots }, (_, slot) => slot);
  const mask = slots * years < 32 ? 'integer' : slots * years < 63 ? 'bigint' : 'hugeint';
  const figures = each.map(slot => `case when slot = ${slot} then x end as x${slot}`);
  const ends = each.map(slot => `min(x${slot}) as low${slot}, max(x${slot}) as high${slot}`);
  const jumps = each.map(slot => `high${slot} > ${JUMP} * low${slot}`);
  const excesses = parts.map(([part, whole]) => `high${part} > ${EXCESS} * low${whole}`);
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
    ([area, family, name]) => `(${area}::integer, ${family}::integer, ${textLiteral(withoutReturns(name))})`,
  );
  return `insert into flagged select hash(a, f, hash(r)) from (values ${rows.join(', ')}) t(a, f, r)`;
}

/** As `encode` has it. */
function withoutReturns(reporter: string): string {
  return reporter.replaceAll('\r\n', '\n');
}

/** Labels times this, and the places behind the point, make one number: `cp`. */
export const PLACES_STEP = 16;

/** The rows whose label is not known. */
export function strange(file: number): string {
  return `select (rowid + 1)::integer as rn from rows${file} where label not in (select label from labels where f = ${file})`;
}

/** The rows that are not to be added up but read by themselves. */
export function setApart(table: BulkTable, file: number): string {
  return `select rn::integer as rn from (${understood(file)}) where not ${mayBeAdded(table)}`;
}

/** The first rows of a file have been read already. */
function mayBeAdded({ rows }: BulkTable): string {
  return `coalesce(d is not null and rn >= ${rows.firstUnread} and h not in (from flagged), false)`;
}

/** The sums of what may be added up, by label and places behind the point, with the first rows of each. */
export function addUp(table: BulkTable, file: number): string {
  return `select c * ${PLACES_STEP} + places as cp, count(*) as n, sum(d)::varchar as total,
      min(rn, ${SOURCES_KEPT}) as firsts, arg_min(d, rn, ${SOURCES_KEPT}) as figures
    from (${understood(file)}) where ${mayBeAdded(table)} group by all order by cp`;
}
