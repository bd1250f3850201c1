import { type Rational, ZERO } from './rational.js';

/** One end of an interval; `open` means the number itself is not included. */
export interface End {
  readonly at: Rational;
  readonly open: boolean;
}

/** All numbers a value may be; a null end is unbounded. */
export interface Interval {
  readonly low: End | null;
  readonly high: End | null;
}

/** How a value is held against a number. */
export type Comparison = '>' | '>=' | '<' | '<=';

export type Truth = 'yes' | 'no' | 'maybe';

export function point(at: Rational): Interval {
  return { low: { at, open: false }, high: { at, open: false } };
}

/** The values a printed bound allows. Counts and rates are never negative, so an upper bound starts at 0. */
export function bounded(comparison: Comparison, at: Rational): Interval {
  const end = { at, open: comparison === '>' || comparison === '<' };
  if (comparison === '>' || comparison === '>=') return { low: end, high: null };
  return { low: { at: ZERO, open: false }, high: end };
}

export const AT_LEAST_ZERO: Interval = { low: { at: ZERO, open: false }, high: null };

export function add(a: Interval, b: Interval): Interval {
  return { low: addEnds(a.low, b.low), high: addEnds(a.high, b.high) };
}

function addEnds(a: End | null, b: End | null): End | null {
  return a && b && { at: a.at.add(b.at), open: a.open || b.open };
}

/** Every number of the interval mapped by `f`, which must be increasing. */
export function map(interval: Interval, f: (at: Rational) => Rational): Interval {
  const end = (e: End | null) => e && { at: f(e.at), open: e.open };
  return { low: end(interval.low), high: end(interval.high) };
}

export function isPoint(interval: Interval): boolean {
  const { low, high } = interval;
  return low !== null && high !== null && !low.open && !high.open && low.at.equals(high.at);
}

/** Whether every, no, or only some number of the interval stands in `comparison` to `limit`. */
export function holds(interval: Interval, comparison: Comparison, limit: Rational): Truth {
  if (comparison === '<') return opposite(holds(interval, '>=', limit));
  if (comparison === '<=') return opposite(holds(interval, '>', limit));
  const strict = comparison === '>';
  if (interval.low && isAbove(interval.low, limit, strict)) return 'yes';
  if (interval.high && isNotAbove(interval.high, limit, strict)) return 'no';
  return 'maybe';
}

function isAbove(low: End, limit: Rational, strict: boolean): boolean {
  return low.at.compare(limit) > 0 || (low.at.equals(limit) && (!strict || low.open));
}

function isNotAbove(high: End, limit: Rational, strict: boolean): boolean {
  return high.at.compare(limit) < 0 || (high.at.equals(limit) && (strict || high.open));
}

function opposite(truth: Truth): Truth {
  if (truth === 'maybe') return 'maybe';
  return truth === 'yes' ? 'no' : 'yes';
}

/** Whether the two have a number in common. */
export function overlap(a: Interval, b: Interval): boolean {
  return reaches(a.high, b.low) && reaches(b.high, a.low);
}

function reaches(high: End | null, low: End | null): boolean {
  if (!high || !low) return true;
  const order = high.at.compare(low.at);
  return order > 0 || (order === 0 && !high.open && !low.open);
}
