import type { Rational } from '../../../engine/rational.js';
import type { Result } from '../../../engine/result.js';
import { exactOf } from '../../../engine/value.js';
import { CHART_LINES, CHART_WORDS } from '../../../messages/document.js';
import { statusName } from '../../../messages/statuses.js';
import type { Words } from '../../../messages/words.js';
import { shownFigures } from '../../figures.js';
import { isFinal } from '../../marks.js';
import type { ProgressChart, ProgressRow } from '../charts.js';

/** Every indicator with a figure to reach, against its schedule; milestones have none. */
export function progressChart(results: readonly Result[], words: Words): ProgressChart {
  const { lang } = words;
  const rows = results.filter(r => r.operator !== 'done').map(r => progressRow(r, words));
  return {
    kind: 'progress',
    id: 'progress',
    title: CHART_WORDS.progress[lang],
    description: rows
      .map(row => CHART_LINES.progressRow[lang](row.label, row.text, row.status))
      .join(lang === 'zh' ? '；' : '; '),
    labels: {
      actual: CHART_WORDS.progressActual[lang],
      required: CHART_WORDS.progressRequired[lang],
      target: CHART_WORDS.target[lang],
    },
    rows,
  };
}

function progressRow(r: Result, words: Words): ProgressRow {
  const { actual, target } = shownFigures(r);
  return {
    label: words.indicator(r.indicator.id),
    actual: shareOf(exactOf(r.actual), r.target),
    required: shareOf(r.required, r.target),
    isCeiling: r.comparison === '<' || r.comparison === '<=',
    mark: r.verdict,
    status: statusName(r.status, isFinal(r), words.lang),
    text: CHART_LINES.progressText[words.lang](actual, target),
  };
}

/** Where a figure stands on the axis on which the target is 1. */
function shareOf(figure: Rational | null, target: Rational | null): Rational | null {
  return figure === null || target === null || target.equals(0) ? null : figure.div(target);
}
