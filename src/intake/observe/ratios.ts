import type { Indicator } from '../../catalogue/types.js';
import { type Finding, finding } from '../../checks/finding.js';
import type { Ratio } from '../../engine/observation.js';
import { Rational, rational } from '../../engine/rational.js';
import { type Cell, isBlank } from '../cells.js';
import type { RawFigure } from '../layout/raw-figures.js';
import { parseNumber } from './numbers.js';
import { ratioFactor } from './units.js';

/** A rate's numerator and denominator, the numerator scaled to the indicator's unit: both, neither, or a fault. */
export function readRatio(
  indicator: Indicator,
  { numerator, denominator }: RawFigure,
): { value: Ratio | null; fault: Finding | null } {
  const none = { value: null, fault: null };
  if (indicator.measure !== 'rate' || !numerator || !denominator) return none;
  if (isBlank(numerator) && isBlank(denominator)) return none;
  const top = exactNumber(numerator);
  const bottom = exactNumber(denominator);
  if (top === 'missing' && bottom === 'missing') return none;
  if (isAtLeast(top, 0) && isAtLeast(bottom, 0) && !bottom.equals(0)) {
    return { value: { numerator: top.mul(ratioFactor(indicator.unit)), denominator: bottom }, fault: null };
  }
  const args = { numerator: numerator.text, denominator: denominator.text };
  return { value: null, fault: finding('bad-ratio', args, denominator, [numerator]) };
}

type Parsed = Rational | 'missing' | 'bad';

function exactNumber(cell: Cell): Parsed {
  if (cell.fault) return 'bad';
  const parsed = parseNumber(cell.text);
  if (parsed.kind !== 'number') return parsed.kind;
  return parsed.comparison === '=' && parsed.percent === null ? rational(parsed.decimal) : 'bad';
}

function isAtLeast(parsed: Parsed, least: number): parsed is Rational {
  return parsed instanceof Rational && parsed.compare(least) >= 0;
}
