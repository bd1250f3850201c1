import type { Catalogue, DecimalText, Indicator, Measure, Operator } from '../catalogue/types.js';
import type { Comparison } from './interval.js';
import { type Rational, rational } from './rational.js';
import { fromFigure, MISSING, type Value } from './value.js';

/** What one area owes for one indicator, under one reading of the document. */
export interface Requirement {
  readonly measure: Measure;
  readonly operator: Operator;
  /** The comparison and number that decide at the end. */
  readonly comparison: Comparison;
  readonly threshold: Rational;
  /** The figure as printed; differs from the threshold for an approximate one. */
  readonly target: Rational;
  readonly targetHigh: Rational | null;
  /** The value in the plan's base year. */
  readonly base: Value;
  readonly every: number | null;
  readonly baseYear: number;
  readonly firstYear: number;
  readonly due: number;
}

/** A target of its own that an allocation gives an area. */
export interface Allocated {
  readonly area: string;
  readonly indicator: string;
  readonly target: DecimalText;
  readonly base: DecimalText | null;
}

const COMPARISONS: Record<Operator, Comparison> = {
  '>': '>',
  '>=': '>=',
  '<': '<',
  '<=': '<=',
  approx: '>=',
  range: '>=',
  done: '>=',
};

export function comparisonOf(operator: Operator): Comparison {
  return COMPARISONS[operator];
}

/** The requirement of the plan's own area. A milestone owes 1, "done". */
export function requirementOf(
  indicator: Indicator,
  catalogue: Catalogue,
  readings: readonly string[],
): Requirement {
  const read = applyReadings(indicator, catalogue, readings);
  const target = rational(read.target ?? '1');
  const { baseYear, firstYear, approxFloor } = catalogue.plan;
  return {
    measure: read.measure,
    operator: read.operator,
    comparison: comparisonOf(read.operator),
    threshold: read.operator === 'approx' ? target.mul(rational(approxFloor)) : target,
    target,
    targetHigh: read.targetHigh === null ? null : rational(read.targetHigh),
    base: fromFigure(read.base),
    every: read.every,
    baseYear,
    firstYear,
    due: read.due,
  };
}

/** The same requirement with the target an allocation gives one area. */
export function allocatedRequirement(whole: Requirement, given: Allocated, ownBase: Value): Requirement {
  const target = rational(given.target);
  const threshold = target.mul(whole.threshold).div(whole.target.equals(0) ? 1 : whole.target);
  const base = given.base === null ? ownBase : fromFigure({ operator: '=', value: given.base });
  return {
    ...whole,
    target,
    threshold: whole.operator === 'approx' ? threshold : target,
    targetHigh: null,
    base: whole.measure === 'flow' ? MISSING : base,
  };
}

/** The indicator as the chosen readings have it; of two that touch it, the one declared last decides. */
function applyReadings(indicator: Indicator, catalogue: Catalogue, readings: readonly string[]): Indicator {
  const override = catalogue.overrides
    .filter(o => o.indicator === indicator.id && readings.includes(o.reading))
    .at(-1);
  if (!override) return indicator;
  return {
    ...indicator,
    measure: override.measure ?? indicator.measure,
    operator: override.operator ?? indicator.operator,
    target: override.target ?? indicator.target,
    every: everyUnder(override.measure, indicator.every),
  };
}

/** A reading that makes something annual makes it owed every year; any other measure is owed once. */
function everyUnder(measure: Measure | undefined, every: number | null): number | null {
  if (measure === undefined) return every;
  return measure === 'annual' ? 1 : null;
}
