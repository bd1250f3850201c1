import type { Finding } from '../checks/finding.js';
import type { Cell, Row } from './cells.js';
import { assumeArea } from './layout/assume-area.js';
import { assumePeriod } from './layout/assume-period.js';
import { duplicateHeaders } from './layout/duplicate-headers.js';
import { LeftOver } from './layout/left-over.js';
import {
  type FigureLayout,
  figureLayout,
  isEmptyFigure,
  type RawFigure,
  rawFigures,
} from './layout/raw-figures.js';
import { isAside, padded, raggedRow, skipped } from './layout/rows.js';
import type { Table } from './layout/table.js';
import { tableUnit } from './layout/table-unit.js';
import { type ObserveContext, observe } from './observe/observe.js';
import { periodOf } from './observe/plan-period.js';
import type { SheetContext } from './read-sheet.js';
import type { Sink } from './sink.js';
import type { TableTrace } from './trace.js';
import { traceOf } from './trace-table.js';

/** As many of the rows passed over as may stand above a header. */
export const MOST_TITLES = 40;

/** Reads the rows of one table into observations. A table nobody can be sure of gives findings and nothing else. */
export class TableReader {
  readonly table: Table;
  /** The rows passed over since the last figure: what the next table below has for titles. */
  skippedLast: Row[] = [];
  rowCount = 0;
  figureCount = 0;
  readonly #sheet: SheetContext;
  readonly layout: FigureLayout;
  readonly #leftOver: LeftOver;
  /** Null where the table is refused. */
  readonly context: ObserveContext | null;
  readonly #sink: Sink;
  #untold: Finding[] = [];

  constructor(context: SheetContext, table: Table, sink: Sink) {
    this.table = table;
    this.#sheet = context;
    this.#sink = sink;
    this.layout = figureLayout(table);
    this.#leftOver = new LeftOver(this.layout);
    this.context = observeContext(context, this.layout, sink);
  }

  add(row: Row): void {
    this.rowCount += 1;
    if (!this.context) return;
    const ragged = raggedRow(this.table, row);
    if (isAside(this.table, row)) this.#skip(row);
    else if (ragged) this.#refuse(this.context, row, ragged);
    else this.#read(this.context, this.table.isTrimmed ? padded(row, this.table.width) : row);
  }

  /** One cell that is no name of anything is a heading without the commas behind it; any other row was cut or torn. */
  #refuse({ indicators, areas }: ObserveContext, row: Row, ragged: Finding): void {
    const [only, ...more] = row;
    const isName = only !== undefined && (indicators.find(only.text) ?? areas.find(only.text)) !== null;
    if (only && more.length === 0 && !isName) this.#skip(row);
    else this.#sink.tell([ragged]);
  }

  #read(context: ObserveContext, row: Row): void {
    const figures = rawFigures(this.layout, row);
    const ignored = ignoredName(context, figures);
    if (ignored) this.#skip(row, ignored, true);
    else if (isHeading(context, figures)) this.#skip(row, figures[0]?.indicator);
    else this.#observe(context, row, figures);
  }

  /** A row that somebody else has read, and that holds one figure. */
  pass(): void {
    this.rowCount += 1;
    this.figureCount += 1;
    this.#endSkipped();
  }

  #observe(context: ObserveContext, row: Row, figures: readonly RawFigure[]): void {
    this.#endSkipped();
    this.#leftOver.add(row);
    for (const raw of figures) {
      const { observation, findings } = observe(context, raw);
      if (observation) this.#sink.observe(observation);
      if (findings.length > 0) this.#sink.tell(findings);
      this.figureCount += observation ? 1 : 0;
    }
  }

  /** Whether a row is a heading here or a title of the next table is known only when the next figure comes. */
  #skip(row: Row, label?: Cell, isMapped = false): void {
    const told = skipped(row, label, isMapped);
    if (isMapped || isAside(this.table, row)) this.#sink.tell([told]);
    else this.#untold.push(told);
    if (this.#untold.length > MOST_TITLES) this.#tellSkipped();
    if (this.skippedLast.length < MOST_TITLES) this.skippedLast.push(row);
  }

  #endSkipped(): void {
    if (this.skippedLast.length === 0) return;
    this.#tellSkipped();
    this.skippedLast = [];
  }

  #tellSkipped(): void {
    this.#sink.tell(this.#untold);
    this.#untold = [];
  }

  /** @param isFollowed whether another table begins, to which the rows passed over last belong */
  finish(isFollowed: boolean): void {
    if (!isFollowed) this.#tellSkipped();
    if (this.context) this.#sink.tell(this.#leftOver.findings(this.context.indicators));
  }

  /** How the table was read; a table that was refused names what its header was taken for. */
  trace(): TableTrace {
    const counts = { rows: this.rowCount, figures: this.figureCount };
    return traceOf(this.#sheet, this.layout, this.context, counts);
  }
}

/** What the rows are read against; null, and told, where the table contradicts itself. */
function observeContext(context: SheetContext, layout: FigureLayout, sink: Sink): ObserveContext | null {
  const { table } = layout;
  const duplicates = duplicateHeaders(table.columns);
  sink.tell(duplicates);
  if (duplicates.length > 0) return null;
  const isAreaSaid = table.shape.across.includes('area') || layout.label('area') !== -1;
  const area = isAreaSaid ? null : assumeArea(context, table);
  const period = assumePeriod(context, table);
  sink.tell([...(area?.findings ?? []), ...period.findings]);
  if (area && !area.area) return null;
  const { year, yearBeside } = period;
  return {
    ...context,
    indicators: context.indicators.afresh(),
    areas: context.areas.afresh(),
    area: area?.area ?? null,
    year,
    yearBeside,
    tableUnit: tableUnit(context.catalogue, table, context.mapping.unit),
  };
}

/** The name by which a mapping passes a row over. */
function ignoredName({ indicators, areas }: ObserveContext, [first]: readonly RawFigure[]): Cell | null {
  if (!first) return null;
  if (indicators.isIgnored(first.indicator.text)) return first.indicator;
  return first.area && areas.isIgnored(first.area.text) ? first.area : null;
}

/** A row that names no indicator, no area or no time, and holds no figure is a heading: nothing in it is lost. */
function isHeading({ catalogue, indicators, areas }: ObserveContext, figures: readonly RawFigure[]): boolean {
  const [first] = figures;
  if (!first) return true;
  if (!figures.every(isEmptyFigure)) return false;
  const { area, indicator, period, isPeriodAcross } = first;
  const isOfNoArea = area !== null && !areas.find(area.text);
  const isOfNoTime = period !== null && !isPeriodAcross && periodOf(catalogue, period.text).kind === 'bad';
  return !indicators.find(indicator.text) || isOfNoArea || isOfNoTime;
}
