import Table from 'cli-table3';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

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
}

const NARROWEST = 8;
const ASCII = { top: '-', 'top-mid': '+', 'top-left': '+', 'top-right': '+', bottom: '-', 'bottom-mid': '+' };
const ASCII_REST = { 'bottom-left': '+', 'bottom-right': '+', left: '|', mid: '-', middle: '|', right: '|' };
const ASCII_MIDDLE = { 'left-mid': '+', 'mid-mid': '+', 'right-mid': '+' };

/** Draws a table no wider than the terminal where its flexible columns allow, without losing a character. */
export function drawGrid({ columns, rows, width, ascii }: Grid): string {
  const widths = fittingWidths(columns, rows, width);
  const chars = ascii ? { ...ASCII, ...ASCII_REST, ...ASCII_MIDDLE } : {};
  const table = new Table({
    style: { head: [], border: [], compact: true },
    colAligns: columns.map(column => column.align ?? 'left'),
    colWidths: widths.map(w => w + 2),
    chars,
  });
  const wrapped = (cells: readonly string[]) => cells.map((cell, i) => wrap(cell, widths[i] ?? NARROWEST));
  const [head, ...body] = [columns.map(column => column.head), ...rows].map(wrapped);
  table.push(...body);
  table.options.head = head ?? [];
  return table.toString();
}

function wrap(cell: string, width: number): string {
  return wrapAnsi(cell, width, { hard: true });
}

/** Natural widths, the widest flexible column narrowed until all fit. */
function fittingWidths(columns: readonly Column[], rows: Grid['rows'], width: number): number[] {
  const widths = columns.map((column, i) =>
    Math.max(widest(column.head), ...rows.map(row => widest(row[i] ?? '')), 1),
  );
  const borders = 3 * columns.length + 1;
  const flexible = columns.flatMap((column, i) => (column.flexible ? [i] : []));
  for (let over = widths.reduce((a, b) => a + b, borders) - width; over > 0; over -= 1) {
    const victim = flexible.reduce<number | null>(
      (best, i) => (best === null || (widths[i] ?? 0) > (widths[best] ?? 0) ? i : best),
      null,
    );
    if (victim === null || (widths[victim] ?? 0) <= NARROWEST) break;
    widths[victim] = (widths[victim] ?? 0) - 1;
  }
  return widths;
}

function widest(text: string): number {
  return text.split('\n').reduce((most, line) => Math.max(most, stringWidth(line)), 0);
}

/** Pads to a width in terminal columns, where a Chinese character takes two. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - stringWidth(text), 0));
}

/** Wraps a paragraph to the terminal, following lines indented. */
export function paragraph(text: string, width: number, indent: string): string {
  const [first = '', ...rest] = wrapAnsi(text, Math.max(width - indent.length, 20), { hard: true }).split(
    '\n',
  );
  return [first, ...rest.map(line => indent + line)].join('\n');
}
