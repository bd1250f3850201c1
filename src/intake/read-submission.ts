import type { Area, Catalogue } from '../catalogue/types.js';
import { type Finding, finding } from '../checks/finding.js';
import type { AsOf } from '../engine/as-of.js';
import type { Observation } from '../engine/observation.js';
import { isBlank, type Table } from './cells.js';
import { duplicateHeaders, leftOverColumns, raggedRow, readColumns } from './columns.js';
import { readCsv } from './csv.js';
import { decode } from './decode.js';
import { assumeArea, assumeYear } from './defaults.js';
import { areaMatcher, indicatorMatcher } from './matchers.js';
import { type ObserveContext, observe } from './observe.js';
import { SHAPES } from './shapes/registry.js';
import type { Columns, RawFigure, Shape } from './shapes/shape.js';
import { distinct, groupConversions } from './tidy.js';

/** One file as given: its name for reports, and its bytes. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All that was understood of a submission, and all that was not. */
export interface Submission {
  readonly observations: readonly Observation[];
  readonly findings: readonly Finding[];
}

/** What the user said for tables that do not say it themselves. */
export interface Given {
  readonly area: Area | null;
  /** The time to judge at, which is also that of figures whose table names none. */
  readonly asOf: AsOf | null;
}

/** Reads every file into observations in printed units, and says what in them was not understood. */
export function readSubmission(catalogue: Catalogue, files: readonly InputFile[], given: Given): Submission {
  const matchers = { indicators: indicatorMatcher(catalogue), areas: areaMatcher(catalogue.areas) };
  const parts = files.map(file => {
    const text = decode(file.name, file.bytes);
    if (typeof text !== 'string') return { observations: [], findings: [text] };
    const table = readCsv(file.name, text);
    return 'code' in table
      ? { observations: [], findings: [table] }
      : readTable({ catalogue, asOf: given.asOf, ...matchers }, table, given.area);
  });
  return {
    observations: parts.flatMap(part => part.observations),
    findings: groupConversions(distinct(parts.flatMap(part => part.findings))),
  };
}

/** What is known before the table itself is looked at. */
export type TableContext = Omit<ObserveContext, 'area' | 'year' | 'yearInName' | 'headerLine'>;

function readTable(context: TableContext, table: Table, given: Area | null): Submission {
  const duplicates = duplicateHeaders(table);
  if (duplicates.length > 0) return { observations: [], findings: duplicates };
  const columns = readColumns(table, context.indicators);
  const shape = SHAPES.find(candidate => candidate.fits(columns));
  if (!shape) return { observations: [], findings: [unrecognised(table)] };
  const area = assumeArea(context, columns, given);
  const { findings: assumed, ...years } = assumeYear(context, columns);
  const headerLine = table.header[0]?.line ?? 1;
  const rows = readRows({ ...context, area: area.area, ...years, headerLine }, shape, columns);
  const leftOver = leftOverColumns(columns, shape, context.indicators);
  return {
    observations: rows.observations,
    findings: [...leftOver, ...area.findings, ...assumed, ...rows.findings],
  };
}

function unrecognised(table: Table): Finding {
  const header = table.header.map(cell => cell.text).join(',');
  return finding('unrecognised-table', { header }, { file: table.file, line: table.header[0]?.line ?? 1 });
}

function readRows(context: ObserveContext, shape: Shape, columns: Columns): Submission {
  const observations: Observation[] = [];
  const findings: Finding[] = [];
  for (const row of columns.table.rows) {
    const ragged = raggedRow(columns.table, row);
    const figures = ragged ? [] : shape.figures(columns, row);
    const heading = headingOf(context, figures);
    if (ragged ?? heading) findings.push((ragged ?? heading) as Finding);
    else {
      for (const observed of figures.map(raw => observe(context, raw))) {
        if (observed.observation) observations.push(observed.observation);
        findings.push(...observed.findings);
      }
    }
  }
  return { observations, findings };
}

/** A row that names no indicator and holds no figure is a heading or a footnote: nothing in it is lost. */
function headingOf(context: ObserveContext, figures: readonly RawFigure[]): Finding | null {
  const first = figures[0];
  if (!first || figures.some(raw => !isBlank(raw.value) || (raw.numerator && !isBlank(raw.numerator))))
    return null;
  if (context.indicators.find(first.indicator.text)) return null;
  return finding('row-skipped', { label: first.indicator.text }, first.indicator);
}
