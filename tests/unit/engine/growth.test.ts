import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, bandOf, type GrowthFigures, growthOf } from '../../../src/engine/growth.js';
import { exactText, Rational } from '../../../src/engine/rational.js';
import { integerRoot, rootBounds } from '../../../src/engine/roots.js';

function figures(
  base: string | number,
  value: string | number,
  target: string | number,
  elapsed: string | number,
  years: string | number,
): GrowthFigures {
  const [b, v, t, e, y] = [base, value, target, elapsed, years].map(n => new Rational(n)) as [
    Rational,
    Rational,
    Rational,
    Rational,
    Rational,
  ];
  return { base: b, value: v, target: t, elapsed: e, years: y };
}

describe('growth reached over growth needed', () => {
  it.each([
    ['14.5 (2015) to 10.4 (2023), 7.25 by 2030', figures('14.5', '10.4', '7.25', 8, 15), 0.90109, 'moderate'],
    ['63 (2005) to 74 (2020), 85 by 2030', figures(63, 74, 85, 15, 25), 0.894939, 'moderate'],
    ['699 (2014) to 666.6 (2024), 490 by 2030', figures(699, '666.6', 490, 10, 16), 0.215629, 'limited'],
  ])('agrees with what was published: %s', (_, given, ratio, band) => {
    const growth = growthOf(given);
    expect(Math.abs(growth.ratio.valueOf() - ratio)).toBeLessThan(1e-6);
    expect(growth.band).toBe(band);
  });

  it.each([
    ['no growth at all', figures(100, 100, 200, 3, 5), '0', 'limited'],
    ['a hair of a fall', figures(100, '99.999999999999999999999', 200, 3, 5), null, 'deterioration'],
    ['a hair of growth', figures(100, '100.000000000000000000001', 200, 3, 5), null, 'limited'],
    ['doubling every year, as needed', figures(1, 8, 32, 3, 5), '1', 'substantial'],
    ['on the path between years', figures(9, 27, 81, 1, 2), '1', 'substantial'],
    ['on the path, with roots that are not rational', figures(1, 2, 4, 2, 4), '1', 'substantial'],
    ['a floor fallen to 0', figures(100, 0, 121, 1, 2), '-10', 'deterioration'],
    ['exactly at 0.95', figures(1, '1.95', 2, 1, 1), '0.95', 'substantial'],
    [
      'a hair below 0.95',
      figures(1, '1.94999999999999999999', 2, 1, 1),
      '0.94999999999999999999',
      'moderate',
    ],
    ['exactly at 0.6', figures(1, '2.56', 4, 2, 2), '0.6', 'moderate'],
    ['at 0.95 with a rate of one third', figures(60, 79, 80, 1, 1), '0.95', 'substantial'],
    ['a ceiling, on its path', figures(100, 49, '24.01', 2, 4), '1', 'substantial'],
    ['a ceiling, exactly at 0.6', figures(100, 49, '6.25', 2, 4), '0.6', 'moderate'],
    ['three quarters of a year', figures(16, 8, 2, '3/4', '9/4'), '1', 'substantial'],
  ])('%s', (_, given, ratio, band) => {
    const growth = growthOf(given);
    if (ratio !== null) expect(exactText(growth.ratio)).toBe(ratio);
    expect(growth.band).toBe(band);
  });

  it('is written with so many digits that it stands in its own band', () => {
    const growth = growthOf(figures(1, `1.9${'4'.padEnd(200, '9')}`, 2, 1, 1));
    expect(growth.band).toBe('moderate');
    expect(growth.ratio.compare('0.95')).toBeLessThan(0);
  });

  it('gives the rates a year to 12 places', () => {
    const { actual, required } = growthOf(figures('14.5', '10.4', '7.25', 8, 15));
    expect(actual.toString()).toBe('-0.040691777087');
    expect(required.toString()).toBe('-0.04515839609');
  });

  const figure = fc.integer({ min: 1, max: 1_000_000 });
  const given = fc
    .record({
      base: figure,
      value: fc.integer({ min: 0, max: 1_000_000 }),
      target: figure,
      years: fc.integer({ min: 1, max: 30 }),
      months: fc.integer({ min: 1, max: 360 }),
    })
    .filter(({ base, target, months, years }) => base !== target && months <= 12 * years);

  it('is what floating-point numbers give, as far as they go', () => {
    fc.assert(
      fc.property(given, ({ base, value, target, years, months }) => {
        const growth = growthOf(figures(base, value, target, `${months}/12`, years));
        const actual = (value / base) ** (12 / months) - 1;
        const required = (target / base) ** (1 / years) - 1;
        const ratio = growth.ratio.valueOf();
        expect(Math.abs(ratio - actual / required)).toBeLessThan(1e-6 * Math.max(1, Math.abs(ratio)));
        expect(growth.band).toBe(bandOf(growth.ratio));
      }),
    );
  });

  it('does not depend on the unit', () => {
    fc.assert(
      fc.property(given, figure, ({ base, value, target, years, months }, unit) => {
        const of = (factor: number) =>
          growthOf(figures(base * factor, value * factor, target * factor, `${months}/12`, years));
        expect(of(unit)).toEqual(of(1));
      }),
      { numRuns: 50 },
    );
  });

  it('gets no worse a band by coming nearer to the target', () => {
    fc.assert(
      fc.property(given, figure, ({ base, value, target, years, months }, step) => {
        const nearer = target > base ? value + step : Math.max(0, value - step);
        const [worse, better] = [value, nearer].map(at =>
          BANDS.indexOf(growthOf(figures(base, at, target, `${months}/12`, years)).band),
        );
        expect(better).toBeLessThanOrEqual(worse ?? 0);
      }),
    );
  });
});

describe('roots', () => {
  const big = fc.bigInt({ min: 0n, max: 10n ** 80n });
  const degree = fc.bigInt({ min: 1n, max: 40n });

  it('are the greatest whole number whose power is not above', () => {
    fc.assert(
      fc.property(big, degree, (of, n) => {
        const root = integerRoot(of, n);
        expect(root ** n <= of && of < (root + 1n) ** n).toBe(true);
      }),
    );
  });

  it('of a power are its base', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), degree, (root, n) => {
        expect(integerRoot(root ** n, n)).toBe(root);
      }),
    );
  });

  it('lie between their bounds, which are as near as was asked for', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1 }), fc.integer({ min: 1, max: 60 }), (n, d, months) => {
        const of = new Rational(n, d);
        const degree = new Rational(months, 12);
        const { low, high } = rootBounds(of, degree, 30);
        const power = of.pow(Number(degree.d)) as Rational;
        expect((low.pow(Number(degree.n)) as Rational).compare(power)).toBeLessThanOrEqual(0);
        expect((high.pow(Number(degree.n)) as Rational).compare(power)).toBeGreaterThanOrEqual(0);
        expect(high.sub(low).compare(new Rational(1, 10n ** 30n))).toBeLessThanOrEqual(0);
      }),
    );
  });
});
