import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Claim, type Portion, type Shared, shareOut } from '../../../src/allocate/share-out.js';
import { sumOf } from '../../../src/allocate/sum-of.js';
import { Rational, ZERO } from '../../../src/engine/rational.js';

const number = (text: string | number) => new Rational(text);
const weight = (w: string | number, floor: string | number = 0, start: string | number = 0): Claim => ({
  kind: 'weight',
  weight: number(w),
  floor: number(floor),
  start: number(start),
});
const fixed = (target: string): Claim => ({ kind: 'fixed', target: number(target) });
const share = (of: string): Claim => ({ kind: 'share', share: number(of) });

function out(target: string, places: number, claims: readonly Claim[], isCeiling = false): Shared {
  return shareOut({ target: number(target), places, isCeiling }, claims);
}

function shown(shared: Shared): string {
  if (shared.kind !== 'shared') return `${shared.kind} ${shared.by.toString()}`;
  return shared.portions
    .map(({ target, rule, isRaised }) => `${target.toString()}${isRaised ? '+' : ''} ${rule}`)
    .join(', ');
}

function portionsOf(shared: Shared): readonly Portion[] {
  if (shared.kind !== 'shared') throw new Error(shared.kind);
  return shared.portions;
}

describe('by weight alone', () => {
  it('is the share of the weights, the rest by largest remainder', () => {
    // 100 by 3:4:5 is 25, 33.33, 41.67.
    expect(shown(out('100', 0, [weight(3), weight(4), weight(5)]))).toBe('25 weight, 33 weight, 42+ weight');
    // 10.6 by 1:1:1 with one digit: 3.5333 each, 10.5 whole, one tenth left for the first.
    expect(shown(out('10.6', 1, [weight(1), weight(1), weight(1)]))).toBe(
      '3.6+ weight, 3.5 weight, 3.5 weight',
    );
  });

  it('says what the part came to before rounding', () => {
    const [one] = portionsOf(out('100', 0, [weight(1), weight(2)]));
    expect([one?.part?.toFraction(), one?.exact?.toFraction()]).toEqual(['1/3', '100/3']);
  });
});

describe('fixed figures and shares', () => {
  it('come first, and the others share what is left', () => {
    expect(shown(out('100', 0, [fixed('40'), weight(1), weight(2)]))).toBe('40 fixed, 20 weight, 40 weight');
    expect(shown(out('110', 2, [share('0.01'), weight(1), weight(1)]))).toBe(
      '1.1 share, 54.45 weight, 54.45 weight',
    );
  });

  it('may exceed a target together where all are given, but not fall short of it', () => {
    expect(shown(out('100', 0, [fixed('60'), fixed('41')]))).toBe('60 fixed, 41 fixed');
    expect(shown(out('100', 0, [fixed('60'), fixed('39.5')]))).toBe('short 0.5');
    expect(shown(out('10', 0, [share('0.333'), share('0.667')]))).toBe('3 share, 7+ share');
    expect(shown(out('10', 0, [share('0.3'), share('0.6')]))).toBe('short 1');
  });

  it('may leave some of a ceiling where all are given, but not exceed it', () => {
    expect(shown(out('100', 0, [fixed('60'), fixed('39')], true))).toBe('60 fixed, 39 fixed');
    expect(shown(out('100', 0, [fixed('60'), fixed('41')], true))).toBe('over 1');
    expect(shown(out('10', 0, [share('0.25'), share('0.5')], true))).toBe('2 share, 5 share');
  });

  it('that leave nothing or less for the others cannot be', () => {
    expect(shown(out('100', 0, [fixed('101'), weight(1)]))).toBe('over 1');
    expect(shown(out('100', 0, [fixed('100'), weight(1)]))).toBe('100 fixed, 0 weight');
  });
});

describe('floors', () => {
  it('lift who is below, and the others share what is left', () => {
    // By weight 10, 30, 60; the first gets 25, and 75 is left for 1:2.
    expect(shown(out('100', 0, [weight(1, 25), weight(3), weight(6)]))).toBe(
      '25 floor, 25 weight, 50 weight',
    );
  });

  it('are looked at again when others have been lifted', () => {
    // By weight 10, 30, 60. The first gets 40; of 60 left the second gets 20, which is below its 28; 32 is left.
    expect(shown(out('100', 0, [weight(1, 40), weight(3, 28), weight(6)]))).toBe(
      '40 floor, 28 floor, 32 weight',
    );
  });

  it('of more digits hold too', () => {
    expect(shown(out('10', 0, [weight(1, '2.1'), weight(9)]))).toBe('3 floor, 7 weight');
  });

  it('that take all are kept, and those that take more cannot be', () => {
    expect(shown(out('10', 0, [weight(1, 5), weight(3, 5)]))).toBe('5 floor, 5 weight');
    expect(shown(out('10', 0, [weight(1, 6), weight(3, 5)]))).toBe('over 1');
    expect(shown(out('10', 0, [fixed('4'), weight(1, '6.5')]))).toBe('over 1');
  });
});

