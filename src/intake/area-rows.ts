import type { Area, Catalogue, Indicator } from '../catalogue/types.js';
import type { Rational } from '../engine/rational.js';
import { exactOf } from '../engine/value.js';
import { type AreaTable, columnOf } from './area-table.js';
import { type Cell, isBlank, type Row } from './cells.js';
import { type FigureCells, readFigure } from './observe/figures.js';
import { areaMatcher, indicatorMatcher, type Matcher } from './observe/matchers.js';

/** What is wrong with a table of areas' targets; it is configuration, so nothing is judged by a broken one. */
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
    | 'no-count'
    | 'share'
    | 'both';
  readonly text: string;
}

/** Of which area and indicator a row is. */
export interface Labelled {
  readonly area: Area;
  readonly indicator: Indicator;
  readonly cell: Cell;
}

/** Reads rows that say of which area and indicator they are. */
export class RowReader {
  readonly #areas: Matcher<Area>;
  readonly #indicators: Matcher<Indicator>;

  constructor(catalogue: Catalogue) {
    this.#areas = areaMatcher(catalogue.areas);
    this.#indicators = indicatorMatcher(catalogue);
  }

  /** Only counts of areas below the plan's own can be given to areas. */
  labels(table: AreaTable, row: Row): Labelled | AllocationProblem {
    const cell = (index: number) => row[index] as Cell;
    if (row.length !== table.header.length) return problemAt('ragged', cell(0));
    const [areaCell, indicatorCell] = [cell(columnOf(table, 'area')), cell(columnOf(table, 'indicator'))];
    const area = this.#areas.find(areaCell.text);
    if (!area || area.parent === null) return problemAt('area', areaCell);
    const indicator = this.#indicators.find(indicatorCell.text);
    if (!indicator) return problemAt('indicator', indicatorCell);
    return isCount(indicator) ? { area, indicator, cell: areaCell } : problemAt('no-count', indicatorCell);
  }
}

export function isCount({ measure }: Indicator): boolean {
  return measure !== 'rate' && measure !== 'milestone';
}

/** An exact figure in the printed unit, read as a submitted one is. */
export function countIn(indicator: Indicator, cells: FigureCells): Rational | AllocationProblem {
  const { value, findings } = readFigure(indicator, cells);
  const mismatch = findings.some(f => f.code === 'unit-mismatch');
  if (mismatch) return problemAt('unit', cells.unit && !isBlank(cells.unit) ? cells.unit : cells.value);
  const exact = exactOf(value);
  return exact && exact.compare(0) >= 0 ? exact : problemAt('number', cells.value);
}

/** Every row but the first of each area and indicator. */
export function givenTwice(rows: readonly Labelled[]): AllocationProblem[] {
  const seen = new Set<string>();
  return rows.flatMap(({ area, indicator, cell }) => {
    const key = `${area.id} ${indicator.id}`;
    if (seen.has(key)) return [problemAt('twice', cell)];
    seen.add(key);
    return [];
  });
}

export function problemAt(problem: AllocationProblem['problem'], cell: Cell): AllocationProblem {
  return { file: cell.file, line: cell.line, problem, text: cell.text };
}

export function isProblem(read: object): read is AllocationProblem {
  return 'problem' in read;
}
