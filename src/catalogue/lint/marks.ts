import type { PlanTexts } from '../compile.js';
import { readCsv } from '../csv-file.js';
import type { Place } from '../where.js';

/** A place that its writer marked TODO, and what stands behind the mark. */
export interface Mark extends Place {
  readonly text: string;
}

/** Every TODO of the plan files, be they in order or not: in a comment or value of YAML, at the start of a cell of CSV. */
export function marksIn(texts: PlanTexts): Mark[] {
  return Object.entries(texts).flatMap(([file, text]) =>
    file.endsWith('.csv') ? inTable(file, text) : inLines(file, text),
  );
}

const MARK = String.raw`(?<![\p{L}\p{N}_-])TODO(?![\p{L}\p{N}_-])\s*[:：]?\s*`;
const COMMENT = new RegExp(String.raw`(?:^|\s)#.*?${MARK}(.*)$`, 'u');
const VALUE = new RegExp(String.raw`${MARK}([^"'}\]]*)`, 'u');
const CELL = new RegExp(String.raw`^\s*${MARK}(.*)$`, 'su');

function inLines(file: string, text: string): Mark[] {
  return text.split(/\r\n?|\n/u).flatMap((line, i) => {
    const found = COMMENT.exec(line) ?? VALUE.exec(line);
    if (!found) return [];
    const column = found.index + found[0].indexOf('TODO') + 1;
    return [{ file, line: i + 1, column, text: found[1]?.trim() ?? '' }];
  });
}

/** None of a file that is no table, which is a problem of its own. */
function inTable(file: string, text: string): Mark[] {
  const read = readCsv(file, text.replace(/^\ufeff/u, ''));
  if (Array.isArray(read)) return [];
  return (read.data as Record<string, string>[]).flatMap((row, i) =>
    Object.entries(row).flatMap(([column, cell]) => {
      const [, behind] = CELL.exec(cell) ?? [];
      return behind === undefined ? [] : [{ file, ...read.locate([i, column]), text: behind.trim() }];
    }),
  );
}
