import type { Catalogue } from '../catalogue/types.js';
import { type Rational, rational } from '../engine/rational.js';
import { figureCells, headerProblem, TARGET } from './allocation.js';
import {
  type AllocationProblem,
  countIn,
  isProblem,
  type Labelled,
  problemAt,
  RowReader,
} from './area-rows.js';
import { type AreaTable, columnNamed, columnOf } from './area-table.js';
import { type Cell, isBlank, type Row } from './cells.js';
import { parseNumber } from './observe/numbers.js';

/** A figure given for one area and indicator, in the printed unit, or its share of the whole (0.125). */
export interface Limit extends Labelled {
  readonly kind: 'figure' | 'share';
  readonly at: Rational;
  /** What stands beside it for people to read; empty where that is nothing. */
  readonly note: string;
}

export interface Limits {
  readonly limits: readonly Limit[];
  readonly problems: readonly AllocationProblem[];
}

const SHARE = ['份额', '份额(%)', '占比', '占比(%)', '比例', '比例(%)', 'share', 'share (%)'];
const FLOOR = ['下限', '最低', '最低值', '不低于', '底线', 'floor', 'minimum', 'at least'];

/** Figures or shares that areas are given: 地区, 指标, 目标 or 份额, one of the two a row. */
export function readFixed(catalogue: Catalogue, table: AreaTable): Limits {
  return readLimits(catalogue, table, TARGET, SHARE);
}

/** Figures that areas must not be below: 地区, 指标, 下限. A row without one says nothing. */
export function readFloors(catalogue: Catalogue, table: AreaTable): Limits {
  const column = columnNamed(table, FLOOR);
  const rows = table.rows.filter(row => column === -1 || !isBlank(row[column]));
  return readLimits(catalogue, { ...table, rows }, FLOOR, []);
}

function readLimits(
  catalogue: Catalogue,
  table: AreaTable,
  figure: readonly string[],
  share: readonly string[],
): Limits {
  const problem = headerProblem(table, [figure, share]);
  if (problem) return { limits: [], problems: [problem] };
  const reader = new RowReader(catalogue);
  const columns = { figure: columnNamed(table, figure), share: columnNamed(table, share) };
  const read = table.rows.map(row => readLimit(reader, table, row, columns));
  const limits = read.flatMap(each => (isProblem(each) ? [] : [each]));
  return { limits, problems: read.filter(isProblem) };
}

interface Columns {
  readonly figure: number;
  readonly share: number;
}

function readLimit(
  reader: RowReader,
  table: AreaTable,
  row: Row,
  columns: Columns,
): Limit | AllocationProblem {
  const labelled = reader.labels(table, row);
  if (isProblem(labelled)) return labelled;
  const [figure, share] = [row[columns.figure], row[columns.share]];
  const note = row[columnOf(table, 'note')]?.text.trim() ?? '';
  if (share && !isBlank(share)) {
    if (figure && !isBlank(figure)) return problemAt('both', figure);
    const at = shareIn(share, table.header[columns.share]?.text ?? '');
    return at ? { ...labelled, kind: 'share', at, note } : problemAt('share', share);
  }
  const value = figure ?? (share as Cell);
  const at = countIn(labelled.indicator, { ...figureCells(table, row), value });
  return isProblem(at) ? at : { ...labelled, kind: 'figure', at, note };
}

/** `12.5%` or 0.125; under a header with (%) also 12.5. At most the whole. */
function shareIn(cell: Cell, header: string): Rational | null {
  const parsed = parseNumber(cell.text);
  if (cell.fault || parsed.kind !== 'number' || parsed.comparison !== '=') return null;
  const isPercent = parsed.percent === '%' || (parsed.percent === null && /[(（][%％][)）]/u.test(header));
  const perMille = parsed.percent === '‰' ? 1000 : 1;
  const share = rational(parsed.decimal).div(isPercent ? 100 : perMille);
  return share.compare(0) < 0 || share.compare(1) > 0 ? null : share;
}
