import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals } from '../../../src/catalogue/decimals.js';
import { rational } from '../../../src/engine/rational.js';

const figure = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 24n - 1n }), fc.option(fc.stringMatching(/^\d{1,12}$/)))
  .map(([whole, fraction]) => (fraction === null ? `${whole}` : `${whole}.${fraction}`));

describe('comparing figures as text', () => {
  it.each([
    ['99.4', '99.40', 0],
    ['9.03', '6', 1],
    ['10', '9', 1],
    ['0.1', '0.09', 1],
    ['007', '7', 0],
    ['999999999999999999999998.5', '999999999999999999999999', -1],
  ])('%s and %s', (a, b, order) => {
    expect(compareDecimals(a, b)).toBe(order);
  });

  it('agrees with the arithmetic of the engine', () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        expect(compareDecimals(a, b)).toBe(rational(a).compare(rational(b)));
        expect(compareDecimals(a, `${a}${a.includes('.') ? '' : '.'}0`)).toBe(0);
      }),
    );
  });
});
