import Table from 'cli-table3';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { Language } from '../messages/words.js';
import { asAscii } from './marks.js';
import { textWidth } from './text-width.js';

export interface Column {
  readonly head: string;
  readonly align?: 'left' | 'right' | 'center';
  /** May be wrapped to fit the terminal; other columns keep their natural width. */
  readonly flexible?: boolean;
}

export interface Grid {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
  readonly ascii: boolean;
  /** Chinese may be broken between any two characters, English only between words. */
  readonly lang: Language;
}

const NARROWEST = 8;
const ASCII = { top: '-', 'top-mid': '+', 'top-left': '+', 'top-right': '+', bottom: '-', 'bottom-mid': '+' };
const ASCII_REST = { 'bottom-left': '+', 'bottom-right': '+', left: '|', mid: '-', middle: '|', right: '|' };
const ASCII_MIDDLE = { 'left-mid': '+', 'mid-mid': '+', 'right-mid': '+' };

/** Draws a table no wider than the terminal where its flexible columns allow, without losing a character. */
export function drawGrid(grid: Grid): string {
  const { columns, rows, width, ascii, lang } = grid.ascii ? inAscii(grid) : grid;
  const { widths, padding } = layout(columns, rows, width);
  const chars = ascii ? { ...ASCII, ...ASCII_REST, ...ASCII_MIDDLE } : {};
  const table = new Table({
    style: { head: [], border: [], compact: true, 'padding-left': padding, 'padding-right': padding },
    colAligns: columns.map(column => column.align ?? 'left'),
    colWidths: widths.map(w => w + 2 * padding),
    chars,
  });
  const wrapped = (cells: readonly string[]) =>
    cells.map((cell, i) => wrap(cell, widths[i] ?? NARROWEST, lang));
  const [head, ...body] = [columns.map(column => column.head), ...rows].map(wrapped);
  table.push(...body);
  table.options.head = head ?? [];
  return table.toString();
}

/** Before anything is measured, as `>=` is wider than `≥`. */
function inAscii(grid: Grid): Grid {
  const columns = grid.columns.map(column => ({ ...column, head: asAscii(column.head) }));
  return { ...grid, columns, rows: grid.rows.map(row => row.map(asAscii)) };
}

function wrap(text: string, width: number, lang: Language): string {
  if (widest(text) <= width) return text;
  return wrapAnsi(text, width, { hard: true, wordWrap: lang !== 'zh' });
}

interface Layout {
  readonly widths: readonly number[];
  /** Blanks on either side of a cell. */
  readonly padding: 0 | 1;
}

/** Cells keep a blank on either side, but where that is what makes the table too wide. */
function layout(columns: readonly Column[], rows: Grid['rows'], width: number): Layout {
  const natural = columns.map((column, i) =>
    Math.max(widest(column.head), ...rows.map(row => widest(row[i] ?? '')), 1),
  );
  const airy = narrowed(columns, natural, width - (3 * columns.length + 1));
  if (total(airy) + 3 * columns.length + 1 <= width) return { widths: airy, padding: 1 };
  return { widths: narrowed(columns, natural, width - (columns.length + 1)), padding: 0 };
}

/** The widest flexible column gives way until all fit, or all are as narrow as can be read. */
function narrowed(columns: readonly Column[], natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  const flexible = columns.flatMap((column, i) => (column.flexible ? [i] : []));
  for (let over = total(widths) - room; over > 0; over -= 1) {
    const victim = flexible.toSorted((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))[0];
    if (victim === undefined || (widths[victim] ?? 0) <= NARROWEST) break;
    widths[victim] = (widths[victim] ?? 0) - 1;
  }
  return widths;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, w) => sum + w, 0);
}

function widest(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, textWidth(line)), 0);
}

/** Pads to a width in terminal columns, where a Chinese character takes two. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - textWidth(text), 0));
}

export interface Paragraph {
  readonly width: number;
  readonly lang: Language;
  /** Columns before the first line, and before the lines that follow it. */
  readonly first: number;
  readonly rest: number;
}

/** Wraps a paragraph to the terminal. */
export function paragraph(text: string, { width, lang, first, rest }: Paragraph): string {
  const room = Math.max(width - Math.max(first, rest) - HANGING, NARROWEST);
  const [head = '', ...lines] = closed(
    wrap(text, room, lang)
      .split('\n')
      .map(line => line.trimStart()),
  );
  return [' '.repeat(first) + head, ...lines.map(line => ' '.repeat(rest) + line)].join('\n');
}

/** Room kept at the end of a line for a mark that must not begin the next. */
const HANGING = 2;

/** No line begins with a mark that closes what stands before it. */
function closed(lines: readonly string[]): string[] {
  return lines.flatMap((line, i) => {
    const own = i === 0 ? line : line.replace(/^[，。、；：！？）”」』》]/u, '');
    const next = /^[，。、；：！？）”」』》]/u.exec(lines[i + 1] ?? '')?.[0] ?? '';
    return own === '' && line !== '' ? [] : [own + next];
  });
}
