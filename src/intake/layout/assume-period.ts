import type { Catalogue } from '../../catalogue/types.js';
import { type Finding, finding } from '../../checks/finding.js';
import { type AsOf, openMonth } from '../../engine/as-of.js';
import type { Mapping } from '../mapping.js';
import { type Period, periodsWithin } from '../observe/periods.js';
import { knownYear, type PeriodContext, yearOfPeriod } from '../observe/year-of-period.js';
import { type Said, saidBeside } from './said.js';
import type { Table } from './table.js';

export interface AssumedPeriod {
  /** The year of figures that name none; `refused` where that year does not count, which has been told. */
  readonly year: number | 'refused' | null;
  /** The year of periods that name none, such as 1-9月. */
  readonly yearBeside: number | null;
  readonly findings: readonly Finding[];
}

interface SaidPeriod extends Said {
  readonly period: Period;
  readonly year: number | null;
}

/** What the user said of tables that do not name their time. */
export interface AssumeContext extends PeriodContext {
  readonly mapping: Pick<Mapping, 'period'>;
}

/**
 * Where no column names the period: that of the mapping, else the one beside the table, else what is to be judged,
 * as the user gave it.
 */
export function assumePeriod(context: AssumeContext, table: Table): AssumedPeriod {
  const mapped = context.mapping.period;
  const said = saidBeside(table).flatMap(text => saidPeriod(context.catalogue, text));
  const [first] = said;
  const yearBeside = mapped?.year ?? said.find(({ year }) => year !== null)?.year ?? null;
  const contradiction = contradictionIn(said);
  const place = { file: table.file, sheet: table.sheet, line: table.line };
  if (isInColumns(table)) return { year: null, yearBeside, findings: [] };
  if (mapped) return assumed(context, { ...mapped, from: 'mapping', place });
  if (contradiction) return { year: 'refused', yearBeside, findings: [contradiction] };
  const asked = periodAsked(context.asOf);
  const from = first?.from ?? 'option';
  const period = first?.period ?? asked;
  return period === null
    ? { year: null, yearBeside, findings: [] }
    : assumed(context, { period, from, place, written: first?.text ?? '', year: yearBeside });
}

function isInColumns({ columns, shape }: Table): boolean {
  return shape.across.includes('period') || columns.some(column => column.isKnown && column.role === 'year');
}

interface Candidate {
  readonly period: Period;
  readonly from: Said['from'] | 'option' | 'mapping';
  readonly written: string;
  readonly place: Said['place'];
  readonly year: number | null;
}

function assumed(context: PeriodContext, { period, from, written, place, year }: Candidate): AssumedPeriod {
  const counted = yearOfPeriod(context, { period, written, place, year });
  if (typeof counted !== 'number') return { year: 'refused', yearBeside: year, findings: [counted] };
  const month = period.kind === 'to-date' ? period.month : null;
  const findings = [finding('year-assumed', { year: counted, month, from }, place)];
  return { year: counted, yearBeside: year, findings };
}

/** A title copied from last year under a sheet's new name: nobody can know which of them is right. */
function contradictionIn(said: readonly SaidPeriod[]): Finding | null {
  const title = said.find(({ from, year }) => from === 'title' && year !== null);
  const sheet = said.find(({ from, year }) => from === 'sheet-name' && year !== null);
  if (!title || !sheet || title.year === sheet.year) return null;
  const args = {
    what: 'year',
    first: title.text,
    from: 'title',
    second: sheet.text,
    other: 'sheet-name',
  } as const;
  return finding('names-disagree', args, title.place);
}

/** The part of a year a text speaks of, 全市2023年1-9月, else its year; none where it names neither. */
function saidPeriod(catalogue: Catalogue, said: Said): SaidPeriod[] {
  const year = yearNamed(catalogue, said);
  const period = periodNamed(said.text, year);
  return period === null ? [] : [{ ...said, period, year }];
}

function periodNamed(text: string, year: number | null): Period | null {
  const [part, ...more] = periodsWithin(text);
  if (!part) return year === null ? null : { kind: 'year', year };
  const isSame = (other: Period) =>
    other.kind === 'to-date' && part.kind === 'to-date' && other.month === part.month;
  return more.every(isSame) ? part : { kind: 'part' };
}

function periodAsked(asOf: AsOf | null): Period | null {
  if (asOf === null) return null;
  const month = openMonth(asOf);
  return month === null ? { kind: 'year', year: asOf.year } : { kind: 'to-date', year: asOf.year, month };
}

const YEAR = /(?<!\d)\d{4}(?!\d)/gu;
const YEAR_IN_WORDS = /\d{4}\s*年|^\d{4}$/u;

/** E.g. 2023 of `全市2023`; null where the text holds none, or several. In a title a year is written with 年. */
function yearNamed(catalogue: Catalogue, { text, from }: Said): number | null {
  if (from === 'title' && !YEAR_IN_WORDS.test(text)) return null;
  const years = [...text.matchAll(YEAR)].map(match => Number(match[0]));
  const known = new Set(years.filter(year => knownYear(catalogue, year)));
  return known.size === 1 ? ([...known][0] ?? null) : null;
}
