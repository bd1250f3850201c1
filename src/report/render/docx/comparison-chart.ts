import type { Rational } from '../../../engine/rational.js';
import type { Language } from '../../../messages/words.js';
import type { ComparisonChart, ComparisonRow } from '../../document/charts.js';
import { oneLine } from '../../document/text-lines.js';
import {
  altTextOf,
  COLOURS,
  drawing,
  drawn,
  SMALL_FONT,
  TEXT_HEIGHT,
  TEXT_WIDTH,
  titleOf,
} from './drawing.js';
import { comparisonGrid } from './grids.js';
import { gridPiece, type Piece, portrait } from './pieces.js';

const ROW_HEIGHT = 60;
const FRAME_HEIGHT = 90;

/** Bars on a scale of its own for each row, and the figures themselves in a table below. */
export function comparisonPieces(chart: ComparisonChart, lang: Language): readonly Piece[] {
  const table = gridPiece(null, comparisonGrid(chart, lang));
  return chart.rows.length === 0 ? [table] : [portrait(bars(chart)), table];
}

function bars(chart: ComparisonChart) {
  const { labels, rows } = chart;
  const series = (name: string, key: Key, color: string) => ({
    name: oneLine(name),
    color,
    values: rows.map(row => drawn(shareOf(row, key))),
    pointLabels: rows.map(row => ({
      text: oneLine(row[`${key}Text`]),
      position: 'outsideEnd' as const,
      font: SMALL_FONT,
    })),
  });
  return drawing({
    type: 'bar',
    title: titleOf(chart.title, 12),
    categories: rows.map(({ label }) => oneLine(label)),
    series: [
      series(labels.previous, 'previous', COLOURS.required),
      series(labels.current, 'current', COLOURS.actual),
      series(labels.target, 'target', COLOURS.line),
    ],
    gapWidth: 50,
    categoryAxis: { reverseOrder: true, font: SMALL_FONT },
    valueAxis: { visible: false, gridlines: false, minimum: 0, maximum: 1.15 },
    legend: { position: 'bottom', font: SMALL_FONT },
    transformation: {
      width: TEXT_WIDTH,
      height: Math.min(TEXT_HEIGHT, FRAME_HEIGHT + ROW_HEIGHT * rows.length),
    },
    altText: altTextOf(chart),
  });
}

type Key = 'previous' | 'current' | 'target';

/** Pixel geometry: the longest bar of a row is as long as that of any other. */
function shareOf(row: ComparisonRow, key: Key): Rational | null {
  const value = row[key];
  const largest = [row.previous, row.current, row.target]
    .flatMap(figure => figure?.abs() ?? [])
    .reduce<Rational | null>((most, figure) => (most && most.compare(figure) > 0 ? most : figure), null);
  return value && largest && !largest.equals(0) ? value.div(largest) : value;
}
