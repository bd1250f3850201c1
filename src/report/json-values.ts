import type { Figure } from '../catalogue/types.js';
import type { Interval } from '../engine/interval.js';
import { rational } from '../engine/rational.js';
import { fromFigure, rangeOf, type Value } from '../engine/value.js';
import type { Json } from './json-text.js';

/**
 * A value: a number; a bound `{"operator": ">", "value": 285}`; a range with both ends; null where nothing is known.
 */
export function valueJson(value: Value): Json {
  const range = rangeOf(value);
  if (range === null) return null;
  return value.kind === 'exact' ? value.value : rangeJson(range);
}

function rangeJson({ low, high }: Interval): Json {
  const from = low && { operator: low.open ? '>' : '>=', value: low.at };
  const to = high && { operator: high.open ? '<' : '<=', value: high.at };
  if (!to) return from;
  return !from || from.value.equals(0) ? to : { from, to };
}

export function figureJson(figure: Figure | null): Json {
  return valueJson(fromFigure(figure));
}

export function decimalJson(decimal: string | null): Json {
  return decimal === null ? null : rational(decimal);
}
