import stringWidth from 'fast-string-width';
import type { Language } from '../../../messages/words.js';
import type { Cell, Column, Table } from '../../document/model.js';
import { Marked } from './marked.js';
import { ScrollRegion } from './scroll-region.js';
import { MARK_ORDER } from './symbols.js';
import { TableControls } from './table-controls.js';

/** A table in a region of its own that can be scrolled, with its controls where readers may want them. */
export function DataTable({ table, lang }: { readonly table: Table; readonly lang: Language }) {
  const id = `table-${table.id}`;
  const columns = table.columns.map((column, index) => ({ column, look: lookOf(table, index) }));
  const headed = table.columns.findIndex(column => column.kind === 'text');
  return (
    <div class="table" data-interactive={table.interactive ? '' : undefined}>
      {table.interactive && <TableControls table={table} lang={lang} />}
      <ScrollRegion labelledBy={`${id}-caption`}>
        <table id={id}>
          <caption id={`${id}-caption`}>{table.caption}</caption>
          <thead>
            <tr>
              {columns.map(({ column, look }) => (
                <th scope="col" class={look} data-kind={column.kind}>
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(row => (
              <tr>
                {columns.map(({ column, look }, index) => (
                  <TableCell cell={row.cells[index]} column={column} look={look} heads={index === headed} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </div>
  );
}

interface CellProps {
  readonly cell: Cell | undefined;
  readonly column: Column;
  readonly look: string;
  /** Whether it names its row. */
  readonly heads: boolean;
}

function TableCell({ cell, column, look, heads }: CellProps) {
  const { text, number, mark } = cell ?? { text: '', number: null, mark: null };
  const data = {
    'data-number': number?.toFraction(),
    'data-order': mark === null ? undefined : MARK_ORDER.indexOf(mark),
    'data-value': column.filter ? text : undefined,
  };
  const content = <Marked mark={mark} text={text} />;
  if (!heads) return <td {...{ class: look, ...data }}>{content}</td>;
  return <th {...{ scope: 'row' as const, class: look, ...data }}>{content}</th>;
}

/** Up to this many half-width characters a column is never broken; above the second number it needs much room. */
const SHORT = 12;
const LONG = 48;

/** How a column is set: figures to the right, short text unbroken, long text wide enough to read. */
function lookOf({ columns, rows }: Table, index: number): string {
  const kind = columns[index]?.kind;
  if (kind === 'number' || kind === 'percent') return 'figure';
  const widest = rows.reduce((most, { cells }) => Math.max(most, stringWidth(cells[index]?.text ?? '')), 0);
  if (kind === 'status' || widest <= SHORT) return 'short';
  return widest <= LONG ? 'words' : 'sentences';
}
