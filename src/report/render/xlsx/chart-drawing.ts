import type { SheetChart } from 'hucre/xlsx';
import { wholeTarget } from '../../../messages/office.js';
import { columnLetter } from '../../column-letter.js';
import { oneLine } from '../../document/text-lines.js';
import type { Series } from './chart-figures.js';
import type { PlacedFigures } from './chart-sheets.js';

type DrawnSeries = SheetChart['series'][number];

/** Columns and rows of an empty sheet that a small chart takes, and the gap below it. */
const SMALL = { columns: 6, rows: 13 };
const GAP = 1;
const ACROSS = 2;
const WIDE = SMALL.columns * ACROSS;
/** The rows of a printed page at a scale, in percent, at which the charts are as wide as the page. */
export const CHART_PAGE = { rows: 56, scale: 85 };

/** The charts below each other: one of progress over the whole width, courses two in a row; none over two pages. */
export function drawings(placed: readonly PlacedFigures[], sheet: string): SheetChart[] {
  let top = 0;
  let column = 0;
  return placed.map(figures => {
    const isWide = figures.chart.kind === 'progress';
    if (isWide && column > 0) top += SMALL.rows + GAP;
    if (isWide) column = 0;
    const rows = isWide ? Math.min(CHART_PAGE.rows - GAP, 6 + figures.rows.length * 2) : SMALL.rows;
    top = whole(top, rows);
    const from = { row: top, col: column * SMALL.columns };
    const to = { row: top + rows, col: isWide ? WIDE : from.col + SMALL.columns };
    column = isWide ? 0 : (column + 1) % ACROSS;
    if (column === 0) top += rows + GAP;
    return { ...drawingOf(figures, sheet), anchor: { from, to } };
  });
}

/** The same row, or the first of the next page. */
function whole(top: number, rows: number): number {
  const { rows: page } = CHART_PAGE;
  return (top % page) + rows <= page ? top : Math.ceil(top / page) * page;
}

function drawingOf(figures: PlacedFigures, sheet: string): Omit<SheetChart, 'anchor'> {
  const { chart, title } = figures;
  const common = {
    title: oneLine(title),
    titleFontSize: chart.kind === 'progress' ? 14 : 10,
    altText: oneLine(chart.description),
    legend: 'bottom',
    series: figures.series.map((series, i) => seriesOf(figures, series, i, sheet)),
  } as const;
  if (chart.kind === 'course') return { ...common, type: 'line' };
  return {
    ...common,
    type: 'bar',
    gapWidth: 60,
    axes: {
      x: { reverse: true },
      y: {
        title: oneLine(wholeTarget(chart.labels.target)),
        numberFormat: { formatCode: '0%' },
        crosses: 'max',
        axisTitleFontSize: 9,
      },
    },
  };
}

function seriesOf(
  { chart, head, rows }: PlacedFigures,
  series: Series,
  index: number,
  sheet: string,
): DrawnSeries {
  const first = head + 2;
  const range = (column: number) => {
    const letter = columnLetter(column);
    return `'${sheet}'!$${letter}$${first}:$${letter}$${head + 1 + rows.length}`;
  };
  const looks = chart.kind === 'progress' ? BARS : LINES;
  return {
    name: oneLine(series.name),
    categories: range(1),
    values: range(index + 2),
    ...looks[series.role],
  };
}

type Look = Pick<DrawnSeries, 'color' | 'stroke' | 'marker'>;
const NO_MARKER = { symbol: 'none' } as const;

/** Dark against light: told apart in greys too. */
const BARS: Readonly<Record<Series['role'], Look>> = {
  actual: { color: '1F4E79' },
  required: { color: 'BFBFBF' },
  target: { color: '7F7F7F' },
  reference: { color: '7F7F7F' },
};

/** A line with dots, dashes, dots, and single points: told apart without colour. */
const LINES: Readonly<Record<Series['role'], Look>> = {
  actual: { color: '1F4E79', stroke: { width: 2.25 }, marker: { symbol: 'circle', size: 6 } },
  required: { color: '7F7F7F', stroke: { width: 1.5, dash: 'dash' }, marker: NO_MARKER },
  target: { color: 'C00000', stroke: { width: 1.25, dash: 'sysDot' }, marker: NO_MARKER },
  reference: { color: '7F6000', stroke: { width: 0 }, marker: { symbol: 'diamond', size: 7 } },
};
