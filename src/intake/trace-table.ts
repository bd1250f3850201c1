import type { Column } from './layout/columns.js';
import type { FigureLayout } from './layout/raw-figures.js';
import { distinctTexts } from './layout/said.js';
import type { Names } from './observe/names.js';
import type { ObserveContext } from './observe/observe.js';
import type { ColumnTrace, NameTrace, TableTrace } from './trace.js';

/** What was made of a table; `context` is null where the table was refused. */
export function traceOf(
  layout: FigureLayout,
  context: ObserveContext | null,
  counts: Pick<TableTrace, 'rows' | 'figures'>,
): TableTrace {
  const { titles, rows, columns, shape } = layout.table;
  return {
    titles: titles.flatMap(distinctTexts).map(cell => cell.text),
    headerLines: rows.flatMap(row => row[0]?.line ?? []),
    shape: shape.id,
    columns: columns.filter(({ header }) => header.length > 0).map(column => columnTrace(layout, column)),
    area: context?.area?.id ?? null,
    year: typeof context?.year === 'number' ? context.year : null,
    unit: context?.tableUnit?.text ?? null,
    ...counts,
    indicators: context ? namesTrace(context.indicators) : [],
    areas: context ? namesTrace(context.areas) : [],
  };
}

function columnTrace({ used }: FigureLayout, column: Column): ColumnTrace {
  const { index, header, role, across, unit, isKnown } = column;
  return {
    column: index + 1,
    header: header.map(cell => cell.text).join('/'),
    role: isKnown ? (role ?? 'value') : null,
    across: Object.fromEntries(Object.entries(across).map(([dimension, cell]) => [dimension, cell.text])),
    unit: unit?.text ?? null,
    isUsed: used.has(index),
  };
}

function namesTrace<T extends { readonly id: string }>(names: Names<T>): NameTrace[] {
  return [...names.asked()].map(([written, match]) => ({
    written,
    id: match?.entry.id ?? null,
    how: match?.how ?? null,
    nearest: match ? [] : names.nearest(written),
  }));
}
