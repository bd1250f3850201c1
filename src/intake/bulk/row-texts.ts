import { parse } from 'csv-parse/sync';
import type { Row } from '../cells.js';
import { rowOf } from '../tables/csv.js';

/**
 * The rows of a text in CSV, each with the number of its line from 1: a line break in quotes ends none, and a blank line
 * is none. One whose quote is still open at the end is left out.
 */
export function* rowTexts(text: string): Generator<readonly [line: number, text: string]> {
  let pieces: string[] = [];
  let isOpen = false;
  for (const [i, piece] of text.split('\n').entries()) {
    pieces.push(piece);
    if (quotesIn(piece) % 2 === 1) isOpen = !isOpen;
    if (isOpen) continue;
    const row = withoutReturn(pieces.length === 1 ? piece : pieces.join('\n'));
    if (row !== '') yield [i + 2 - pieces.length, row];
    pieces = [];
  }
}

function quotesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count += 1;
  return count;
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

/** The texts of the cells of a row; null where its quotes are not CSV. Line breaks come as LF. */
export function cellsOf(text: string, delimiter: string): readonly string[] | null {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const options = { delimiter, relax_column_count: true };
    const [record] = parse(text.replaceAll('\r\n', '\n'), options) as string[][];
    return record ?? null;
  } catch {
    return null;
  }
}

/** The same as located cells. */
export function rowOfText(file: string, line: number, text: string, delimiter: string): Row | null {
  const cells = cellsOf(text, delimiter);
  return cells && rowOf(file, line, cells);
}
