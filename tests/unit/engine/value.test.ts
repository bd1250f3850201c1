import { describe, expect, it } from 'vitest';
import { map } from '../../../src/engine/interval.js';
import { Rational } from '../../../src/engine/rational.js';
import {
  exact,
  exactOf,
  fromFigure,
  isAnything,
  MISSING,
  mapValue,
  rangeOf,
  sameValue,
  sum,
  UNREADABLE,
} from '../../../src/engine/value.js';
import { figureOf, shown } from '../../helpers/engine-plan.js';

const total = (...written: string[]) => shown(sum(written.map(figureOf)));

describe('sum of counts', () => {
  it('adds numbers exactly', () => {
    expect(total('0.1', '0.2')).toBe('0.3');
    expect(total('99999999999999999999.1', '0.000000000001')).toBe('99999999999999999999.100000000001');
  });

  it('is a lower bound where a part is missing: an absent part is not 0', () => {
    expect(total('1', '—')).toBe('[1, ∞)');
    expect(total('1', '0')).toBe('1');
    expect(total('0', '—')).toBe('[0, ∞)');
    expect(total('<4', '—')).toBe('[0, ∞)');
  });

  it('is missing where all parts are, or there are none', () => {
    expect([total('—', '—'), total()]).toEqual(['—', '—']);
  });

  it('is unreadable where any part is', () => {
    expect([total('?', '1'), total('—', '?')]).toEqual(['?', '?']);
  });

  it('keeps bounds', () => {
    expect([total('1', '>2'), total('1', '<=2', '<3')]).toEqual(['(3, ∞)', '[1, 6)']);
  });
});

describe('figures of the catalogue', () => {
  it('turns a dash into missing and a bound into an interval, never into its number', () => {
    expect(fromFigure(null)).toBe(MISSING);
    expect(shown(fromFigure({ operator: '=', value: '106.74' }))).toBe('106.74');
    expect(shown(fromFigure({ operator: '<', value: '4' }))).toBe('[0, 4)');
    expect(shown(fromFigure({ operator: '>', value: '285' }))).toBe('(285, ∞)');
    expect(exactOf(fromFigure({ operator: '>=', value: '285' }))).toBeNull();
    expect(shown(fromFigure({ operator: '<=', value: '0' }))).toBe('0');
  });
});

describe('what is known', () => {
  it('is a number only where exact', () => {
    expect([exactOf(MISSING), exactOf(UNREADABLE), exactOf(figureOf('<4'))]).toEqual([null, null, null]);
    expect(shown(exactOf(exact(new Rational(3))))).toBe('3');
    expect([rangeOf(MISSING), rangeOf(UNREADABLE)]).toEqual([null, null]);
  });

  it('is nothing at all where a value may be any number from 0 up', () => {
    expect(['>=0', '>0', '>=1', '0', '<4', '—', '?'].map(text => isAnything(figureOf(text)))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('maps numbers and bounds, and leaves absence alone', () => {
    const doubled = (written: string) => shown(mapValue(figureOf(written), i => map(i, at => at.mul(2))));
    expect(['3', '<4', '—', '?'].map(doubled)).toEqual(['6', '[0, 8)', '—', '?']);
  });

  it.each([
    ['1', '1', true],
    ['1', '1.0', true],
    ['1', '1.01', false],
    ['1', '>1', false],
    ['>1', '>1', true],
    ['>1', '>=1', false],
    ['>1', '<1', false],
    ['<1', '<=1', false],
    ['—', '—', true],
    ['—', '?', false],
    ['—', '0', false],
    ['0', '—', false],
  ])('%s and %s are the same: %s', (a, b, same) => {
    expect(sameValue(figureOf(a), figureOf(b))).toBe(same);
  });
});
