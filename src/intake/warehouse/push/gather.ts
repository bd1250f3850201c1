import type { Observation } from '../../../engine/observation.js';
import { SOURCES_KEPT } from '../../../engine/rolled-parts.js';
import type { SumRow } from '../../bulk/added-rows.js';
import { BulkError } from '../../bulk/bulk-error.js';
import { Labels } from '../../bulk/labels.js';
import type { Row } from '../../cells.js';
import type { SheetContext } from '../../read-sheet.js';
import type { Coded } from './coded.js';
import { type Counted, labelKey, Places, type Single } from './places.js';
import type { PushedTable } from './pushed-table.js';

/** Where there are more of any of these, rows are read one by one. */
const MOST_ROWS = 100_000;
/** More bits do not fit in the number that tells a figure given twice. */
const MOST_BITS = 56;

export interface Gathered {
  readonly labels: Labels;
  readonly sums: readonly SumRow[];
  /** The rows to be read by themselves but for the first, in order. */
  readonly rows: readonly Row[];
}

/** Null where the table is too small or too odd for it. @throws WarehouseError, BulkError */
export async function gather(
  context: SheetContext,
  pushed: PushedTable,
  others: readonly Observation[],
  fromRows: number,
): Promise<Gathered | null> {
  const { source, statements } = pushed;
  const labels = new Labels(context, [pushed]);
  if (labels.frame.slots * labels.frame.years > MOST_BITS) return null;
  const found = await labelsIn(pushed, labels);
  if (found === null || rowsIn(found.counted) < fromRows) return null;
  const { coded, counted } = found;
  const strange = await source.query(statements.strange(coded, MOST_ROWS + 1));
  if (strange.length > MOST_ROWS) return null;
  const flagged = await flaggedFamilies(pushed, labels, coded, strange, others);
  if (flagged === null) return null;
  const known = await source.query(statements.singles(coded, flagged, MOST_ROWS + 1));
  if (known.length > MOST_ROWS) return null;
  const singles = [...strange, ...known].map(texts => singleOf(pushed, texts));
  const places = new Places(counted, singles, pushed.order);
  const rows = await singleRows(pushed, coded, flagged, places, counted);
  const sums = await sumRows(pushed, coded, flagged, places);
  assertWhole(pushed, counted, singles.length, sums);
  return { labels, sums, rows };
}

function rowsIn(labels: readonly { readonly count: number }[]): number {
  return labels.reduce((sum, { count }) => sum + count, 0);
}

interface LabelsFound {
  readonly coded: readonly Coded[];
  readonly counted: readonly Counted[];
}

/** Null where there are too many, none is understood, or two have one number. */
async function labelsIn({ source, statements }: PushedTable, labels: Labels): Promise<LabelsFound | null> {
  const found = await source.query(statements.labels(source.mostLabels + 1));
  const hashes = found.map(row => row[5] ?? '');
  const isTold = source.dialect.labelHash === null || new Set(hashes).size === hashes.length;
  if (found.length > source.mostLabels || !isTold) return null;
  labels.add(found.map(([a = '', i = '', y = '', u = '']) => [0, a, i, y, u] as const));
  const hashOf = new Map(found.map(row => [labelKey(row.slice(0, 4)), row[5] ?? '']));
  const { years } = labels.frame;
  const coded = labels.coded.map(({ texts: [, ...texts], code, area, family, slot, year, factor, limit }) => {
    const numbers = { code, family: familyCode(area, family), slot, bit: slot * years + year };
    const hash = hashOf.get(labelKey(texts)) ?? '';
    return { texts, hash, ...numbers, factor: factor.valueOf(), top: limit.valueOf() };
  });
  const codes = new Map(coded.map(({ texts, code }) => [labelKey(texts), code]));
  const counted = found.map(([a = '', i = '', y = '', u = '', count]): Counted => {
    const texts = [a, i, y, u] as const;
    return { texts, count: Number(count), code: codes.get(labelKey(texts)) ?? null };
  });
  return coded.length === 0 ? null : { coded, counted };
}

function familyCode(area: number, family: number): number {
  return area * 10_000 + family;
}

