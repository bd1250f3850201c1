import type { Cell as SheetCell, WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../../messages/words.js';
import type { Chart } from '../../document/charts.js';
import { widestLine } from '../../document/widest-line.js';
import { cellText } from './cell-text.js';
import { drawings } from './chart-drawing.js';
import { type ChartFigures, figuresOf } from './chart-figures.js';
import { chartPage, pageOf } from './page-setup.js';
import type { Styles } from './styles.js';
import { doubleOf } from './typed-cell.js';

const WIDEST = 60;
const SERIES_WIDTH = 14;

/** A chart's figures and the row of their head on the sheet of figures, from 0. */
export interface PlacedFigures extends ChartFigures {
  readonly head: number;
}

/** A sheet with the charts, and one with the figures they are drawn from; none where there is no chart to draw. */
export function chartSheets(
  shown: readonly Chart[],
  names: { readonly sheet: string; readonly data: string },
  lang: Language,
  styles: Styles,
): WriteSheet[] {
  const placed = placeAll(figuresOf(shown, lang));
  if (placed.length === 0) return [];
  const charts = drawings(placed, names.data);
  const labels = Math.max(...placed.flatMap(({ title, rows }) => [title, ...rows].map(widestLine)));
  return [
    {
      name: names.sheet,
      rows: [],
      charts,
      ...chartPage(Math.max(...charts.map(({ anchor }) => anchor.to?.row ?? 0))),
    },
    {
      name: names.data,
      columns: [Math.min(WIDEST, labels + 2), ...Array(4).fill(SERIES_WIDTH)].map(width => ({ width })),
      rows: [],
      cells: new Map(placed.flatMap(figures => figureCells(figures, styles))),
      ...pageOf('', false),
    },
  ];
}

/** One below the other: the title, the head, the rows, an empty row. */
function placeAll(all: readonly ChartFigures[]): readonly PlacedFigures[] {
  let next = 1;
  return all.map(figures => {
    const head = next;
    next += figures.rows.length + 3;
    return { ...figures, head };
  });
}

type Placed = readonly [place: string, cell: Partial<SheetCell>];

function figureCells({ title, head, rowHead, rows, series }: PlacedFigures, styles: Styles): Placed[] {
  return [
    [`${head - 1},0`, { value: cellText(title), style: { ...styles.heading, alignment: {} } }],
    ...[rowHead, ...series.map(({ name }) => name)].map(
      (text, x): Placed => [`${head},${x}`, { value: cellText(text), style: styles.head }],
    ),
    ...rows.map((row, y): Placed => [`${head + 1 + y},0`, { value: cellText(row), style: styles.text }]),
    ...series.flatMap(({ values }, x) =>
      values.map((value, y): Placed => {
        return [`${head + 1 + y},${x + 1}`, { value: value && doubleOf(value), style: styles.number }];
      }),
    ),
  ];
}
