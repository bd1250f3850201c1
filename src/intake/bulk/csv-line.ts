import { parse } from 'csv-parse/sync';
import type { Row } from '../cells.js';
import { rowOf } from '../tables/csv.js';

/** The texts of a line that is a row; null where its quotes are not CSV. */
export function cellsOfLine(text: string, delimiter: string): readonly string[] | null {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const [record] = parse(text, { delimiter, relax_column_count: true }) as string[][];
    return record ?? null;
  } catch {
    return null;
  }
}

/** The same as located cells. */
export function rowOfLine(file: string, line: number, text: string, delimiter: string): Row | null {
  const cells = cellsOfLine(text, delimiter);
  return cells && rowOf(file, line, cells);
}
