import type { Cell, WriteSheet } from 'hucre/xlsx';
import { TEMPLATE_SHEETS } from '../messages/template.js';
import { CELL_STYLES } from './cell-styles.js';
import { instructionsFor } from './instructions.js';
import type { Template } from './template.js';

const WIDTHS = [40, 10, 12, 44, 12, 14, 12, 16, 60];
const CHARACTERS_A_LINE = 180;
const LINE_HEIGHT = 16;
const HAN = /[\u2e80-\uffef]/gu;

/** A page to read: it holds no year and no value column, so that no reader takes it for a table of figures. */
export function instructionsSheet(template: Template): WriteSheet {
  const { title, paragraphs, heads, rows } = instructionsFor(template);
  const above = [title, ...paragraphs];
  const first = above.length + 1;
  return {
    name: TEMPLATE_SHEETS.instructions[template.lang],
    columns: WIDTHS.map(width => ({ width })),
    rows: [],
    cells: new Map([
      ...above.map((text, i) => placed(i, 0, text, i === 0 ? 'title' : 'paragraph')),
      ...heads.map((head, i) => placed(first, i, head, 'head')),
      ...rows.flatMap((row, r) => row.map((text, c) => placed(first + 1 + r, c, text, 'text'))),
    ]),
    merges: above.map((_, i) => ({ startRow: i, startCol: 0, endRow: i, endCol: WIDTHS.length - 1 })),
    rowDefs: new Map(paragraphs.map((text, i) => [i + 1, { height: heightOf(text) }])),
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function placed(
  row: number,
  column: number,
  value: string,
  style: keyof typeof CELL_STYLES,
): [string, Partial<Cell>] {
  return [`${row},${column}`, { value, style: CELL_STYLES[style] }];
}

/** Merged cells do not grow with their text by themselves. */
function heightOf(text: string): number {
  const width = text.length + (text.match(HAN)?.length ?? 0);
  return LINE_HEIGHT * Math.ceil(width / CHARACTERS_A_LINE);
}
