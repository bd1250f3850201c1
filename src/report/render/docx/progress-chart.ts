import type { Paragraph } from 'docx';
import { CEILING, OFFICE_LINES, wholeTarget } from '../../../messages/office.js';
import type { Language } from '../../../messages/words.js';
import type { ProgressChart, ProgressRow } from '../../document/charts.js';
import { withSymbol } from '../../document/mark-symbols.js';
import { oneLine } from '../../document/text-lines.js';
import { altTextOf, COLOURS, drawing, drawn, SMALL_FONT, TEXT_WIDTH, titleOf } from './drawing.js';

/** Rows that fill a page, and what each of them and the rest take of it, in pixels. */
const MOST_ROWS = 20;
const ROW_HEIGHT = 28;
const FRAME_HEIGHT = 105;

/** Bars for what was reached and what is due, as shares of the target; on several pages where they are many. */
export function progressCharts(chart: ProgressChart, lang: Language): Paragraph[] {
  const parts = Math.ceil(chart.rows.length / MOST_ROWS);
  const size = Math.ceil(chart.rows.length / parts);
  return Array.from({ length: parts }, (_, i) => {
    const rows = chart.rows.slice(i * size, (i + 1) * size);
    const title = parts === 1 ? chart.title : OFFICE_LINES.aside[lang](chart.title, `${i + 1}/${parts}`);
    return part(chart, rows, title, i === 0 ? '' : `-${i + 1}`, lang);
  });
}

function part(
  chart: ProgressChart,
  rows: readonly ProgressRow[],
  title: string,
  suffix: string,
  lang: Language,
) {
  const { actual, required, target } = chart.labels;
  return drawing({
    type: 'bar',
    title: titleOf(title, 12),
    categories: rows.map(row => categoryOf(row, lang)),
    series: [
      {
        name: oneLine(actual),
        color: COLOURS.actual,
        values: rows.map(row => drawn(row.actual)),
        pointLabels: rows.map(labelOf),
      },
      {
        name: oneLine(required),
        color: COLOURS.required,
        values: rows.map(row => drawn(row.required)),
        pointLabels: rows.map(row => (row.actual === null ? labelOf(row) : undefined)),
      },
    ],
    gapWidth: 50,
    overlap: 0,
    categoryAxis: { reverseOrder: true, font: SMALL_FONT },
    valueAxis: {
      title: { text: oneLine(wholeTarget(target)), font: SMALL_FONT },
      numberFormat: '0%',
      ...axisOf(rows),
      crossesAt: 'maximum',
      font: SMALL_FONT,
    },
    legend: { position: 'bottom', font: SMALL_FONT },
    transformation: { width: TEXT_WIDTH, height: FRAME_HEIGHT + ROW_HEIGHT * rows.length },
    altText: altTextOf(chart, suffix),
  });
}

function categoryOf({ mark, label, isCeiling }: ProgressRow, lang: Language): string {
  return oneLine(withSymbol(mark, isCeiling ? OFFICE_LINES.aside[lang](label, CEILING[lang]) : label));
}

function labelOf({ text }: ProgressRow) {
  return { text: oneLine(text), position: 'outsideEnd', font: SMALL_FONT } as const;
}

/** Steps of an axis, of which it takes the first that leaves room for its labels. */
const STEPS = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
const MOST_STEPS = 10;
/** Behind the longest bar stand its figures. */
const ROOM = 1.3;

/** Pixel geometry: where the axis ends, and its steps; none of them for bars out of all proportion. */
function axisOf(rows: readonly ProgressRow[]): { readonly maximum?: number; readonly interval?: number } {
  const end = ROOM * Math.max(1, ...rows.flatMap(row => [drawn(row.actual) ?? 0, drawn(row.required) ?? 0]));
  const interval = STEPS.find(step => end / step <= MOST_STEPS);
  return interval === undefined ? {} : { interval, maximum: Math.ceil(end / interval) * interval };
}
