import type { CellStyle, Cell as SheetCell, WriteSheet } from 'hucre/xlsx';
import { withSymbol } from '../../document/mark-symbols.js';
import type { Block, Document, Paragraph } from '../../document/model.js';
import { cellText } from './cell-text.js';
import { pageOf } from './page-setup.js';
import type { Styles } from './styles.js';
import { rowHeight } from './text-size.js';

const WIDTHS = [26, 12, 72] as const;
const WHOLE = WIDTHS.reduce((sum: number, width) => sum + width, 0);

/** A row of the page: a text across all of it, or a cell and what stands beside it. */
interface Line {
  readonly first: Partial<SheetCell>;
  readonly second?: Partial<SheetCell>;
  /** The columns that the last of them spans. */
  readonly merge: readonly [from: number, to: number] | null;
  readonly height: number;
}

/** What the document says, in reading order, with a link where a table stands. */
export function overviewSheet(
  document: Document,
  name: string,
  sheetOf: ReadonlyMap<string, string>,
  styles: Styles,
): WriteSheet {
  const lines = linesOf(document, sheetOf, styles);
  return {
    name,
    columns: WIDTHS.map(width => ({ width })),
    rows: [],
    cells: new Map(lines.flatMap(cellsOf)),
    merges: lines.flatMap(({ merge }, row) =>
      merge ? [{ startRow: row, endRow: row, startCol: merge[0], endCol: merge[1] }] : [],
    ),
    rowDefs: new Map(lines.map(({ height }, row) => [row, { height }] as const)),
    view: { showGridLines: false },
    ...pageOf('', false),
  };
}

function cellsOf({ first, second }: Line, row: number): (readonly [string, Partial<SheetCell>])[] {
  return [[`${row},0`, first] as const, ...(second ? [[`${row},1`, second] as const] : [])];
}

function linesOf(document: Document, sheetOf: ReadonlyMap<string, string>, styles: Styles): readonly Line[] {
  const { title, subtitle, timestamp, sections } = document;
  return [
    across(title, styles.title),
    ...[subtitle, timestamp ?? ''].filter(text => text !== '').map(text => across(text, styles.quiet)),
    ...sections.flatMap(section => [
      across('', styles.paragraph),
      across(section.title, styles.section),
      ...section.blocks.flatMap(block => blockLines(block, sheetOf, styles)),
    ]),
  ];
}

function blockLines(block: Block, sheetOf: ReadonlyMap<string, string>, styles: Styles): readonly Line[] {
  switch (block.kind) {
    case 'heading':
      return [across(block.text, styles.heading)];
    case 'paragraph':
      return [across(block.text, styles[STYLE_OF[block.tone]])];
    case 'list':
      return block.items.map(item => across(`• ${item}`, styles.paragraph));
    case 'counts':
      return block.items.map(({ label, value, mark }) => ({
        first: { value: cellText(withSymbol(mark, label)), style: styles.paragraph },
        second: { value, style: styles.figure },
        merge: null,
        height: rowHeight([{ text: label, width: WIDTHS[0] }]),
      }));
    case 'table':
      return [link(block.table.caption, sheetOf.get(block.table.id), styles)];
    case 'chart': {
      const { id, title, description } = block.chart;
      const sheet = sheetOf.get(id);
      const head = sheet === undefined ? across(title, styles.strong) : link(title, sheet, styles);
      return [head, across(description, styles.paragraph)];
    }
  }
}

const STYLE_OF = { plain: 'paragraph', quiet: 'quiet', good: 'strong', bad: 'strong' } satisfies Record<
  Paragraph['tone'],
  keyof Styles
>;

function across(text: string, style: CellStyle): Line {
  const height = rowHeight([{ text, width: WHOLE }], style.font?.size);
  return { first: { value: cellText(text), style }, merge: [0, WIDTHS.length - 1], height };
}

function link(caption: string, sheet = '', styles: Styles): Line {
  return {
    first: {
      value: sheet,
      style: styles.link,
      hyperlink: { target: '', location: `'${sheet.replaceAll("'", "''")}'!A1` },
    },
    second: { value: cellText(caption), style: styles.paragraph },
    merge: [1, WIDTHS.length - 1],
    height: rowHeight([
      { text: caption, width: WIDTHS[1] + WIDTHS[2] },
      { text: sheet, width: WIDTHS[0] },
    ]),
  };
}
