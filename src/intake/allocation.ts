import type { Catalogue } from '../catalogue/types.js';
import { decimalText } from '../engine/rational.js';
import type { Allocated } from '../engine/requirement.js';
import {
  type AllocationProblem,
  countIn,
  givenTwice,
  isProblem,
  type Labelled,
  RowReader,
} from './area-rows.js';
import {
  type AreaTable,
  columnNamed,
  columnOf,
  hasTwice,
  readAreaTable,
  unknownColumns,
} from './area-table.js';
import { type Cell, halfWidth, isBlank, type Row } from './cells.js';
import type { InputFile } from './input-file.js';
import { headerKey } from './layout/roles.js';

export type { AllocationProblem } from './area-rows.js';

export class AllocationError extends Error {
  readonly problems: readonly AllocationProblem[];

  constructor(problems: readonly AllocationProblem[]) {
    super(`${problems.length} problems in the allocation`);
    this.problems = problems;
  }
}

export const TARGET = ['目标', '目标值', '分解目标', 'target'];
const BASE = ['基数', '基期值', 'base', 'baseline'];
/** What `plancheck allocate` writes beside a target to say how it came about. */
const REASONING = [
  ...['权重', '权重占比(%)', '取整前', '下限', '方法', '规划目标', '各地区合计'],
  ...['weight', 'weight share (%)', 'before rounding', 'floor', 'rule', 'plan target', 'sum of areas'],
];
const KNOWN = [...TARGET, ...BASE, ...REASONING];

/**
 * Reads the targets a decomposition gives to areas: 地区, 指标, 目标, optionally 单位 and 基数. Only counts can be shared out.
 * @throws AllocationError with every problem
 */
export async function readAllocation(
  catalogue: Catalogue,
  files: readonly InputFile[],
): Promise<Allocated[]> {
  const reader = new RowReader(catalogue);
  const tables = await Promise.all(files.map(wholeTable));
  const read = tables.flatMap(table => table.rows.map(row => readRow(reader, table, row)));
  const rows = read.flatMap(row => (isProblem(row) ? [] : [row]));
  const problems = [...read.filter(isProblem), ...givenTwice(rows)];
  if (problems.length > 0) throw new AllocationError(problems);
  return rows.map(({ area, indicator, target, base }) => ({
    area: area.id,
    indicator: indicator.id,
    target,
    base,
  }));
}

async function wholeTable(file: InputFile): Promise<AreaTable> {
  const table = await readAreaTable(file);
  const problem = isProblem(table) ? table : headerProblem(table, [TARGET]);
  if (problem) throw new AllocationError([problem]);
  return table as AreaTable;
}

interface Read extends Labelled, Pick<Allocated, 'target' | 'base'> {}

function readRow(reader: RowReader, table: AreaTable, row: Row): Read | AllocationProblem {
  const labelled = reader.labels(table, row);
  if (isProblem(labelled)) return labelled;
  const { indicator } = labelled;
  const cells = figureCells(table, row);
  const target = countIn(indicator, { ...cells, value: row[columnNamed(table, TARGET)] as Cell });
  if (isProblem(target)) return target;
  const baseCell = row[columnNamed(table, BASE)];
  const base = baseCell && !isBlank(baseCell) ? countIn(indicator, { ...cells, value: baseCell }) : null;
  if (base !== null && isProblem(base)) return base;
  return { ...labelled, target: decimalText(target), base: base && decimalText(base) };
}

/** The cells that say of what a figure in a row is, and in which unit. */
export function figureCells(table: AreaTable, row: Row): { indicator: Cell; unit: Cell | null } {
  return { indicator: row[columnOf(table, 'indicator')] as Cell, unit: row[columnOf(table, 'unit')] ?? null };
}

/**
 * A header that lacks the area, the indicator or all of these columns, has one twice, or one that means nothing here.
 */
export function headerProblem(
  table: AreaTable,
  needed: readonly (readonly string[])[],
): AllocationProblem | null {
  const roles = (['area', 'indicator', 'unit'] as const).map(role => columnOf(table, role));
  const figures = needed.map(names => columnNamed(table, names));
  const isComplete = roles[0] !== -1 && roles[1] !== -1 && figures.some(column => column !== -1);
  const unknown = unknownColumns(table, [...roles, ...figures]);
  const areKnown = unknown.every(cell => KNOWN.includes(headerKey(cell.text)));
  const isTwice = hasTwice(table) || [TARGET, BASE, ...needed].some(names => namedTwice(table, names));
  if (isComplete && areKnown && !isTwice) return null;
  const text = table.header.map(cell => halfWidth(cell.text)).join(',');
  return { file: table.file, line: table.header[0]?.line ?? 1, problem: 'header', text };
}

function namedTwice({ header }: AreaTable, names: readonly string[]): boolean {
  return header.filter(cell => names.includes(headerKey(cell.text))).length > 1;
}
