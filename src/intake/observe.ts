import { bracketedUnit } from '../catalogue/names.js';
import type { Area, Catalogue, Indicator } from '../catalogue/types.js';
import { type Finding, finding } from '../checks/finding.js';
import { bounded } from '../engine/interval.js';
import type { Observation, Ratio } from '../engine/observation.js';
import { type Rational as Q, Rational, rational, ZERO } from '../engine/rational.js';
import { exact, fromInterval, UNREADABLE, type Value } from '../engine/value.js';
import { type Cell, halfWidth, isBlank } from './cells.js';
import type { Matcher } from './matchers.js';
import { type ParsedNumber, parseMilestone, parseNumber } from './numbers.js';
import { type Period, parseHeaderPeriod } from './periods.js';
import type { RawFigure } from './shapes/shape.js';
import { conversion, parseUnit, ratioFactor } from './units.js';

/** What one table is read against. */
export interface ObserveContext {
  readonly catalogue: Catalogue;
  readonly indicators: Matcher<Indicator>;
  readonly areas: Matcher<Area>;
  /** The area of rows that name none, and the year of figures that name none. */
  readonly area: Area;
  readonly year: number | null;
}

/** Either an observation, or why there is none; an observation with an unusable cell comes with its finding. */
export interface Observed {
  readonly observation: Observation | null;
  readonly findings: readonly Finding[];
}

/** Understands one figure: which indicator, area and year it is of, and what it says in the printed unit. */
export function observe(context: ObserveContext, raw: RawFigure): Observed {
  const indicator = context.indicators.find(raw.indicator.text);
  const area = raw.area === null ? context.area : context.areas.find(raw.area.text);
  const year = yearOf(context, raw);
  const findings: Finding[] = [];
  if (!indicator) findings.push(unknownIndicator(context, raw.indicator));
  if (!area && raw.area) findings.push(unknownArea(context, raw.area));
  if (typeof year !== 'number') findings.push(year);
  if (!indicator || !area || typeof year !== 'number') return { observation: null, findings };
  const reading = readValue(indicator, raw);
  const ratio = readRatio(indicator, raw);
  const observation: Observation = {
    area: area.id,
    reporter: raw.reporter && !isBlank(raw.reporter) ? halfWidth(raw.reporter.text) : null,
    indicator: indicator.id,
    year,
    value: ratio.fault ? UNREADABLE : reading.value,
    halfDigit: reading.halfDigit,
    ratio: ratio.value,
    note: raw.note && !isBlank(raw.note) ? raw.note.text : null,
    source: raw.value,
  };
  return { observation, findings: [...reading.findings, ...(ratio.fault ? [ratio.fault] : [])] };
}

function unknownIndicator({ indicators }: ObserveContext, cell: Cell): Finding {
  return finding('unknown-indicator', { written: cell.text, nearest: indicators.nearest(cell.text) }, cell);
}

function unknownArea({ areas }: ObserveContext, cell: Cell): Finding {
  return finding('unknown-area', { written: cell.text, nearest: areas.nearest(cell.text) }, cell);
}

function yearOf(context: ObserveContext, { period, value }: RawFigure): number | Finding {
  if (period === null) return context.year ?? finding('year-missing', {}, value);
  const parsed: Period = parseHeaderPeriod(period.text);
  if (parsed.kind === 'bad') return finding('not-a-year', { written: period.text }, period);
  if (parsed.kind === 'part') return finding('part-of-a-year', { written: period.text }, period);
  return knownYear(context.catalogue, parsed.year)
    ? parsed.year
    : yearOutside(context.catalogue, parsed.year, period);
}

/** The plan's years, its base year and the previous base are known; the years between the bases are not. */
export function knownYear({ plan }: Catalogue, year: number): boolean {
  const inPlan = year >= plan.firstYear && year <= plan.lastYear;
  return inPlan || year === plan.baseYear || year === plan.previousBaseYear;
}

function yearOutside({ plan }: Catalogue, year: number, cell: Cell): Finding {
  const bases = [plan.previousBaseYear, plan.baseYear];
  return finding('year-outside', { year, first: plan.firstYear, last: plan.lastYear, bases }, cell);
}

interface Reading {
  readonly value: Value;
  readonly halfDigit: Q;
  readonly findings: readonly Finding[];
}

