import type { Paragraph } from 'docx';
import { CEILING, OFFICE_LINES, wholeTarget } from '../../../messages/office.js';
import type { Language } from '../../../messages/words.js';
import type { ProgressChart, ProgressRow } from '../../document/charts.js';
import { greatest } from '../../document/column-widths.js';
import { withSymbol } from '../../document/mark-symbols.js';
import { oneLine } from '../../document/text-lines.js';
import { widestLine } from '../../document/widest-line.js';
import {
  altTextOf,
  COLOURS,
  drawing,
  drawn,
  NAME_FONT,
  NAME_WIDTH,
  nameOf,
  SMALL_FONT,
  TEXT_WIDTH,
  titleOf,
} from './drawing.js';

/** Rows that fill a page, and what each of them and the rest take of it, in pixels. */
const MOST_ROWS = 20;
const ROW_HEIGHT = 28;
const LINE_HEIGHT = 15;
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
    categoryAxis: { reverseOrder: true, font: NAME_FONT },
    valueAxis: {
      title: { text: oneLine(wholeTarget(target)), font: SMALL_FONT },
      numberFormat: '0%',
      ...axisOf(rows),
      crossesAt: 'maximum',
      font: SMALL_FONT,
    },
    legend: { position: 'bottom', font: SMALL_FONT },
    transformation: { width: TEXT_WIDTH, height: FRAME_HEIGHT + rowHeight(rows, lang) * rows.length },
    altText: altTextOf(chart, suffix),
  });
}

function categoryOf({ mark, label, isCeiling }: ProgressRow, lang: Language): string {
  const name = isCeiling ? OFFICE_LINES.aside[lang](label, CEILING[lang]) : label;
  return nameOf(withSymbol(mark, name), lang);
}

/** Higher where a name takes more lines. */
function rowHeight(rows: readonly ProgressRow[], lang: Language): number {
  const lines = greatest(
    rows.map(row => categoryOf(row, lang).split('\n').length),
    1,
  );
  return Math.max(ROW_HEIGHT, lines * LINE_HEIGHT);
}

function labelOf({ text }: ProgressRow) {
  return { text: oneLine(text), position: 'outsideEnd', font: SMALL_FONT } as const;
}

/** Steps of an axis, of which it takes the first that leaves room for its labels. */
const STEPS = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
const MOST_STEPS = 10;
/** What the letters of labels and the margins of a chart take, in pixels. */
const LETTER = 5.5;
const MARGIN = 60;
const MOST_ROOM = 2.5;

/** Pixel geometry: where the axis ends, and its steps; none of them for bars out of all proportion. */
function axisOf(rows: readonly ProgressRow[]): { readonly maximum?: number; readonly interval?: number } {
  const longest = greatest(
    rows.flatMap(row => [drawn(row.actual) ?? 0, drawn(row.required) ?? 0]),
    1,
  );
  const end = longest * roomBehind(rows);
  const interval = STEPS.find(step => end / step <= MOST_STEPS);
  return interval === undefined ? {} : { interval, maximum: Math.ceil(end / interval) * interval };
}

/** How much longer than its bars a plot must be to hold the figures behind them, beside the names of the rows. */
function roomBehind(rows: readonly ProgressRow[]): number {
  const widest = (texts: readonly string[]) => greatest(texts.map(widestLine), 0) * LETTER;
  const names = widest(rows.map(({ label }) => label));
  const plot = TEXT_WIDTH - MARGIN - Math.min(names, NAME_WIDTH * LETTER);
  const left = plot - widest(rows.map(({ text }) => text));
  return left * MOST_ROOM < plot ? MOST_ROOM : plot / left;
}
