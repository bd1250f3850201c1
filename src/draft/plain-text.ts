import type { Text } from '../catalogue/types.js';
import { type Cell, halfWidth, isCovered } from '../intake/cells.js';

/** In one line, without control characters; nothing else of what is printed changes. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ').trim();
}

/** The text of a cell; of a range merged over columns, the first alone has it. */
export function textAt(row: readonly Cell[], index: number | undefined): string {
  const cell = index === undefined ? undefined : row[index];
  if (cell === undefined || (isCovered(cell) && cell.merge?.column !== cell.column)) return '';
  return oneLine(cell.text);
}

export function plainAt(row: readonly Cell[], index: number | undefined): string {
  return halfWidth(textAt(row, index));
}

/** `C3` as a spreadsheet names it. */
export function cellName({ line, column }: Pick<Cell, 'line' | 'column'>): string {
  let name = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return `${name}${line}`;
}

/** The same words for both languages, where there are those of one alone. */
export function same(text: string): Text {
  return { zh: text, en: text };
}

const NOT_YET =
  /待[^，,]{0,20}(?:批准|同意|批复|审定|明确)|批准后(?:实施|执行|施行)|\b(?:pending|subject to|once) (?:\w+ )*(?:approv|approval)/iu;

/** Says of an indicator that it waits for an approval. */
export function isNotYet(note: string): boolean {
  return NOT_YET.test(note);
}
