import { cappedWidths, levelledWidths, sumOf, type WidthWish } from '../../document/column-widths.js';
import type { Mark } from '../../document/model.js';
import { widestLine } from '../../document/widest-line.js';
import { type Orientation, textWidth } from './page.js';

/** A table to be drawn, whatever it was made from. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
  /** Its cells are what the reader should see first. */
  readonly isStrong: boolean;
}

export interface GridColumn {
  readonly label: string;
  readonly align: 'left' | 'right' | 'center';
  /** Its content should stand in single lines. */
  readonly isWhole: boolean;
}

export interface GridCell {
  readonly text: string;
  readonly mark: Mark | null;
}

/** How a grid is set: in points, and the widths of its columns in twips. */
export interface GridLayout {
  readonly orientation: Orientation;
  readonly size: number;
  readonly widths: readonly number[];
}

const SETTINGS: readonly (readonly [Orientation, number])[] = [
  ['portrait', 12],
  ['portrait', 10.5],
  ['portrait', 9],
  ['landscape', 10.5],
  ['landscape', 9],
];
/** In halves of a Chinese character: what a column may take, and what it can be pressed into. */
const WIDEST = 44;
const PRESSED = 26;
const NARROWEST = 5;
const HEAD = 10;
/** Beside the text of a cell, in twips. */
export const MARGIN = 60;

/** The largest letters on the narrower page that leave the columns room enough. */
export function layoutOf(grid: Grid): GridLayout {
  const wishes = wishesOf(grid);
  const settings = SETTINGS.map(([orientation, size]) => ({
    orientation,
    size,
    room: (textWidth(orientation) - 2 * MARGIN * wishes.length) / halfCharacter(size),
  }));
  const least = sumOf(cappedWidths(wishes, PRESSED));
  const chosen = settings.find(({ room }) => least <= room) ?? settings.at(-1);
  const { orientation = 'landscape', size = 9, room = 0 } = chosen ?? {};
  const widths = levelledWidths(wishes, room, WIDEST, NARROWEST);
  return { orientation, size, widths: stretched(widths, orientation, halfCharacter(size)) };
}

/** Twips: 20 of them a point. */
function halfCharacter(size: number): number {
  return size * 10;
}

function wishesOf({ columns, rows }: Grid): readonly WidthWish[] {
  return columns.map(({ label, isWhole }, i) => {
    const content = roomFor(Math.max(1, ...rows.map(cells => widestLine(cells[i]?.text ?? ''))));
    const head = roomFor(Math.min(HEAD, widestLine(label)));
    return { least: isWhole ? content : 0, most: Math.max(content, head) };
  });
}

/** Signs such as ≥ are as wide as a Chinese character in Chinese typefaces. */
function roomFor(characters: number): number {
  return characters * 1.15 + 0.6;
}

/** The whole width of the text, shared out in the same proportions. */
function stretched(widths: readonly number[], orientation: Orientation, unit: number): readonly number[] {
  const wanted = widths.map(width => width * unit + 2 * MARGIN);
  const factor = textWidth(orientation) / sumOf(wanted);
  return wanted.map(width => Math.floor(width * factor));
}
