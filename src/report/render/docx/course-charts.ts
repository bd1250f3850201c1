import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { ChartRun } from 'docx/charts';
import type { Rational } from '../../../engine/rational.js';
import { OFFICE_LINES } from '../../../messages/office.js';
import type { Language } from '../../../messages/words.js';
import type { CourseChart } from '../../document/charts.js';
import { oneLine } from '../../document/text-lines.js';
import { altTextOf, COLOURS, drawn, NO_LINE, TINY_FONT, titleOf } from './drawing.js';
import { textWidth } from './page.js';

const ACROSS = 2;
const SIZE = { width: 288, height: 190 };

/** One small chart for each indicator, two in a row, in a table that is not seen. */
export function courseCharts(charts: readonly CourseChart[], lang: Language): readonly Table[] {
  const drawable = charts.filter(({ years }) => years.length > 0);
  if (drawable.length === 0) return [];
  const rows = Array.from({ length: Math.ceil(drawable.length / ACROSS) }, (_, i) =>
    drawable.slice(i * ACROSS, (i + 1) * ACROSS),
  );
  const width = Math.floor(textWidth('portrait') / ACROSS);
  const cell = (chart: CourseChart | undefined) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [new Paragraph({ style: 'Drawing', children: chart ? [course(chart, lang)] : [] })],
    });
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: width * ACROSS, type: WidthType.DXA },
      columnWidths: Array(ACROSS).fill(width),
      margins: { left: 0, right: 0, marginUnitType: WidthType.DXA },
      borders: NO_BORDERS,
      rows: rows.map(row => new TableRow({ cantSplit: true, children: [cell(row[0]), cell(row[1])] })),
    }),
  ];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

function course(chart: CourseChart, lang: Language): ChartRun {
  const { title, unit, years } = chart;
  return new ChartRun({
    type: 'line',
    title: titleOf(unit === '' ? title : OFFICE_LINES.aside[lang](title, unit), 9),
    categories: years.map(String),
    series: seriesOf(chart),
    categoryAxis: { font: TINY_FONT },
    valueAxis: { font: TINY_FONT },
    legend: { position: 'bottom', font: TINY_FONT },
    transformation: SIZE,
    altText: altTextOf(chart),
  });
}

/** A line with dots, dashes, dots, and single points: told apart without colour. */
function seriesOf({ years, labels, actual, required, target, reference }: CourseChart) {
  const referred = new Map(reference.map(({ year, value }) => [year, value] as const));
  const all = [
    {
      name: labels.actual,
      values: actual,
      color: COLOURS.actual,
      line: { color: COLOURS.actual, width: 2 },
      markers: { shape: 'circle', size: 5 },
    },
    {
      name: labels.required,
      values: required,
      color: COLOURS.line,
      line: { color: COLOURS.line, width: 1.25, dash: 'dash' },
    },
    {
      name: labels.target,
      values: years.map(() => target),
      color: COLOURS.target,
      line: { color: COLOURS.target, width: 1.25, dash: 'shortDot' },
    },
    {
      name: labels.reference,
      values: years.map((year): Rational | null => referred.get(year) ?? null),
      color: COLOURS.reference,
      // Figures of another period are on no line.
      line: NO_LINE,
      markers: { shape: 'diamond', size: 7 },
    },
  ] as const;
  return all
    .filter(({ values }) => values.some(value => value !== null))
    .map(series => ({ ...series, name: oneLine(series.name), values: series.values.map(drawn) }));
}
