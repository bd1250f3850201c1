import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Comparison, holds, type Interval } from '../../../src/engine/interval.js';
import { decimalText, exactText, Rational, roundedText } from '../../../src/engine/rational.js';
import { sum } from '../../../src/engine/value.js';
import { figureOf } from '../../helpers/engine-plan.js';
import { fraction, fromEngine, order, plus } from '../../helpers/engine-reference.js';

const settings = { seed: 20_211_216, numRuns: 300 };

describe('holds agrees with trying every number', () => {
  const end = fc.record({ at: fc.integer({ min: 0, max: 6 }), open: fc.boolean() });
  const interval = fc
    .tuple(fc.option(end), fc.option(end))
    .filter(
      ([low, high]) => !low || !high || low.at < high.at || (low.at === high.at && !low.open && !high.open),
    );
  const SAMPLES = Array.from({ length: 81 }, (_, i) => (i - 20) / 4);
  const inside = (low: { at: number; open: boolean } | null, high: typeof low) =>
    SAMPLES.filter(x => !low || (low.open ? x > low.at : x >= low.at)).filter(
      x => !high || (high.open ? x < high.at : x <= high.at),
    );
  const stands: Record<Comparison, (x: number, limit: number) => boolean> = {
    '>': (x, limit) => x > limit,
    '>=': (x, limit) => x >= limit,
    '<': (x, limit) => x < limit,
    '<=': (x, limit) => x <= limit,
  };

  it('for every operator', () => {
    fc.assert(
      fc.property(
        interval,
        fc.constantFrom<Comparison[]>('>', '>=', '<', '<='),
        fc.integer({ min: -1, max: 13 }),
        ([low, high], comparison, twice) => {
          const limit = twice / 2;
          const answers = inside(low, high).map(x => stands[comparison](x, limit));
          const expected = answers.every(Boolean) ? 'yes' : answers.some(Boolean) ? 'maybe' : 'no';
          const of = (e: typeof low) => e && { at: new Rational(e.at), open: e.open };
          const range: Interval = { low: of(low), high: of(high) };
          expect(holds(range, comparison, new Rational(twice, 2))).toBe(expected);
        },
      ),
      { ...settings, numRuns: 1500 },
    );
  });
});

describe('texts of numbers agree with whole-number arithmetic', () => {
  const ratio = fc.tuple(
    fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    fc.bigInt({ min: 1n, max: 10n ** 9n }),
  );

  /** Rounded half away from zero, digit by digit. */
  const rounded = (top: bigint, bottom: bigint, places: number): string => {
    const size = top < 0n ? -top : top;
    let scaled = (size * 10n ** BigInt(places)) / bottom;
    const rest = (size * 10n ** BigInt(places)) % bottom;
    if (rest * 2n >= bottom) scaled += 1n;
    const digits = scaled.toString().padStart(places + 1, '0');
    const point = digits.length - places;
    const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
    return top < 0n && scaled > 0n ? `-${text}` : text;
  };

  it('rounds to any number of places', () => {
    fc.assert(
      fc.property(ratio, fc.integer({ min: 0, max: 15 }), ([top, bottom], places) => {
        expect(roundedText(new Rational(top, bottom), places)).toBe(rounded(top, bottom, places));
      }),
      settings,
    );
  });

  it('writes exactly what a decimal can write, and nothing else', () => {
    fc.assert(
      fc.property(ratio, ([top, bottom]) => {
        const r = new Rational(top, bottom);
        const text = exactText(r);
        const finite = 10n ** 40n % r.d === 0n;
        expect(text !== null).toBe(finite);
        if (text !== null) expect(order(fraction(text), fromEngine(r))).toBe(0);
        else
          expect(`${decimalText(r)}000000000000`).toContain(rounded(top, bottom, 12).replace(/\.?0+$/, ''));
      }),
      settings,
    );
  });

  it('gives decimal text back as it was, but for idle zeros', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }),
        (a, b) => {
          const text = `${a}.${b.toString().padStart(12, '0')}`;
          expect(decimalText(new Rational(text))).toBe(text.replace(/\.?0+$/, ''));
        },
      ),
      settings,
    );
  });
});

describe('sums agree with plain fractions', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.bigInt({ min: 0n, max: 999_999n }))
    .map(([a, b]) => `${a}.${b.toString().padStart(6, '0')}`);

  it('for any figures, in any order', () => {
    fc.assert(
      fc.property(fc.array(decimal, { minLength: 1, maxLength: 12 }), cells => {
        const total = sum(cells.map(figureOf));
        const again = sum([...cells].reverse().map(figureOf));
        expect(again).toEqual(total);
        expect(
          total.kind === 'exact' && order(fromEngine(total.value), cells.map(fraction).reduce(plus)),
        ).toBe(0);
      }),
      settings,
    );
  });
});