describe('from where areas start', () => {
  it('only what is left above is shared', () => {
    // 380 over bases of 200 and 100: 80 more, by 1:3.
    expect(shown(out('380', 0, [weight(1, 0, 200), weight(3, 0, 100)]))).toBe('220 weight, 160 weight');
  });

  it('cannot be below the sum of the starts', () => {
    expect(shown(out('290', 0, [weight(1, 0, 200), weight(3, 0, 100)]))).toBe('over 10');
  });
});

const weights = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 20 });
const total = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 0, max: 4 }));
const targetOf = ([units, places]: readonly [number, number]) => ({
  target: new Rational(units, 10 ** places),
  places,
  isCeiling: false,
});

describe('whatever the weights', () => {
  it('the parts add up to the target, each within a unit of its exact part', () => {
    fc.assert(
      fc.property(total, weights, (given, list) => {
        const whole = targetOf(given);
        const portions = portionsOf(
          shareOut(
            whole,
            list.map(w => weight(w)),
          ),
        );
        const unit = new Rational(1, 10 ** whole.places);
        expect(sumOf(portions.map(({ target }) => target)).equals(whole.target)).toBe(true);
        const all = list.reduce((sum, w) => sum + w, 0);
        for (const [i, { target }] of portions.entries()) {
          const exact = whole.target.mul(new Rational(list[i] as number, all));
          expect(target.sub(exact).abs().compare(unit)).toBe(-1);
        }
      }),
    );
  });

  it('a heavier area never gets less', () => {
    fc.assert(
      fc.property(total, weights, (given, list) => {
        const portions = portionsOf(
          shareOut(
            targetOf(given),
            list.map(w => weight(w)),
          ),
        );
        const ranked = list.map((w, i) => ({ w, target: portions[i]?.target ?? ZERO }));
        ranked.sort((a, b) => a.w - b.w || a.target.compare(b.target));
        for (const [i, { target }] of ranked.slice(1).entries())
          expect(target.compare(ranked[i]?.target ?? ZERO)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('the same weights in another unit change nothing', () => {
    fc.assert(
      fc.property(total, weights, fc.integer({ min: 1, max: 9999 }), (given, list, factor) => {
        const of = (by: Rational) =>
          shown(
            shareOut(
              targetOf(given),
              list.map(w => weight(by.mul(w).toFraction())),
            ),
          );
        expect(of(new Rational(factor, 7))).toBe(of(new Rational(1)));
      }),
    );
  });

  it('the order of areas changes nothing but who is first among equals', () => {
    fc.assert(
      fc.property(
        total,
        fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 1 }),
        (given, list) => {
          const by = (order: readonly number[]) => {
            const portions = portionsOf(
              shareOut(
                targetOf(given),
                order.map(w => weight(w)),
              ),
            );
            return new Map(order.map((w, i) => [w, portions[i]?.target.toFraction()]));
          };
          const turned = by(list.toReversed());
          for (const [w, target] of by(list)) expect(turned.get(w)).toBe(target);
        },
      ),
    );
  });

  const claims = fc.array(
    fc.record({
      w: fc.integer({ min: 1, max: 1000 }),
      floor: fc.nat(500),
      start: fc.nat(100),
      fixed: fc.option(fc.nat(300), { freq: 5 }),
    }),
    { minLength: 1, maxLength: 12 },
  );

  it('floors, starts and fixed figures hold, or it says by how much they exceed the target', () => {
    fc.assert(
      fc.property(fc.nat(3000), claims, (target, given) => {
        const all = given.map(c => (c.fixed === null ? weight(c.w, c.floor, c.start) : fixed(`${c.fixed}`)));
        const least = given.reduce((sum, c) => sum + (c.fixed ?? Math.max(c.floor, c.start)), 0);
        const open = given.some(c => c.fixed === null);
        const shared = out(`${target}`, 0, all);
        if (open && least > target) return void expect(shown(shared)).toBe(`over ${least - target}`);
        if (!open && least < target) return void expect(shown(shared)).toBe(`short ${target - least}`);
        const portions = portionsOf(shared);
        for (const [i, portion] of portions.entries()) {
          const { fixed: at, floor, start } = given[i] as (typeof given)[number];
          if (at !== null) expect(portion.target.equals(at)).toBe(true);
          else expect(portion.target.compare(Math.max(floor, start))).toBeGreaterThanOrEqual(0);
        }
        const sum = sumOf(portions.map(portion => portion.target));
        expect(sum.toString()).toBe(`${open ? target : least}`);
      }),
    );
  });
});
