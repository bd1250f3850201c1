import { bareName } from '../catalogue/names.js';
import type { Area, Catalogue, Indicator } from '../catalogue/types.js';
import { type Rational, rational } from '../engine/rational.js';
import { type AreaTable, columnOf, unknownColumns } from './area-table.js';
import { type Cell, halfWidth, isBlank, type Row } from './cells.js';
import { headerKey } from './layout/roles.js';
import { isAboutTheForm } from './layout/said.js';
import type { Mapping } from './mapping.js';
import { areaMatcher, indicatorMatcher } from './observe/matchers.js';
import { Names } from './observe/names.js';
import { parseNumber } from './observe/numbers.js';

/** What one area weighs, for one indicator or, with null, for each that has no weight of its own. */
export interface Weight {
  readonly area: Area;
  readonly indicator: Indicator | null;
  readonly weight: Rational;
  readonly cell: Cell;
  /** What stands beside it for people to read; empty where that is nothing. */
  readonly note: string;
}

export interface WeightProblem {
  readonly file: string;
  readonly line: number | null;
  readonly problem:
    | 'weight-header'
    | 'weight-column'
    | 'weight-area'
    | 'weight-indicator'
    | 'weight-number'
    | 'weight-unit'
    | 'weight-twice';
  readonly text: string;
  /** What it may be instead. */
  readonly known: readonly string[];
}

export interface Weights {
  /** The column they stand in, as its header is written. */
  readonly column: string;
  readonly weights: readonly Weight[];
  readonly problems: readonly WeightProblem[];
}

interface Columns {
  readonly area: number;
  readonly indicator: number;
  readonly unit: number;
  readonly note: number;
  readonly weight: number;
}

/**
 * Reads one column of a table as the weights of areas, a number above 0 each. Rows of the plan's own area, which are
 * totals, footnotes, rows that name nothing and those that a mapping ignores are passed over.
 * @param column its header; null: the only one there is
 */
export function readWeights(
  catalogue: Catalogue,
  table: AreaTable,
  { column, mapping }: { readonly column: string | null; readonly mapping: Mapping },
): Weights {
  const columns = columnsOf(table, column);
  if ('problem' in columns) return { column: '', weights: [], problems: [columns] };
  const reader = {
    table,
    columns,
    areas: new Names(areaMatcher(catalogue.areas), mapping.areas),
    indicators: new Names(indicatorMatcher(catalogue), mapping.indicators),
  };
  const read = table.rows.filter(row => saysWeight(row, columns)).flatMap(row => readRow(reader, row));
  const weights = read.flatMap(each => ('problem' in each ? [] : [each]));
  const faults = read.flatMap(each => ('problem' in each ? [each] : []));
  return {
    column: halfWidth(table.header[columns.weight]?.text ?? ''),
    weights,
    problems: [...faults, ...mixedUnits(table, columns)],
  };
}

function columnsOf(table: AreaTable, asked: string | null): Columns | WeightProblem {
  const role = (name: 'area' | 'indicator' | 'unit' | 'note') => columnOf(table, name);
  const roles = {
    area: role('area'),
    indicator: role('indicator'),
    unit: role('unit'),
    note: role('note'),
  };
  const { file, header } = table;
  const at = { file, line: header[0]?.line ?? 1 };
  const text = header.map(cell => halfWidth(cell.text)).join(',');
  if (roles.area === -1) return { ...at, problem: 'weight-header', text, known: [] };
  const open = unknownColumns(table, Object.values(roles));
  const named = asked === null ? open : columnsNamed(header, asked);
  const [only] = named;
  const known = open.map(cell => halfWidth(cell.text));
  if (!only || named.length > 1) return { ...at, problem: 'weight-column', text: asked ?? '', known };
  return { ...roles, weight: header.indexOf(only) };
}

/** By the whole header, else by what stands before its unit: 常住人口 is 常住人口(万人). */
function columnsNamed(header: Row, asked: string): Cell[] {
  const exactly = header.filter(cell => headerKey(cell.text) === headerKey(asked));
  if (exactly.length > 0) return exactly;
  return header.filter(cell => headerKey(bareName(cell.text)) === headerKey(asked));
}

function saysWeight(row: Row, { area, weight }: Columns): boolean {
  if (isAboutTheForm(row.find(cell => !isBlank(cell))?.text ?? '')) return false;
  return !isBlank(row[area]) || !isBlank(row[weight]);
}

interface Reader {
  readonly table: AreaTable;
  readonly columns: Columns;
  readonly areas: Names<Area>;
  readonly indicators: Names<Indicator>;
}

function readRow({ columns, areas, indicators }: Reader, row: Row): [Weight | WeightProblem] | [] {
  const areaCell = (row[columns.area] ?? row[0]) as Cell;
  if (areas.isIgnored(areaCell.text)) return [];
  const area = areas.find(areaCell.text);
  if (!area) return [problemAt('weight-area', areaCell, areas.nearest(areaCell.text))];
  if (area.parent === null) return [];
  const indicatorCell = row[columns.indicator];
  const isForAll = !indicatorCell || isBlank(indicatorCell);
  const indicator = isForAll ? null : indicators.find(indicatorCell.text);
  if (!isForAll && !indicator) {
    return [problemAt('weight-indicator', indicatorCell, indicators.nearest(indicatorCell.text))];
  }
  const cell = row[columns.weight] ?? { ...areaCell, text: '' };
  if (isBlank(cell)) return [];
  const weight = weightIn(cell);
  if (weight === null) return [problemAt('weight-number', cell, [areaCell.text.trim()])];
  return [{ area, indicator, weight, cell, note: row[columns.note]?.text.trim() ?? '' }];
}

/** A number above 0; 12% is 0.12. A bound is no weight. */
function weightIn({ text, fault }: Cell): Rational | null {
  const parsed = parseNumber(text);
  if (fault || parsed.kind !== 'number' || parsed.comparison !== '=') return null;
  const weight = rational(parsed.decimal).div(parsed.percent === null ? 1 : PER[parsed.percent]);
  return weight.compare(0) > 0 ? weight : null;
}

const PER = { '%': 100, '‰': 1000 } as const;

/** Weights of one indicator are compared with one another: 人 and 万人 in one column cannot be. */
function mixedUnits({ rows }: AreaTable, columns: Columns): WeightProblem[] {
  if (columns.unit === -1) return [];
  const textOf = (row: Row, column: number) => halfWidth(row[column]?.text ?? '');
  const firsts = new Map<string, string>();
  for (const row of rows.filter(each => saysWeight(each, columns))) {
    const unit = textOf(row, columns.unit);
    const first = firsts.get(textOf(row, columns.indicator)) ?? unit;
    if (unit !== first) return [problemAt('weight-unit', row[columns.unit] as Cell, [first])];
    firsts.set(textOf(row, columns.indicator), first);
  }
  return [];
}

/** Every row but the first of each area and indicator. */
export function weighedTwice(weights: readonly Weight[]): WeightProblem[] {
  const seen = new Set<string>();
  return weights.flatMap(({ area, indicator, cell }) => {
    const key = `${area.id} ${indicator?.id ?? ''}`;
    if (seen.has(key)) return [problemAt('weight-twice', cell, [area.name.zh])];
    seen.add(key);
    return [];
  });
}

function problemAt(
  problem: WeightProblem['problem'],
  { file, line, text }: Cell,
  known: readonly string[],
): WeightProblem {
  return { file, line, problem, text, known };
}
