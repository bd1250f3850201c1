import type { AlignType, TableRow, Table as Tree } from 'mdast';
import { withSymbol } from '../../document/mark-symbols.js';
import type { Column, Table } from '../../document/model.js';
import { lines } from './nodes.js';

/** A table with its numbers on the right, and a symbol before each word that has a mark. */
export function table({ columns, rows }: Table): Tree {
  return {
    type: 'table',
    align: columns.map(alignOf),
    children: [
      row(columns.map(column => column.label)),
      ...rows.map(({ cells }) => row(cells.map(cell => withSymbol(cell.mark, cell.text)))),
    ],
  };
}

function alignOf({ kind }: Column): AlignType {
  return kind === 'number' || kind === 'percent' ? 'right' : null;
}

function row(texts: readonly string[]): TableRow {
  return {
    type: 'tableRow',
    children: texts.map(text => ({
      type: 'tableCell',
      children: lines(text, { type: 'html', value: '<br>' }),
    })),
  };
}