/** Families of which a row is not to be added up, or is elsewhere; null where there are too many. */
async function flaggedFamilies(
  { source, statements, rowOf, first }: PushedTable,
  labels: Labels,
  coded: readonly Coded[],
  strange: readonly (readonly string[])[],
  others: readonly Observation[],
): Promise<readonly string[] | null> {
  const found = await source.query(statements.flags(coded, labels.frame, MOST_ROWS + 1));
  // The first row has been read before anything else.
  const rows = [first, ...strange.map(texts => rowOf(1, texts))];
  const also = [...labels.reportersOf(others), ...(await labels.reportersIn(0, rows))];
  if (found.length > MOST_ROWS || also.length > MOST_ROWS) return null;
  const families = also.map(([area, family, name]) => [familyCode(area, family), name] as const);
  const hashes = families.length === 0 ? [] : await source.query(statements.hashes(families));
  return [...new Set([...found, ...hashes].flatMap(([hash]) => hash ?? []))];
}

function singleOf({ columns }: PushedTable, texts: readonly string[]): Single {
  const at = (column: number) => texts[column] ?? '';
  const label = labelKey([at(columns.area), at(columns.indicator), at(columns.year), at(columns.unit)]);
  return { texts, label, reporter: at(columns.reporter) };
}

/** With their numbers, and without the first, which has been read. */
async function singleRows(
  { source, statements, rowOf }: PushedTable,
  coded: readonly Coded[],
  flagged: readonly string[],
  places: Places,
  counted: readonly Counted[],
): Promise<readonly Row[]> {
  const codes = new Map(counted.map(({ texts, code }) => [labelKey(texts), code]));
  const known = [...places.singles].flatMap(([label, singles]) => {
    const code = codes.get(label) ?? null;
    return code === null ? [] : [{ code, reporters: [...new Set(singles.map(({ reporter }) => reporter))] }];
  });
  const found = known.length === 0 ? [] : await source.query(statements.before(coded, flagged, known));
  const before = new Map(found.map(([code, reporter, count]) => [`${code} ${reporter}`, Number(count)]));
  const numbered = places.numbered((label, reporter) => before.get(`${codes.get(label)} ${reporter}`) ?? 0);
  return numbered.slice(1).map(({ row, texts }) => rowOf(row, texts));
}

async function sumRows(
  { source, statements }: PushedTable,
  coded: readonly Coded[],
  flagged: readonly string[],
  places: Places,
): Promise<SumRow[]> {
  const sums = await source.query(statements.sums(coded, flagged));
  const found = await source.query(statements.firsts(coded, flagged, SOURCES_KEPT));
  const firsts = new Map<number, First[]>();
  for (const [code, place, reporter = '', text = ''] of found) {
    const first = { places: Number(place), reporter, text };
    firsts.set(Number(code), [...(firsts.get(Number(code)) ?? []), first]);
  }
  const rows = new Map<string, SumRow['firsts'][number][]>();
  for (const { texts, code } of coded) {
    for (const { places: p, row, text } of places.rowsOf(labelKey(texts), firsts.get(code) ?? []))
      rows.set(`${code} ${p}`, [...(rows.get(`${code} ${p}`) ?? []), { row, text }]);
  }
  return sums.map(([code = '', place = '', count, ...sum]) => {
    const total = decimal(source.dialect.summed(sum), Number(place));
    const own = rows.get(`${code} ${place}`) ?? [];
    return { file: 0, code: Number(code), places: Number(place), count: Number(count), total, firsts: own };
  });
}

/** One of the first rows that are added up. */
interface First {
  readonly places: number;
  readonly reporter: string;
  readonly text: string;
}

function decimal(digits: bigint, places: number): string {
  const text = `${digits}`.padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

/** A table that somebody wrote to meanwhile was read partly as it was and partly as it is. */
function assertWhole(
  { table }: PushedTable,
  labels: readonly Counted[],
  singles: number,
  sums: readonly SumRow[],
): void {
  if (rowsIn(labels) !== singles + rowsIn(sums)) throw new BulkError('changed', table.table.file);
}
