import type { Area, Catalogue, Indicator } from '../catalogue/types.js';
import { decimalText } from '../engine/rational.js';
import type { Allocated } from '../engine/requirement.js';
import { exactOf } from '../engine/value.js';
import { type Cell, halfWidth, isBlank, isBlankRow, type Row } from './cells.js';
import type { InputFile } from './input-file.js';
import { headerKey, roleNamed } from './layout/roles.js';
import { filledLength, padded } from './layout/rows.js';
import { type FigureCells, readFigure } from './observe/figures.js';
import { areaMatcher, indicatorMatcher, type Matcher } from './observe/matchers.js';
import { formatOf } from './tables/formats.js';
import { READERS } from './tables/registry.js';
import { isUnreadable } from './unreadable.js';

/** What is wrong with an allocation file; it is configuration, so nothing is judged by a broken one. */
export interface AllocationProblem {
  readonly file: string;
  readonly line: number | null;
  readonly problem:
    | 'unreadable'
    | 'header'
    | 'ragged'
    | 'area'
    | 'indicator'
    | 'number'
    | 'unit'
    | 'twice'
    | 'no-count';
  readonly text: string;
}

export class AllocationError extends Error {
  readonly problems: readonly AllocationProblem[];

  constructor(problems: readonly AllocationProblem[]) {
    super(`${problems.length} problems in the allocation`);
    this.problems = problems;
  }
}

interface Columns {
  readonly area: number;
  readonly indicator: number;
  readonly target: number;
  readonly unit: number;
  readonly base: number;
}

interface Reader {
  readonly table: Table;
  readonly columns: Columns;
  readonly areas: Matcher<Area>;
  readonly indicators: Matcher<Indicator>;
}

const TARGET = ['目标', '目标值', '分解目标', 'target'];
const BASE = ['基数', '基期值', 'base', 'baseline'];

/**
 * Reads the targets a decomposition gives to areas: 地区, 指标, 目标, optionally 单位 and 基数. Only counts can be shared out.
 * @throws AllocationError with every problem
 */
export async function readAllocation(
  catalogue: Catalogue,
  files: readonly InputFile[],
): Promise<Allocated[]> {
  const matchers = { areas: areaMatcher(catalogue.areas), indicators: indicatorMatcher(catalogue) };
  const tables = await Promise.all(files.map(tableOf));
  const read = tables.flatMap(table => {
    const reader = { table, columns: columnsOf(table), ...matchers };
    return table.rows.map(row => readRow(reader, row));
  });
  const rows = read.flatMap(row => ('problem' in row ? [] : [row]));
  const problems = [...read.flatMap(row => ('problem' in row ? [row] : [])), ...givenTwice(rows)];
  if (problems.length > 0) throw new AllocationError(problems);
  return rows.map(row => row.allocated);
}

interface Read {
  readonly allocated: Allocated;
  readonly cell: Cell;
}

function readRow(
  { table, columns, areas, indicators }: Reader,
  row: readonly Cell[],
): Read | AllocationProblem {
  const cell = (index: number) => row[index] as Cell;
  if (row.length !== table.header.length) return problemAt('ragged', cell(0));
  const area = areas.find(cell(columns.area).text);
  const indicator = indicators.find(cell(columns.indicator).text);
  if (!area || area.parent === null) return problemAt('area', cell(columns.area));
  if (!indicator) return problemAt('indicator', cell(columns.indicator));
  const isCount = indicator.measure !== 'rate' && indicator.measure !== 'milestone';
  if (!isCount) return problemAt('no-count', cell(columns.indicator));
  const cells = { indicator: cell(columns.indicator), unit: row[columns.unit] ?? null };
  const target = targetOf(indicator, { ...cells, value: cell(columns.target) });
  if (typeof target !== 'string') return target;
  const baseCell = row[columns.base];
  const base = baseCell && !isBlank(baseCell) ? targetOf(indicator, { ...cells, value: baseCell }) : null;
  if (base !== null && typeof base !== 'string') return base;
  return { cell: cell(columns.area), allocated: { area: area.id, indicator: indicator.id, target, base } };
}

