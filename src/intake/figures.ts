import { bracketedUnit } from '../catalogue/names.js';
import type { Indicator } from '../catalogue/types.js';
import { type Finding, finding } from '../checks/finding.js';
import { bounded } from '../engine/interval.js';
import { Rational, rational, ZERO } from '../engine/rational.js';
import { exact, fromInterval, UNREADABLE, type Value } from '../engine/value.js';
import { type Cell, halfWidth, isBlank } from './cells.js';
import { type ParsedNumber, parseMilestone, parseNumber } from './numbers.js';
import { conversion, parseUnit } from './units.js';

/** The cells that say one figure. */
export interface FigureCells {
  readonly indicator: Cell;
  readonly value: Cell;
  readonly unit: Cell | null;
}

/** A figure as read, in the indicator's printed unit; an unusable one comes with its finding. */
export interface Reading {
  readonly value: Value;
  readonly halfDigit: Rational;
  readonly findings: readonly Finding[];
}

/** Reads one figure: number grammar, unit from the unit cell, the name's brackets or the sign, exact conversion. */
export function readFigure(indicator: Indicator, raw: FigureCells): Reading {
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

function inPrintedUnit(indicator: Indicator, raw: FigureCells, parsed: Readable): Reading {
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
function writtenUnit(indicator: Indicator, raw: FigureCells, parsed: Readable): string | null {
  if (raw.unit && !isBlank(raw.unit)) return raw.unit.text;
  const bracketed = bracketedUnit(raw.indicator.text);
  const isPartOfName = [indicator.name.zh, indicator.name.en, ...indicator.aliases].some(
    name => bracketedUnit(name) === bracketed,
  );
  return bracketed === null || isPartOfName ? parsed.percent : bracketed;
}

function unitMismatch(indicator: Indicator, raw: FigureCells, parsed: Readable, written: string): Finding {
  const percent = parsed.percent !== null && parseUnit(written).dimension !== '%';
  const cell = !percent && raw.unit && !isBlank(raw.unit) ? raw.unit : raw.value;
  const found = percent ? (parsed.percent ?? written) : written;
  return finding(
    'unit-mismatch',
    { written: found, expected: indicator.unit, indicator: indicator.id },
    cell,
  );
}

function converted(indicator: Indicator, raw: FigureCells, from: string): Finding {
  const args = { from: halfWidth(from), to: indicator.unit, indicator: indicator.id, count: 1 };
  return finding('unit-converted', args, raw.value);
}

function halfDigitOf(decimal: string): Rational {
  const places = decimal.split('.')[1]?.length ?? 0;
  return new Rational(1n, 2n * 10n ** BigInt(places));
}
