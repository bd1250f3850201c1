import type { Cell as SheetCell, WriteSheet } from 'hucre/xlsx';
import { columnLetter } from '../../column-letter.js';
import { levelledWidths } from '../../document/column-widths.js';
import { withSymbol } from '../../document/mark-symbols.js';
import type { Table } from '../../document/model.js';
import { widestLine } from '../../document/widest-line.js';
import { cellText } from './cell-text.js';
import { rulesFor } from './mark-rules.js';
import { pageOf } from './page-setup.js';
import type { Styles } from './styles.js';
import { rowHeight } from './text-size.js';
import { typedCell } from './typed-cell.js';

const NARROWEST = 8;
const WIDEST = 48;
/** A head is wrapped rather than that it makes its column wide. */
const HEAD = 16;
/** The characters of a page across. */
const PAGE = 150;
/** Room beside the text: the margins of a cell; in the head, the button of the filter. */
const MARGIN = 2;
const BUTTON = 4;

/** A table with its head in the first row, so that any program reads it as it is; its caption is printed above. */
export function tableSheet(table: Table, name: string, styles: Styles): WriteSheet {
  const widths = widthsOf(table);
  const last = `${columnLetter(Math.max(1, table.columns.length))}${table.rows.length + 1}`;
  return {
    name,
    columns: widths.map(width => ({ width })),
    rows: [],
    cells: new Map([...headCells(table, styles), ...rowCells(table, styles)]),
    rowDefs: heightsOf(table, widths),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}` },
    conditionalRules: rulesFor(table),
    ...pageOf(table.caption, true),
  };
}

type Placed = readonly [place: string, cell: Partial<SheetCell>];

function headCells({ columns }: Table, styles: Styles): Placed[] {
  return columns.map(({ label }, i) => [`0,${i}`, { value: cellText(label), style: styles.head }]);
}

function rowCells({ columns, rows }: Table, styles: Styles): Placed[] {
  return rows.flatMap(({ cells }, y) =>
    columns.flatMap(({ kind }, x): Placed[] => {
      const cell = cells[x];
      return cell ? [[`${y + 1},${x}`, typedCell(cell, kind, styles)]] : [];
    }),
  );
}

function textsOf({ rows }: Table, column: number): readonly string[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[column];
    return cell ? [withSymbol(cell.mark, cell.text)] : [];
  });
}

/** By content, and no wider together than a page across holds in a size that can be read. */
function widthsOf(table: Table): readonly number[] {
  const wishes = table.columns.map(({ label, kind }, i) => {
    const content = Math.max(NARROWEST, ...textsOf(table, i).map(text => widestLine(text) + MARGIN));
    const isNumeric = kind === 'number' || kind === 'percent';
    const most = Math.max(content, Math.min(HEAD, widestLine(label) + BUTTON));
    return { least: isNumeric ? content : 0, most };
  });
  return levelledWidths(wishes, PAGE, WIDEST, NARROWEST);
}

/** Only rows of several lines have a height of their own. */
function heightsOf(table: Table, widths: readonly number[]): Map<number, { height: number }> {
  const texts = table.columns.map((_, i) => textsOf(table, i));
  const head = widths.map((width, x) => ({ text: table.columns[x]?.label ?? '', width: width - BUTTON }));
  const heights = table.rows.map((_, y) =>
    rowHeight(widths.map((width, x) => ({ text: texts[x]?.[y] ?? '', width: width - MARGIN }))),
  );
  const single = rowHeight([]);
  return new Map(
    [rowHeight(head), ...heights].flatMap((height, row) =>
      height > single ? [[row, { height }] as const] : [],
    ),
  );
}
