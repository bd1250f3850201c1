import type { BaselineRow, Catalogue, Indicator } from '../catalogue/types.js';
import { seriesUpTo } from './accumulate.js';
import type { Comparison } from './interval.js';
import { holds } from './interval.js';
import { rootArea } from './lookup.js';
import type { Observations } from './observations.js';
import { completion, difference } from './outlook.js';
import { type Rational, rational } from './rational.js';
import { comparisonOf } from './requirement.js';
import type { Note } from './result.js';
import { rollUp } from './roll-up.js';
import { type Status, type Verdict, verdictOf } from './status.js';
import { exactOf, fromFigure, MISSING, rangeOf, type Value } from './value.js';

/** One row of the previous plan's table, judged by its own printed outcome. */
export interface BaselineResult {
  readonly row: BaselineRow;
  readonly base: Value;
  readonly actual: Value;
  readonly target: Rational;
  readonly comparison: Comparison;
  readonly status: Status;
  readonly verdict: Verdict;
  readonly completion: Value;
  /** Missing where either figure is printed only as a bound. */
  readonly changeOnBase: Value;
  readonly beside: BaselineSeries | null;
  readonly notes: readonly Note[];
}

/** The row's figures beside those of the indicator that continues it. */
export interface BaselineSeries {
  readonly indicator: Indicator;
  readonly years: readonly { readonly year: number; readonly value: Value }[];
}

/** Judges the previous plan's table; with observations, each year is set beside it. */
export function judgeBaseline(catalogue: Catalogue, observations: Observations | null): BaselineResult[] {
  return catalogue.baseline.map(row => judgeRow(catalogue, row, observations));
}

function judgeRow(catalogue: Catalogue, row: BaselineRow, observations: Observations | null): BaselineResult {
  const target = rational(row.target);
  const comparison = comparisonOf(row.operator);
  const actual = fromFigure(row.outcome);
  const base = fromFigure(row.base);
  const status = statusAgainst(actual, comparison, target);
  return {
    row,
    base,
    actual,
    target,
    comparison,
    status,
    verdict: verdictOf(status),
    completion: completion({ target, comparison }, actual),
    changeOnBase: actual.kind === 'exact' ? difference(actual, base) : MISSING,
    beside: observations && seriesBeside(catalogue, row, observations),
    notes: notesOf(row, actual, comparison, target),
  };
}

function statusAgainst(actual: Value, comparison: Comparison, target: Rational): Status {
  const range = rangeOf(actual);
  if (range === null) return 'no-data';
  const truth = holds(range, comparison, target);
  if (truth === 'maybe') return 'unknown';
  return truth === 'yes' ? 'achieved' : 'missed';
}

const OPPOSITE: Record<Comparison, Comparison> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' };

function notesOf(row: BaselineRow, actual: Value, comparison: Comparison, target: Rational): Note[] {
  const notes: Note[] = [];
  if (row.directionOpen) {
    const opposite = OPPOSITE[comparison];
    const status = statusAgainst(actual, opposite, target);
    notes.push({ code: 'direction-open', comparison: opposite, status });
  }
  if (actual.kind === 'bound') notes.push({ code: 'bound', value: actual });
  if (exactOf(actual)?.equals(target)) notes.push({ code: 'on-boundary', target, operator: row.operator });
  return notes;
}

function seriesBeside(
  catalogue: Catalogue,
  row: BaselineRow,
  observations: Observations,
): BaselineSeries | null {
  const indicator = catalogue.indicators.find(i => i.id === row.continuedBy);
  if (!indicator) return null;
  const root = rootArea(catalogue);
  const { firstYear, lastYear } = catalogue.plan;
  const context = { observations, areas: catalogue.areas };
  const series = seriesUpTo(firstYear, lastYear, year =>
    rollUp(context, indicator.measure, indicator.id, root.id, year),
  );
  return { indicator, years: series.map(({ year, rolled }) => ({ year, value: rolled.value })) };
}
