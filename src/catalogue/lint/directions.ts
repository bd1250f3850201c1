import { compareDecimals } from '../decimals.js';
import type { DecimalText, Operator } from '../types.js';

/** Whether lower is better. */
export function isCeiling(operator: Operator): boolean {
  return operator === '<' || operator === '<=';
}

/** Whether a value meets a target; 左右 and 1至2 are floors here. */
export function meets(value: DecimalText, operator: Operator, target: DecimalText): boolean {
  const order = compareDecimals(value, target);
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}
