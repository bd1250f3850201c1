import {
  AlignmentType,
  BorderStyle,
  type Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cappedWidths, levelledWidths, sumOf, type WidthWish } from '../../document/column-widths.js';
import type { Mark } from '../../document/model.js';
import { widestLine } from '../../document/widest-line.js';
import { type Orientation, textWidth } from './page.js';
import { paragraphOf } from './text.js';

/** A table to be drawn, whatever it was made from. */
export interface Grid {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly (readonly GridCell[])[];
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
const MARGIN = 60;

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
    const content = Math.max(1, ...rows.map(cells => widestLine(cells[i]?.text ?? ''))) + 1;
    const head = Math.min(HEAD, widestLine(label)) + 1;
    return { least: isWhole ? content : 0, most: Math.max(content, head) };
  });
}

/** The whole width of the text, shared out in the same proportions. */
function stretched(widths: readonly number[], orientation: Orientation, unit: number): readonly number[] {
  const wanted = widths.map(width => width * unit + 2 * MARGIN);
  const factor = textWidth(orientation) / sumOf(wanted);
  return wanted.map(width => Math.floor(width * factor));
}

/** A table whose head is repeated on every page and whose rows stay whole. */
export function gridTable(grid: Grid, { size, widths }: GridLayout): Table {
  const cell = (content: Paragraph, i: number, fill: string | null) =>
    new TableCell({
      children: [content],
      width: { size: widths[i] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    });
  const text = (value: string, align: GridColumn['align'], bold: boolean) =>
    paragraphOf(value, { style: 'TableText', alignment: ALIGNMENTS[align] }, { size: size * 2, bold });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sumOf(widths), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: MARGIN, right: MARGIN, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    borders: BORDERS,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: grid.columns.map(({ label }, i) => cell(text(label, 'center', true), i, HEAD_FILL)),
      }),
      ...grid.rows.map(
        cells =>
          new TableRow({
            cantSplit: true,
            children: grid.columns.map(({ align }, i) => {
              const { text: value, mark } = cells[i] ?? { text: '', mark: null };
              return cell(text(value, align, false), i, mark && MARK_FILLS[mark]);
            }),
          }),
      ),
    ],
  });
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

const thin = { style: BorderStyle.SINGLE, size: 4, color: '404040' } as const;
const BORDERS = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};
const HEAD_FILL = 'E7E6E6';

/** Light enough to be read in grey; the symbol says the same. */
const MARK_FILLS: Readonly<Record<Mark, string>> = {
  pass: 'E2F0D9',
  fail: 'F8CBAD',
  unknown: 'FFF2CC',
  none: 'F2F2F2',
  error: 'F8CBAD',
  warning: 'FFF2CC',
  info: 'DEEAF6',
};
