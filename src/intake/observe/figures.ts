import { bracketedUnit } from '../../catalogue/names.js';
import type { Indicator } from '../../catalogue/types.js';
import { type Finding, finding, type NumberFault } from '../../checks/finding.js';
import { bounded } from '../../engine/interval.js';
import { halfDigitOf, type Rational, rational, ZERO } from '../../engine/rational.js';
import { exact, fromInterval, UNREADABLE, type Value } from '../../engine/value.js';
import { type Cell, halfWidth, isBlank } from '../cells.js';
import { type ParsedNumber, parseMilestone, parseNumber } from './numbers.js';
import { conversion, parseUnit, type Unit } from './units.js';

/** The cells that say one figure. */
export interface FigureCells {
  readonly indicator: Cell;
  readonly value: Cell;
  readonly unit: Cell | null;
  /** The unit in brackets behind the header of the column. */
  readonly headerUnit?: Cell | null;
  /** The unit of the whole table, for figures that it fits and that name no other. */
  readonly tableUnit?: Cell | null;
}

/** A figure as read, in the indicator's printed unit; an unusable one comes with its finding. */
export interface Reading {
  readonly value: Value;
  readonly halfDigit: Rational;
  readonly findings: readonly Finding[];
}

/** Reads one figure: number grammar, unit from the unit cell, the name's brackets or the sign, exact conversion. */
export function readFigure(indicator: Indicator, raw: FigureCells): Reading {
  const { fault } = raw.value;
  if (fault) return unusable(finding(fault, { written: raw.value.text }, firstOf(raw.value)));
  const milestone = indicator.measure === 'milestone';
  const parsed = milestone ? parseMilestone(raw.value.text) : parseNumber(raw.value.text);
  if (parsed.kind === 'missing') return { value: { kind: 'missing' }, halfDigit: ZERO, findings: [] };
  if (parsed.kind === 'bad') return unusable(badFigure(indicator, raw.value, parsed.reason, parsed.number));
  if (milestone) return { value: exact(rational(parsed.decimal)), halfDigit: ZERO, findings: [] };
  return inPrintedUnit(indicator, raw, parsed);
}

/** Of a merged range a person sees its first cell only. */
function firstOf(cell: Cell): Cell {
  return cell.merge ? { ...cell, line: cell.merge.line, column: cell.merge.column } : cell;
}

/** The reading of a cell nobody may judge by. */
export function unusable(problem: Finding): Reading {
  return { value: UNREADABLE, halfDigit: ZERO, findings: [problem] };
}

export function badFigure(indicator: Indicator, cell: Cell, reason: NumberFault, number = ''): Finding {
  return finding('not-a-number', { written: cell.text, reason, number, unit: indicator.unit }, cell);
}

type Readable = ParsedNumber & { kind: 'number' };

function inPrintedUnit(indicator: Indicator, raw: FigureCells, parsed: Readable): Reading {
  const [first, ...others] = writtenUnits(indicator, raw, parsed);
  const unit = parseUnit(first?.text ?? indicator.unit);
  const factor = conversion(unit, parseUnit(indicator.unit));
  const odd = factor === null ? first : others.find(other => !isSame(parseUnit(other.text), unit));
  if (factor === null || odd) return unusable(unitMismatch(indicator, odd ?? { text: '', cell: raw.value }));
  const isAsPrinted = factor.equals(1);
  const at = isAsPrinted ? rational(parsed.decimal) : rational(parsed.decimal).mul(factor);
  const value = parsed.comparison === '=' ? exact(at) : fromInterval(bounded(parsed.comparison, at));
  const halfDigit = halfDigitOf(parsed.decimal);
  if (isAsPrinted) return { value, halfDigit, findings: [] };
  return {
    value,
    halfDigit: halfDigit.mul(factor),
    findings: [converted(indicator, raw, first?.text ?? indicator.unit)],
  };
}

function isSame(a: Unit, b: Unit): boolean {
  return conversion(a, b)?.equals(1) ?? false;
}

interface WrittenUnit {
  readonly text: string;
  readonly cell: Cell;
}

/**
 * Every unit that is written, which must be one: the unit cell, the brackets behind the name, the sign behind the
 * number. A name copied as printed, unit and all, says nothing against a unit cell.
 */
function writtenUnits(indicator: Indicator, raw: FigureCells, parsed: Readable): WrittenUnit[] {
  const own = raw.unit && !isBlank(raw.unit) ? [{ text: raw.unit.text, cell: raw.unit }] : [];
  const bracketed = bracketedUnit(raw.indicator.text);
  const isPartOfName = bracketed !== null && isInName(indicator, bracketed, own.length > 0);
  const written = [
    ...own,
    ...(raw.headerUnit ? [{ text: raw.headerUnit.text, cell: raw.headerUnit }] : []),
    ...(bracketed === null || isPartOfName ? [] : [{ text: bracketed, cell: raw.indicator }]),
    ...(parsed.percent === null ? [] : [{ text: parsed.percent, cell: raw.value }]),
  ];
  return written.length > 0 || bracketed !== null ? written : unitOfTable(indicator, raw);
}

/** Whether brackets belong to a name of the indicator, or repeat the unit that is said elsewhere. */
function isInName({ name, aliases, unit }: Indicator, bracketed: string, isSaid: boolean): boolean {
  const names = [name.zh, name.en, ...aliases];
  return names.some(one => bracketedUnit(one) === bracketed) || (isSaid && bracketed === unit);
}

/** 单位:万人 above a table says nothing of a rate in it. */
function unitOfTable(indicator: Indicator, { tableUnit }: FigureCells): WrittenUnit[] {
  const fits = tableUnit && conversion(parseUnit(tableUnit.text), parseUnit(indicator.unit)) !== null;
  return fits ? [{ text: tableUnit.text, cell: tableUnit }] : [];
}

function unitMismatch(indicator: Indicator, { text, cell }: WrittenUnit): Finding {
  return finding('unit-mismatch', { written: text, expected: indicator.unit, indicator: indicator.id }, cell);
}

function converted(indicator: Indicator, raw: FigureCells, from: string): Finding {
  const args = { from: halfWidth(from), to: indicator.unit, indicator: indicator.id, count: 1 };
  return finding('unit-converted', args, raw.value);
}
