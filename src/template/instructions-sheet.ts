import type { Cell, WriteSheet } from 'hucre/xlsx';
import { TEMPLATE_SHEETS } from '../messages/template.js';
import { CELL_STYLES } from './cell-styles.js';
import { type Instructions, instructionsFor } from './instructions.js';
import { rowHeight } from './row-height.js';
import { SHEET_FRAME } from './sheet-frame.js';
import type { Template } from './template.js';

const WIDTHS = [40, 10, 12, 44, 12, 14, 12, 16, 60];
const WHOLE_WIDTH = WIDTHS.reduce((sum, width) => sum + width);

/** A page to read: it holds no year and no value column, so that no reader takes it for a table of figures. */
export function instructionsSheet(template: Template): WriteSheet {
  const page = instructionsFor(template);
  return {
    ...SHEET_FRAME,
    name: TEMPLATE_SHEETS.instructions[template.lang],
    columns: WIDTHS.map(width => ({ width })),
    rows: [],
    cells: cellsOf(page),
    merges: [page.title, ...page.paragraphs].map((_, row) => acrossThePage(row)),
    rowDefs: heightsOf(page),
  };
}

/** The head of the list stands below the title, the paragraphs and an empty row. */
function headRow({ paragraphs }: Instructions): number {
  return paragraphs.length + 2;
}

function cellsOf(page: Instructions): Map<string, Partial<Cell>> {
  const { title, paragraphs, heads, rows } = page;
  const head = headRow(page);
  return new Map([
    placed(0, 0, title, 'title'),
    ...paragraphs.map((text, i) => placed(i + 1, 0, text, 'paragraph')),
    ...heads.map((text, column) => placed(head, column, text, 'head')),
    ...rows.flatMap((row, i) => row.map((text, column) => placed(head + 1 + i, column, text, 'text'))),
  ]);
}

type Look = keyof typeof CELL_STYLES;

function placed(row: number, column: number, value: string, look: Look): [string, Partial<Cell>] {
  return [`${row},${column}`, { value, style: CELL_STYLES[look] }];
}

function acrossThePage(row: number) {
  return { startRow: row, startCol: 0, endRow: row, endCol: WIDTHS.length - 1 };
}

function heightsOf(page: Instructions): Map<number, { height: number }> {
  const first = headRow(page) + 1;
  const above = page.paragraphs.map(text => [{ text, width: WHOLE_WIDTH }]);
  const listed = page.rows.map(row => row.map((text, i) => ({ text, width: WIDTHS[i] ?? WHOLE_WIDTH })));
  return new Map([
    ...above.map((cells, i) => [i + 1, { height: rowHeight(cells) }] as const),
    ...listed.map((cells, i) => [first + i, { height: rowHeight(cells) }] as const),
  ]);
}
