import type { Figure } from '../catalogue/types.js';
import { ExactSum } from './exact-sum.js';
import { AT_LEAST_ZERO, add, bounded, type Interval, isPoint, point } from './interval.js';
import { type Rational, rational } from './rational.js';

/**
 * What is known of a figure. Absence is a kind, never a number: `missing` was not reported, `unreadable` was
 * reported in a way nobody may judge by.
 */
export type Value =
  | { readonly kind: 'exact'; readonly value: Rational }
  | { readonly kind: 'bound'; readonly range: Interval }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' };

export const MISSING: Value = { kind: 'missing' };
export const UNREADABLE: Value = { kind: 'unreadable' };

export function exact(value: Rational): Value {
  return { kind: 'exact', value };
}

export function fromInterval(range: Interval): Value {
  return isPoint(range) && range.low ? exact(range.low.at) : { kind: 'bound', range };
}

/** A printed figure of the catalogue; null (`—`) is missing. */
export function fromFigure(figure: Figure | null): Value {
  if (figure === null) return MISSING;
  const at = rational(figure.value);
  return figure.operator === '=' ? exact(at) : fromInterval(bounded(figure.operator, at));
}

/** The numbers a value may be, or null where nothing is known or usable. */
export function rangeOf(value: Value): Interval | null {
  if (value.kind === 'exact') return point(value.value);
  return value.kind === 'bound' ? value.range : null;
}

export function exactOf(value: Value): Rational | null {
  return value.kind === 'exact' ? value.value : null;
}

/** True for a value of which nothing is known but that it is not negative. */
export function isAnything(value: Value): boolean {
  const range = rangeOf(value);
  return range !== null && range.high === null && (range.low?.at.equals(0) ?? true);
}

/** Applies an increasing function to every number the value may be. */
export function mapValue(value: Value, f: (range: Interval) => Interval): Value {
  const range = rangeOf(value);
  return range === null ? value : fromInterval(f(range));
}

/** The sum of counts; see `ValueSum`. */
export function sum(parts: Iterable<Value>): Value {
  const total = new ValueSum();
  for (const part of parts) total.add(part);
  return total.value;
}

/**
 * Adds up counts one at a time. One unreadable part makes the sum unreadable; a missing part makes it a lower bound,
 * because a count is never negative; nothing but missing parts is missing.
 */
export class ValueSum {
  readonly #exact = new ExactSum();
  #bounds: Interval | null = null;
  #isUnreadable = false;
  #isKnown = false;

  add(part: Value): void {
    if (part.kind === 'unreadable') this.#isUnreadable = true;
    if (part.kind !== 'missing') this.#isKnown = true;
    if (part.kind === 'exact') this.#exact.add(part.value);
    else this.#addBound(rangeOf(part) ?? AT_LEAST_ZERO);
  }

  get value(): Value {
    if (this.#isUnreadable) return UNREADABLE;
    if (!this.#isKnown) return MISSING;
    const total = point(this.#exact.total);
    return fromInterval(this.#bounds === null ? total : add(total, this.#bounds));
  }

  #addBound(range: Interval): void {
    this.#bounds = this.#bounds === null ? range : add(this.#bounds, range);
  }
}

export function sameValue(a: Value, b: Value): boolean {
  const left = rangeOf(a);
  const right = rangeOf(b);
  if (left === null || right === null) return a.kind === b.kind;
  return sameEnd(left.low, right.low) && sameEnd(left.high, right.high);
}

function sameEnd(a: Interval['low'], b: Interval['low']): boolean {
  if (a === null || b === null) return a === b;
  return a.open === b.open && a.at.equals(b.at);
}
