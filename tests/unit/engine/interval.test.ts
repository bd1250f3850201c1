import { describe, expect, it } from 'vitest';
import {
  add,
  bounded,
  type Comparison,
  holds,
  type Interval,
  isPoint,
  map,
  point,
  type Truth,
} from '../../../src/engine/interval.js';
import { Rational } from '../../../src/engine/rational.js';
import { fromInterval } from '../../../src/engine/value.js';
import { shown } from '../../helpers/engine-plan.js';

const r = (n: number) => new Rational(n);
const text = (interval: Interval) => shown(fromInterval(interval));

describe('a printed bound', () => {
  it.each<[Comparison, string]>([
    ['>', '(5, ∞)'],
    ['>=', '[5, ∞)'],
    ['<', '[0, 5)'],
    ['<=', '[0, 5]'],
  ])('%s 5 is %s', (comparison, expected) => {
    expect(text(bounded(comparison, r(5)))).toBe(expected);
  });

  it('is a point only where both ends are the same number and included', () => {
    expect(isPoint(point(r(5)))).toBe(true);
    expect(isPoint(bounded('<=', r(0)))).toBe(true);
    expect(isPoint(bounded('<', r(0)))).toBe(false);
    expect(isPoint(bounded('>=', r(5)))).toBe(false);
    expect(isPoint({ low: null, high: null })).toBe(false);
    expect(isPoint({ low: { at: r(5), open: false }, high: { at: r(6), open: false } })).toBe(false);
    expect(isPoint({ low: { at: r(5), open: true }, high: { at: r(5), open: false } })).toBe(false);
  });
});

describe('sums and maps', () => {
  it('adds ends; an open or unbounded end stays so', () => {
    expect(text(add(bounded('<', r(5)), bounded('<=', r(2))))).toBe('[0, 7)');
    expect(text(add(bounded('>', r(5)), point(r(2))))).toBe('(7, ∞)');
    expect(text(add(bounded('>', r(5)), bounded('<', r(2))))).toBe('(5, ∞)');
  });

  it('maps both ends', () => {
    expect(text(map(bounded('<', r(5)), at => at.mul(2)))).toBe('[0, 10)');
    expect(map({ low: null, high: null }, at => at)).toEqual({ low: null, high: null });
  });
});

describe('holds, at the limit 5', () => {
  const limits: readonly Comparison[] = ['>', '>=', '<', '<='];
  const half = (low: number, open: boolean): Interval => ({ low: { at: r(low), open }, high: null });
  const upTo = (high: number, open: boolean): Interval => ({ low: null, high: { at: r(high), open } });

  it.each<[string, Interval, Truth[]]>([
    ['5', point(r(5)), ['no', 'yes', 'no', 'yes']],
    ['4', point(r(4)), ['no', 'no', 'yes', 'yes']],
    ['6', point(r(6)), ['yes', 'yes', 'no', 'no']],
    ['> 5', half(5, true), ['yes', 'yes', 'no', 'no']],
    ['>= 5', half(5, false), ['maybe', 'yes', 'no', 'maybe']],
    ['> 4', half(4, true), ['maybe', 'maybe', 'maybe', 'maybe']],
    ['< 5', upTo(5, true), ['no', 'no', 'yes', 'yes']],
    ['<= 5', upTo(5, false), ['no', 'maybe', 'maybe', 'yes']],
    ['< 6', upTo(6, true), ['maybe', 'maybe', 'maybe', 'maybe']],
    ['anything', { low: null, high: null }, ['maybe', 'maybe', 'maybe', 'maybe']],
  ])('%s', (_, interval, expected) => {
    expect(limits.map(comparison => holds(interval, comparison, r(5)))).toEqual(expected);
  });
});
