import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/catalogue/types.js';
import type { Rational } from '../../../src/engine/rational.js';
import { figures, indicator, judgeOne } from '../../helpers/engine-plan.js';
import {
  type Fraction,
  fraction,
  fromEngine,
  order,
  over,
  times,
  whole,
} from '../../helpers/engine-reference.js';

const settings = { seed: 20_230_930, numRuns: 200 };
const decimal = fc.integer({ min: 1, max: 20_000 }).map(n => (n / 10).toFixed(1));
const year = fc.integer({ min: 2021, max: 2025 });
const month = fc.integer({ min: 1, max: 12 });
const entry: fc.Arbitrary<Indicator> = fc
  .record({
    measure: fc.constantFrom('flow' as const, 'stock' as const, 'rate' as const, 'annual' as const),
    operator: fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const),
    every: fc.constantFrom(null, 1, 2),
    target: decimal,
    base: fc.option(decimal.map(value => ({ operator: '=' as const, value }))),
  })
  .map(fields => indicator(fields));
const cells = fc.array(fc.oneof(decimal, fc.constantFrom('—', '?', '>5', '<5')), {
  minLength: 5,
  maxLength: 5,
});
const given = (of: readonly string[]) =>
  figures('city', Object.fromEntries(of.map((cell, i) => [2021 + i, cell])));

describe('December', () => {
  it('is the whole year', () => {
    fc.assert(
      fc.property(entry, year, cells, (of, at, written) => {
        const observations = given(written);
        expect(judgeOne(of, `${at}-12`, observations)).toEqual(judgeOne(of, at, observations));
      }),
      settings,
    );
  });
});

describe('what is owed', () => {
  const required = (of: Indicator, at: string): Rational | null => judgeOne(of, at, []).required;

  it('of a running total is the target times the months gone over all the months', () => {
    fc.assert(
      fc.property(decimal, year, month, (target, at, gone) => {
        const owed = required(indicator({ target }), `${at}-${gone}`);
        const months: Fraction = whole((at - 2021) * 12 + gone);
        expect(order(fromEngine(owed as Rational), over(times(fraction(target), months), whole(60)))).toBe(0);
      }),
      settings,
    );
  });

  it('only grows from month to month towards a floor, and towards a ceiling over a year', () => {
    fc.assert(
      fc.property(entry, year, fc.integer({ min: 1, max: 11 }), (of, at, gone) => {
        const [now, next] = [required(of, `${at}-${gone}`), required(of, `${at}-${gone + 1}`)];
        if (now === null || next === null) return;
        const falls = of.operator.startsWith('<') && (of.measure === 'stock' || of.measure === 'rate');
        const [low, high] = falls ? [next, now] : [now, next];
        expect(low.compare(high)).toBeLessThanOrEqual(0);
      }),
      settings,
    );
  });

  it('at a month never ends a plan', () => {
    fc.assert(
      fc.property(entry, fc.integer({ min: 1, max: 11 }), cells, (of, gone, written) => {
        const result = judgeOne(of, `2025-${gone}`, given(written));
        expect(result.status).not.toBe('missed');
        expect(result.schedule.compare(1)).toBeLessThan(0);
      }),
      settings,
    );
  });
});