function readValue(indicator: Indicator, raw: RawFigure): Reading {
  const milestone = indicator.measure === 'milestone';
  const parsed = milestone ? parseMilestone(raw.value.text) : parseNumber(raw.value.text);
  if (parsed.kind === 'missing') return { value: { kind: 'missing' }, halfDigit: ZERO, findings: [] };
  if (parsed.kind === 'bad') return unusable(badNumber(indicator, raw.value, parsed));
  if (milestone) return { value: exact(rational(parsed.decimal)), halfDigit: ZERO, findings: [] };
  return inPrintedUnit(indicator, raw, parsed);
}

function unusable(problem: Finding): Reading {
  return { value: UNREADABLE, halfDigit: ZERO, findings: [problem] };
}

function badNumber(indicator: Indicator, cell: Cell, bad: ParsedNumber & { kind: 'bad' }): Finding {
  const { reason, number } = bad;
  return finding('not-a-number', { written: cell.text, reason, number, unit: indicator.unit }, cell);
}

type Readable = ParsedNumber & { kind: 'number' };

function inPrintedUnit(indicator: Indicator, raw: RawFigure, parsed: Readable): Reading {
  const written = writtenUnit(indicator, raw, parsed) ?? indicator.unit;
  const unit = parseUnit(written);
  const signed = parsed.percent === null ? unit : parseUnit(parsed.percent);
  const factor = conversion(unit, parseUnit(indicator.unit));
  if (factor === null || !sameScale(signed, unit))
    return unusable(unitMismatch(indicator, raw, parsed, written));
  const at = rational(parsed.decimal).mul(factor);
  const value = parsed.comparison === '=' ? exact(at) : fromInterval(bounded(parsed.comparison, at));
  const findings = factor.equals(1) ? [] : [converted(indicator, raw, written)];
  return { value, halfDigit: halfDigitOf(parsed.decimal).mul(factor), findings };
}

function sameScale(a: ReturnType<typeof parseUnit>, b: ReturnType<typeof parseUnit>): boolean {
  return a.dimension === b.dimension && a.scale.equals(b.scale);
}

/** The unit column, else the brackets behind the indicator's name, else the sign behind the number. */
function writtenUnit(indicator: Indicator, raw: RawFigure, parsed: Readable): string | null {
  if (raw.unit && !isBlank(raw.unit)) return raw.unit.text;
  const bracketed = bracketedUnit(raw.indicator.text);
  const isPartOfName = [indicator.name.zh, indicator.name.en, ...indicator.aliases].some(
    name => bracketedUnit(name) === bracketed,
  );
  return bracketed === null || isPartOfName ? parsed.percent : bracketed;
}

function unitMismatch(indicator: Indicator, raw: RawFigure, parsed: Readable, written: string): Finding {
  const percent = parsed.percent !== null && parseUnit(written).dimension !== '%';
  const cell = !percent && raw.unit && !isBlank(raw.unit) ? raw.unit : raw.value;
  const found = percent ? (parsed.percent ?? written) : written;
  return finding(
    'unit-mismatch',
    { written: found, expected: indicator.unit, indicator: indicator.id },
    cell,
  );
}

function converted(indicator: Indicator, raw: RawFigure, from: string): Finding {
  const args = { from: halfWidth(from), to: indicator.unit, indicator: indicator.id, count: 1 };
  return finding('unit-converted', args, raw.value);
}

function halfDigitOf(decimal: string): Q {
  const places = decimal.split('.')[1]?.length ?? 0;
  return new Rational(1n, 2n * 10n ** BigInt(places));
}

/** Numerator and denominator, the numerator scaled to the indicator's unit. Both, or neither. */
function readRatio(indicator: Indicator, raw: RawFigure): { value: Ratio | null; fault: Finding | null } {
  const { numerator, denominator } = raw;
  if (!numerator || !denominator || (isBlank(numerator) && isBlank(denominator))) {
    return { value: null, fault: null };
  }
  const top = exactNumber(numerator);
  const bottom = exactNumber(denominator);
  if (top === 'missing' && bottom === 'missing') return { value: null, fault: null };
  if (
    !(top instanceof Rational) ||
    !(bottom instanceof Rational) ||
    bottom.compare(0) <= 0 ||
    top.compare(0) < 0
  ) {
    const args = { numerator: numerator.text, denominator: denominator.text };
    return { value: null, fault: finding('bad-ratio', args, denominator, [numerator]) };
  }
  return { value: { numerator: top.mul(ratioFactor(indicator.unit)), denominator: bottom }, fault: null };
}

function exactNumber(cell: Cell): Q | 'missing' | 'bad' {
  const parsed = parseNumber(cell.text);
  if (parsed.kind !== 'number') return parsed.kind;
  return parsed.comparison === '=' && parsed.percent === null ? rational(parsed.decimal) : 'bad';
}
