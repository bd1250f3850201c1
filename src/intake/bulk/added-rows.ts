import type { FindingOf } from '../../checks/finding.js';
import type { AddedUp } from '../../engine/added-up.js';
import { bySource, type Source } from '../../engine/observation.js';
import { Rational, rational, ZERO } from '../../engine/rational.js';
import { SOURCES_KEPT } from '../../engine/rolled-parts.js';
import { keyText } from '../../engine/store/key-ids.js';
import type { BulkColumns } from './bulk-table.js';
import type { Label } from './label.js';
import type { Labels } from './labels.js';

/** Figures of one label, all with as many places behind the point, as DuckDB adds them up. */
export interface SumRow {
  readonly file: number;
  readonly code: number;
  readonly places: number;
  readonly count: number;
  readonly total: string;
  /** The first in order of rows. */
  readonly firsts: readonly { readonly row: number; readonly text: string }[];
}

/** What of a table its places are made of. */
export interface AddedTable {
  readonly file: { readonly name: string };
  readonly columns: Pick<BulkColumns, 'value'>;
  /** The line of a row, which the sums number from 1 below the header. */
  lineOf(row: number): number;
}

interface Added {
  /** By area, indicator and year. */
  readonly added: readonly AddedUp[];
  /** Of figures in another unit, in order of place. */
  readonly conversions: readonly FindingOf<'unit-converted'>[];
}

/** What the sums of labels come to for the engine, in printed units. */
export function addedUp(labels: Labels, tables: readonly AddedTable[], sums: readonly SumRow[]): Added {
  const byKey = new Map<string, AddedUp>();
  const conversions = new Map<number, FindingOf<'unit-converted'>>();
  for (const sum of sums) {
    const label = labels.label(sum.code);
    const table = tables[sum.file];
    if (!label || !table) continue;
    const key = keyText(label);
    const cells = cellsOf(table, sum);
    byKey.set(key, joined(byKey.get(key) ?? nothingOf(label), label, sum, cells));
    const told = converted(label, sum.count, cells, conversions.get(sum.code));
    if (told) conversions.set(sum.code, told);
  }
  return { added: [...byKey.values()], conversions: [...conversions.values()].sort(byPlace) };
}

function nothingOf({ area, indicator, year }: Label): AddedUp {
  return { area, indicator, year, total: ZERO, tolerance: ZERO, count: 0, first: [] };
}

function joined(before: AddedUp, { factor }: Label, sum: SumRow, cells: readonly Source[]): AddedUp {
  const halfDigit = new Rational(1n, 2n * 10n ** BigInt(sum.places)).mul(factor);
  return {
    ...before,
    total: before.total.add(rational(sum.total).mul(factor)),
    tolerance: before.tolerance.add(halfDigit.mul(sum.count)),
    count: before.count + sum.count,
    first: [...before.first, ...cells]
      .sort((a, b) => bySource({ source: a }, { source: b }))
      .slice(0, SOURCES_KEPT),
  };
}

function cellsOf({ file, columns, lineOf }: AddedTable, { firsts }: SumRow): Source[] {
  const column = columns.value + 1;
  return firsts.map(({ row, text }) => ({ file: file.name, sheet: null, line: lineOf(row), column, text }));
}

function converted(
  { converted: said }: Label,
  count: number,
  [first]: readonly Source[],
  before: FindingOf<'unit-converted'> | undefined,
): FindingOf<'unit-converted'> | null {
  if (!said || !first) return null;
  const isEarlier = before === undefined || first.line < (before.place.line ?? 0);
  const place = isEarlier ? { ...said.place, ...first } : before.place;
  return { ...said, args: { ...said.args, count: count + (before?.args.count ?? 0) }, place };
}

function byPlace(a: FindingOf<'unit-converted'>, b: FindingOf<'unit-converted'>): number {
  return (a.place.line ?? 0) - (b.place.line ?? 0);
}