/** An exact figure in the printed unit, read as a submitted one is. */
function targetOf(indicator: Indicator, cells: FigureCells): string | AllocationProblem {
  const { value, findings } = readFigure(indicator, cells);
  const mismatch = findings.some(f => f.code === 'unit-mismatch');
  if (mismatch) return problemAt('unit', cells.unit && !isBlank(cells.unit) ? cells.unit : cells.value);
  const exact = exactOf(value);
  return exact && exact.compare(0) >= 0 ? decimalText(exact) : problemAt('number', cells.value);
}

function givenTwice(rows: readonly Read[]): AllocationProblem[] {
  const keyOf = ({ allocated }: Read) => `${allocated.area} ${allocated.indicator}`;
  const keys = rows.map(keyOf);
  return rows.filter((row, i) => keys.indexOf(keyOf(row)) < i).map(({ cell }) => problemAt('twice', cell));
}

function problemAt(problem: AllocationProblem['problem'], cell: Cell): AllocationProblem {
  return { file: cell.file, line: cell.line, problem, text: cell.text };
}

/** The first sheet of a file: its first row that is not blank, and the rows below as long as that. */
interface Table {
  readonly file: string;
  readonly header: Row;
  readonly rows: readonly Row[];
}

async function tableOf(file: InputFile): Promise<Table> {
  try {
    const { sheets } = await READERS[formatOf(file, null)](file, null);
    const [sheet] = sheets;
    const rows: Row[] = [];
    for await (const row of sheet?.rows() ?? []) if (!isBlankRow(row)) rows.push(row);
    const [first, ...body] = rows;
    if (!sheet || !first || body.length === 0) throw emptyTable(file.name, first?.[0]?.line ?? null);
    const header = withoutPadding(first, 0);
    const whole = body.map(row => (sheet.isTrimmed ? padded(row, header.length) : row));
    return { file: file.name, header, rows: whole.map(row => withoutPadding(row, header.length)) };
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const { code, place } = error.finding;
    throw new AllocationError([problemOf(file.name, place.line, code)]);
  }
}

function problemOf(file: string, line: number | null, text: string): AllocationProblem {
  return { file, line, problem: 'unreadable', text };
}

function emptyTable(file: string, line: number | null): AllocationError {
  return new AllocationError([problemOf(file, line, 'empty-submission')]);
}

/** Blank cells beyond a width are no part of a row. */
function withoutPadding(row: Row, width: number): Row {
  return row.slice(0, Math.max(filledLength(row), width));
}

function columnsOf(table: Table): Columns {
  const byName = (names: readonly string[]) =>
    table.header.findIndex(cell => names.includes(headerKey(cell.text)));
  const byRole = (role: string) => table.header.findIndex(cell => roleNamed(cell.text) === role);
  const columns = {
    area: byRole('area'),
    indicator: byRole('indicator'),
    unit: byRole('unit'),
    target: byName(TARGET),
    base: byName(BASE),
  };
  const incomplete = columns.area === -1 || columns.indicator === -1 || columns.target === -1;
  const known = Object.values(columns);
  const isUnknown = (cell: Cell, i: number) =>
    !isBlank(cell) && !known.includes(i) && !['note', 'ignored'].includes(roleNamed(cell.text) ?? '');
  if (!incomplete && !hasTwice(table.header) && !table.header.some(isUnknown)) return columns;
  const text = table.header.map(cell => halfWidth(cell.text)).join(',');
  throw new AllocationError([
    { file: table.file, line: table.header[0]?.line ?? 1, problem: 'header', text },
  ]);
}

/** Two columns of one name: which of them counts nobody can know. */
function hasTwice(header: Row): boolean {
  const keys = header.filter(cell => !isBlank(cell)).map(cell => headerKey(cell.text));
  return new Set(keys).size < keys.length;
}
