import type { Catalogue, PlanIdentity } from '../../catalogue/types.js';
import { type Finding, finding, type Place } from '../../checks/finding.js';
import { type AsOf, openMonth } from '../../engine/as-of.js';
import { WHOLE_PLAN } from '../../engine/whole-plan.js';
import type { Period } from './periods.js';
import { isWholePlan } from './plan-period.js';

/** What decides for which year a period's figures count. */
export interface PeriodContext {
  readonly catalogue: Catalogue;
  /** What the user asked to judge at; null: nothing. */
  readonly asOf: AsOf | null;
}

/** A period as written, and where; `year` is the year of one that names none, where it is known. */
export interface WrittenPeriod {
  readonly period: Period;
  readonly written: string;
  readonly place: Partial<Place>;
  readonly year: number | null;
}

/** The year the figures of a period count for, `WHOLE_PLAN` for all of them together, or why they count for none. */
export function yearOfPeriod({ catalogue, asOf }: PeriodContext, at: WrittenPeriod): number | Finding {
  const { period, written, place } = at;
  if (period.kind === 'bad') return finding('not-a-year', { written }, place);
  if (period.kind === 'part') return finding('part-of-a-year', { written, year: null, month: null }, place);
  if (period.kind === 'years') return wholePlan(catalogue, period, at);
  const year = period.year ?? at.year ?? asOf?.year ?? null;
  if (year !== null && !knownYear(catalogue, year)) return yearOutside(catalogue, year, place);
  const month = period.kind === 'to-date' ? period.month : null;
  if (year !== null && month === monthCounting(asOf, year)) return year;
  return unused(asOf, { written, year, month }, place);
}

/** Any other span of years would be a total to date of years that nobody asked for. */
function wholePlan(
  catalogue: Catalogue,
  years: { readonly first: number; readonly last: number },
  { written, place }: WrittenPeriod,
): number | Finding {
  if (isWholePlan(catalogue, years)) return WHOLE_PLAN;
  const { firstYear: first, lastYear: last } = catalogue.plan;
  return finding('not-the-whole-plan', { written, first, last }, place);
}

/** Of the year judged at a month, only figures to the end of that month count; of any other, those of all of it. */
function monthCounting(asOf: AsOf | null, year: number): number | null {
  return asOf !== null && asOf.year === year ? openMonth(asOf) : null;
}

type ToDate = { readonly written: string; readonly year: number | null; readonly month: number | null };

/** To be left aside is right where a month was asked for; where none was, figures to date are a mistake. */
function unused(asOf: AsOf | null, told: ToDate, place: Partial<Place>): Finding {
  const month = asOf && openMonth(asOf);
  if (asOf === null || month === null) return finding('part-of-a-year', told, place);
  return finding('other-period', { written: told.written, year: asOf.year, month }, place);
}

/** The plan's years and its base years are known; the years between the bases are not. */
export function knownYear({ plan }: Catalogue, year: number): boolean {
  const inPlan = year >= plan.firstYear && year <= plan.lastYear;
  return inPlan || baseYears(plan).includes(year);
}

/** The base year of the plan, and before it that of the plan before where there is one. */
export function baseYears({ previousBaseYear, baseYear }: PlanIdentity): number[] {
  return previousBaseYear === null ? [baseYear] : [previousBaseYear, baseYear];
}

function yearOutside({ plan }: Catalogue, year: number, place: Partial<Place>): Finding {
  const { firstYear: first, lastYear: last } = plan;
  return finding('year-outside', { year, first, last, bases: baseYears(plan) }, place);
}
