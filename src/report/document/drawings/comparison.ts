import type { PlanIdentity } from '../../../catalogue/types.js';
import type { Result } from '../../../engine/result.js';
import { exactOf, fromFigure } from '../../../engine/value.js';
import { CHART_LINES, CHART_WORDS } from '../../../messages/document.js';
import { type Words, writeValue } from '../../../messages/words.js';
import { shownFigures } from '../../figures.js';
import type { ComparisonChart, ComparisonRow } from '../charts.js';

/** Indicators that go on unchanged: what the previous plan reached, what this one has, and where it must end. */
export function comparisonChart(
  results: readonly Result[],
  plan: PlanIdentity,
  words: Words,
): ComparisonChart {
  const { lang } = words;
  const labels = {
    previous: CHART_LINES.previousYears[lang](
      plan.previousBaseYear === null ? null : plan.previousBaseYear + 1,
      plan.baseYear,
    ),
    current: CHART_LINES.currentYears[lang](plan.firstYear, results[0]?.year ?? plan.lastYear),
    target: CHART_WORDS.target[lang],
  };
  const rows = results.flatMap(r => comparisonRow(r, words));
  return {
    kind: 'comparison',
    id: 'comparison',
    title: CHART_WORDS.comparison[lang],
    description: rows.map(row => rowTold(row, labels, words)).join(lang === 'zh' ? '；' : '; '),
    labels,
    rows,
  };
}

function comparisonRow(r: Result, words: Words): ComparisonRow[] {
  const same = r.previous.find(row => row.comparable);
  if (!same || r.area.parent !== null) return [];
  const previous = fromFigure(same.outcome);
  const figures = shownFigures(r);
  return [
    {
      label: CHART_LINES.withUnit[words.lang](words.indicator(r.indicator.id), r.indicator.unit),
      previous: exactOf(previous),
      current: exactOf(r.actual),
      target: r.target,
      previousText: writeValue(previous),
      currentText: figures.actual,
      targetText: figures.target,
    },
  ];
}

function rowTold(row: ComparisonRow, labels: ComparisonChart['labels'], words: Words): string {
  const parts = [
    `${labels.previous} ${row.previousText}`,
    `${labels.current} ${row.currentText}`,
    `${labels.target} ${row.targetText}`,
  ];
  return CHART_LINES.heatRow[words.lang](row.label, words.list(parts));
}
