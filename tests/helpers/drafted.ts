import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Draft } from '../../src/draft/draft.js';
import type { DraftAsked } from '../../src/draft/draft-table.js';
import { fileOfBytes } from '../../src/intake/input-file.js';
import { draftPlan } from '../../src/run-init.js';
import { HOME } from './fake-io.js';
import { xlsx } from './workbooks.js';

/** 专栏2 as it is printed, with its title, its second header and its note. */
export const PRINTED = join(HOME, 'examples/table/专栏2.csv');

const ASKED: DraftAsked = { id: 'p', name: null, area: null, years: { first: null, last: null, base: null } };

/** The draft of a table given as the text of a CSV file, or as the bytes of any other. */
export function drafted(content: string | Uint8Array, asked: Partial<DraftAsked> = {}): Promise<Draft> {
  const name = typeof content === 'string' ? 't.csv' : 't.xlsx';
  return draftPlan(fileOfBytes(name, Buffer.from(content)), {}, { ...ASKED, ...asked });
}

/** The codes of everything that a draft leaves open, each with the number of its row; 0 for what concerns many. */
export function openIn({ entries, todos, plan, areas }: Draft): string[] {
  return [
    ...Object.values(plan.todos).flatMap(found => found.map(({ code }) => `plan ${code}`)),
    ...todos.map(({ code }) => `0 ${code}`),
    ...entries.flatMap(({ no, todos: own }) =>
      Object.entries(own).flatMap(([key, found]) => found.map(({ code }) => `${no} ${key} ${code}`)),
    ),
    ...areas.filter(({ name }) => name === null).map(() => 'area-name'),
  ];
}

/** The same table as a workbook: plain figures are numbers, group rows and title are merged over all columns. */
export function asWorkbook(csv: string): Promise<Uint8Array> {
  const rows = parse(csv, { relax_column_count: true }) as string[][];
  const width = Math.max(...rows.map(row => row.length));
  const last = String.fromCharCode(64 + width);
  const alone = rows.flatMap((row, i) =>
    row.filter(Boolean).length === 1 ? [`A${i + 1}:${last}${i + 1}`] : [],
  );
  return xlsx({
    rows: rows
      .map((row, i) => `<row r="${i + 1}">${row.map((text, j) => cell(text, i, j)).join('')}</row>`)
      .join(''),
    behind: `<mergeCells>${alone.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
  });
}

function cell(text: string, row: number, column: number): string {
  const ref = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (/^\d+(?:\.\d+)?$/u.test(text)) return `<c r="${ref}"><v>${text}</v></c>`;
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return text === '' ? '' : `<c r="${ref}" t="inlineStr"><is><t>${escaped}</t></is></c>`;
}
