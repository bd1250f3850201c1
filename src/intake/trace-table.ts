import type { Cell, Row } from './cells.js';
import { type Column, columnsOf, type HeaderContext } from './layout/columns.js';
import { MOST_COLUMNS } from './layout/find-header.js';
import { meaningOf } from './layout/header-meaning.js';
import type { FigureLayout } from './layout/raw-figures.js';
import { roleMatcher } from './layout/roles.js';
import { distinctTexts } from './layout/said.js';
import type { ObserveContext } from './observe/observe.js';
import type { ColumnTrace, HeaderTrace, TableTrace } from './trace.js';
import { mappedHeaders, namesTrace } from './trace-names.js';

/** What was made of a table; `observed` is null where the table was refused. */
export function traceOf(
  context: HeaderContext,
  layout: FigureLayout,
  observed: ObserveContext | null,
  counts: Pick<TableTrace, 'rows' | 'figures'>,
): TableTrace {
  const { titles, rows, columns, shape } = layout.table;
  const mapped = mappedHeaders(context, columns);
  return {
    ...seen(context, titles, rows, columns, observed ? layout.used : new Set()),
    shape: shape.id,
    isRefused: observed === null,
    area: observed?.area?.id ?? null,
    year: typeof observed?.year === 'number' ? observed.year : null,
    unit: observed?.tableUnit?.text ?? null,
    ...counts,
    indicators: observed ? namesTrace(observed.indicators, mapped) : [],
    areas: observed ? namesTrace(observed.areas, mapped) : [],
  };
}

/** A header of which no table could be made. */
export function traceOfHeader(
  context: HeaderContext,
  titles: readonly Row[],
  header: Row,
  rows: number,
): TableTrace {
  return {
    ...seen(context, titles, [header], columnsOf(context, [header.slice(0, MOST_COLUMNS)]), new Set()),
    ...{ shape: null, isRefused: true, area: null, year: null, unit: null },
    ...{ rows, figures: 0, indicators: [], areas: [] },
  };
}

function seen(
  context: HeaderContext,
  titles: readonly Row[],
  header: readonly Row[],
  columns: readonly Column[],
  used: ReadonlySet<number>,
): Pick<TableTrace, 'titles' | 'headerLines' | 'columns'> {
  return {
    titles: titles.flatMap(distinctTexts).map(cell => cell.text),
    headerLines: header.flatMap(row => row[0]?.line ?? []),
    columns: columns
      .filter(({ header: cells }) => cells.length > 0)
      .map(column => columnTrace(context, column, used.has(column.index))),
  };
}

function columnTrace(context: HeaderContext, column: Column, isUsed: boolean): ColumnTrace {
  const { index, header, role, across, unit, isKnown } = column;
  return {
    column: index + 1,
    header: header.map(cell => headerTrace(context, cell)),
    role: isKnown ? (role ?? 'value') : null,
    across: saidAcross(context, across),
    unit: unit?.text ?? null,
    isUsed,
    nearest: isKnown ? [] : nearestTo(context, header.at(-1)?.text ?? ''),
  };
}

function headerTrace(context: HeaderContext, cell: Cell): HeaderTrace {
  const { role, across } = meaningOf(context, cell);
  const meaning = role ?? Object.values(saidAcross(context, across))[0] ?? null;
  return { text: cell.text, meaning, isMapped: context.headerMeant(cell.text) !== cell.text };
}

/** Names by their ids; a period as it is written. */
function saidAcross({ indicators, areas }: HeaderContext, across: Column['across']): Record<string, string> {
  const said = {
    indicator: across.indicator && indicators.find(across.indicator.text)?.id,
    period: across.period?.text,
    area: across.area && areas.find(across.area.text)?.id,
  };
  return Object.fromEntries(
    Object.entries(said).flatMap(([dimension, text]) => (text === undefined ? [] : [[dimension, text]])),
  );
}

/** A header may be meant for a role, or name what its figures are of. */
function nearestTo({ indicators, areas }: HeaderContext, text: string): string[] {
  const roles = roleMatcher().nearest(text).slice(0, 1);
  return [...roles, ...indicators.nearest(text).slice(0, 2), ...areas.nearest(text)].slice(0, 3);
}
