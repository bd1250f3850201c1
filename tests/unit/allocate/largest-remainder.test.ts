import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundParts } from '../../../src/allocate/largest-remainder.js';
import { sumOf } from '../../../src/allocate/sum-of.js';
import { Rational, rational } from '../../../src/engine/rational.js';

const ONE = new Rational(1);
const round = (parts: readonly string[], unit = '1', to: 'up' | 'down' = 'up') =>
  roundParts(
    parts.map(part => new Rational(part)),
    rational(unit),
    to,
  ).map(({ value, isRaised }) => `${value.toString()}${isRaised ? '+' : ''}`);

describe('parts are rounded by the largest remainder', () => {
  it('gives the units left over to the largest remainders', () => {
    // 16.4 + 44.4 + 39.2 = 100: 16 + 44 + 39 = 99, and one is left over for .4 of the larger part.
    expect(round(['16.4', '44.4', '39.2'])).toEqual(['16', '45+', '39']);
    // 1.2 + 3.5 + 5.3 = 10: 1 + 3 + 5 = 9.
    expect(round(['1.2', '3.5', '5.3'])).toEqual(['1', '4+', '5']);
    // 0.6 + 0.6 + 0.8 = 2: nothing whole, two left over.
    expect(round(['0.6', '0.6', '0.8'])).toEqual(['1+', '0', '1+']);
  });

  it('rounds to the unit asked for', () => {
    // 10 in three: 3.33 each is 9.99, and one hundredth is left over.
    expect(round(['10/3', '10/3', '10/3'], '0.01')).toEqual(['3.34+', '3.33', '3.33']);
  });

  it('leaves alone what is whole', () => {
    expect(round(['3', '4', '0'])).toEqual(['3', '4', '0']);
    expect(round([])).toEqual([]);
  });

  it('rounds a sum that is not whole up, or down where that is asked for', () => {
    expect(round(['1.5', '2.6'])).toEqual(['2+', '3+']);
    expect(round(['1.5', '2.6'], '1', 'down')).toEqual(['1', '3+']);
  });

  const parts = fc
    .array(fc.tuple(fc.nat(10_000), fc.integer({ min: 1, max: 97 })), { minLength: 1, maxLength: 20 })
    .map(list => list.map(([n, d]) => new Rational(n, d)));

  it('adds up to the sum rounded, and moves nothing by a unit or more', () => {
    fc.assert(
      fc.property(parts, list => {
        const rounded = roundParts(list, ONE);
        expect(sumOf(rounded.map(({ value }) => value)).equals(sumOf(list).ceil())).toBe(true);
        for (const [i, { value }] of rounded.entries())
          expect(
            value
              .sub(list[i] as Rational)
              .abs()
              .compare(1),
          ).toBe(-1);
      }),
    );
  });
});
