import { groupBy } from '../../../engine/observation.js';
import type { Rational } from '../../../engine/rational.js';
import type { Result } from '../../../engine/result.js';
import { exactOf } from '../../../engine/value.js';
import { PAGE_HEADS, SHEETS } from '../../../messages/document.js';
import { HEADS } from '../../../messages/report.js';
import { SUMMARY_CAPTIONS } from '../../../messages/summary.js';
import type { Words } from '../../../messages/words.js';
import { shownFigures } from '../../figures.js';
import { withUnit } from '../../with-unit.js';
import { column, figureCell, numberCell, textCell } from '../cells.js';
import type { Row, Table } from '../model.js';
import { completionCell, statusCell } from './result-table.js';

interface Ranked {
  readonly r: Result;
  readonly rank: number;
}

/** The areas of each indicator that compare, best first; null where none do. */
export function rankingTable(areas: readonly Result[], words: Words): Table | null {
  const { lang } = words;
  const groups = groupBy(
    areas.filter(r => measureOf(r) !== null),
    r => r.indicator.id,
  );
  const ranked = [...groups.values()].filter(results => results.length > 1).flatMap(rankedOf);
  if (ranked.length === 0) return null;
  return {
    id: 'ranking',
    caption: SUMMARY_CAPTIONS.ranking[lang],
    sheet: SHEETS.ranking[lang],
    columns: [
      column('indicator', HEADS.indicator[lang], 'text', true),
      column('rank', PAGE_HEADS.rank[lang], 'number'),
      column('area', HEADS.area[lang], 'text', true),
      column('actual', HEADS.actual[lang], 'number'),
      column('target', HEADS.target[lang], 'number'),
      column('completion', HEADS.completion[lang], 'percent'),
      column('status', HEADS.status[lang], 'status', true),
    ],
    rows: ranked.map(entry => rankedRow(entry, words)),
    interactive: true,
  };
}

/** What areas are compared by: a rate by itself, a count by its share of the area's own target. */
function measureOf(r: Result): Rational | null {
  if (r.measure === 'rate') return r.verdict === 'none' ? null : exactOf(r.actual);
  return r.target === null ? null : exactOf(r.completion);
}

/** Best first, areas in the plan's order where they are level; those that are level share a rank. */
function rankedOf(results: readonly Result[]): Ranked[] {
  const direction = results[0]?.comparison.startsWith('<') && results[0].measure === 'rate' ? 1 : -1;
  const order = (a: Result, b: Result) => {
    const [of, against] = [measureOf(a), measureOf(b)];
    return of === null || against === null ? 0 : direction * of.compare(against);
  };
  const sorted = [...results].sort(order);
  return sorted.map(r => ({ r, rank: sorted.findIndex(other => order(other, r) === 0) + 1 }));
}

function rankedRow({ r, rank }: Ranked, words: Words): Row {
  const figures = shownFigures(r);
  return {
    cells: [
      textCell(withUnit(words.indicator(r.indicator.id), r.indicator.unit)),
      numberCell(rank),
      textCell(words.area(r.area.id)),
      figureCell(figures.actual, exactOf(r.actual)),
      figureCell(figures.target, r.target),
      completionCell(r),
      statusCell(r, words),
    ],
  };
}
