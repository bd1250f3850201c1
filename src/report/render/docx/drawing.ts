import { Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import { exactText, type Rational, roundedText } from '../../../engine/rational.js';
import type { Chart } from '../../document/charts.js';
import { oneLine } from '../../document/text-lines.js';

/** Pixels: 96 of them an inch. The text of a page is 589 wide and 850 high. */
export const TEXT_WIDTH = 585;
export const TEXT_HEIGHT = 780;

/** Dark against light, told apart in greys too. */
export const COLOURS = {
  actual: '1F4E79',
  required: 'BFBFBF',
  line: '7F7F7F',
  target: 'C00000',
  reference: '7F6000',
} as const;

/** docx draws any line; the finished file has none where its width is 0. */
export const NO_LINE = { width: 0 } as const;

const BLACK = '262626';
const DOUBLE_PLACES = 17;

export const SMALL_FONT = { size: 9, color: BLACK } as const;
export const TINY_FONT = { size: 7, color: BLACK } as const;

/** The nearest double, by way of decimal text; a gap where there is no number. */
export function drawn(value: Rational | null): number | null {
  return value === null ? null : Number(exactText(value) ?? roundedText(value, DOUBLE_PLACES));
}

/** A chart that Word draws and can edit, in a line of its own. */
export function drawing(options: ChartRunOptions): Paragraph {
  return new Paragraph({ style: 'Drawing', children: [new ChartRun(options)] });
}

/** What stands for the chart where it cannot be seen. */
export function altTextOf({ id, title, description }: Chart, part = '') {
  return { name: `${id}${part}`, title: oneLine(title), description: oneLine(description) };
}

export function titleOf(text: string, size: number) {
  return { text: oneLine(text), font: { size, bold: true, color: BLACK } };
}
