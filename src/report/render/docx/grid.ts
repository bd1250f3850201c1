import {
  AlignmentType,
  BorderStyle,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { sumOf } from '../../document/column-widths.js';
import type { Mark } from '../../document/model.js';
import { type Grid, type GridCell, type GridColumn, type GridLayout, MARGIN } from './grid-layout.js';
import { paragraphOf } from './text.js';

/** Up to so many rows stay on one page; more of them might not fit on any. */
const KEPT = 8;

/** A table whose head is repeated on every page and whose rows stay whole. */
export function gridTable(grid: Grid, layout: GridLayout): Table {
  const { columns, rows } = grid;
  const isKept = rows.length <= KEPT;
  const head = rowOf(
    columns.map(({ label }) => ({ text: label, align: 'center', bold: true, fill: HEAD_FILL })),
    layout,
    {
      tableHeader: true,
      keepNext: isKept,
    },
  );
  const body = rows.map((cells, i) =>
    rowOf(
      columns.map(({ align }, x) => lookOf(cells[x], align, grid.isStrong)),
      layout,
      { keepNext: isKept && i < rows.length - 1 },
    ),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sumOf(layout.widths), type: WidthType.DXA },
    columnWidths: layout.widths,
    margins: { left: MARGIN, right: MARGIN, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    borders: BORDERS,
    rows: [head, ...body],
  });
}

interface Look {
  readonly text: string;
  readonly align: GridColumn['align'];
  readonly bold: boolean;
  readonly fill: string | null;
}

function lookOf(cell: GridCell | undefined, align: GridColumn['align'], bold: boolean): Look {
  const mark = cell?.mark ?? null;
  return { text: cell?.text ?? '', align, bold, fill: mark && MARK_FILLS[mark] };
}

function rowOf(
  cells: readonly Look[],
  { size, widths }: GridLayout,
  options: { readonly tableHeader?: boolean; readonly keepNext: boolean },
): TableRow {
  return new TableRow({
    ...options,
    cantSplit: true,
    children: cells.map(({ text, align, bold, fill }, i) => {
      const style = { style: 'TableText', alignment: ALIGNMENTS[align] };
      return new TableCell({
        children: [paragraphOf(text, style, { size: size * 2, bold })],
        width: { size: widths[i] ?? 0, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        ...(fill === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
      });
    }),
  });
}

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  center: AlignmentType.CENTER,
} as const;

const thin = { style: BorderStyle.SINGLE, size: 4, color: '404040' } as const;
const BORDERS = {
  top: thin,
  bottom: thin,
  left: thin,
  right: thin,
  insideHorizontal: thin,
  insideVertical: thin,
};
const HEAD_FILL = 'E7E6E6';

/** Light enough to be read in grey; the symbol says the same. */
const MARK_FILLS: Readonly<Record<Mark, string>> = {
  pass: 'E2F0D9',
  fail: 'F8CBAD',
  unknown: 'FFF2CC',
  none: 'F2F2F2',
  error: 'F8CBAD',
  warning: 'FFF2CC',
  info: 'DEEAF6',
};
