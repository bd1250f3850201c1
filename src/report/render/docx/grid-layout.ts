import {
  cappedWidths,
  greatest,
  levelledWidths,
  sumOf,
  type WidthWish,
} from '../../document/column-widths.js';
import type { Mark } from '../../document/model.js';
import { widestLine, widestWord } from '../../document/widest-line.js';
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
/** How much wider bold letters are. */
const BOLD = 1.2;
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
    const texts = rows.map(cells => cells[i]?.text ?? '');
    const content = greatest(texts.map(widestLine), 1);
    const unbroken = isWhole ? content : greatest(texts.map(widestWord), 1);
    const head = Math.min(HEAD, widestLine(label));
    return {
      least: roomFor(Math.max(unbroken, BOLD * widestWord(label))),
      most: roomFor(Math.max(content, head)),
    };
  });
}

/** Room for wider typefaces, and for signs such as ≥, which take a whole character in Chinese ones. */
function roomFor(characters: number): number {
  return characters * 1.25 + 0.5;
}

/** The whole width of the text, shared out in the same proportions. */
function stretched(widths: readonly number[], orientation: Orientation, unit: number): readonly number[] {
  const wanted = widths.map(width => width * unit + 2 * MARGIN);
  const factor = textWidth(orientation) / sumOf(wanted);
  return wanted.map(width => Math.floor(width * factor));
}
