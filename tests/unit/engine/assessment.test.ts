import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Indicator } from '../../../src/catalogue/types.js';
import { assessmentOf } from '../../../src/engine/assessment.js';
import { type OtherMethod, REASONS } from '../../../src/engine/method.js';
import { decimalText, rational } from '../../../src/engine/rational.js';
import { requirementOf } from '../../../src/engine/requirement.js';
import type { Result } from '../../../src/engine/result.js';
import { exact as exactly } from '../../../src/engine/value.js';
import { asOf, type Case, figures, indicator, judgeOne, plan, shown } from '../../helpers/engine-plan.js';

const stock = (overrides: Partial<Indicator> = {}) =>
  indicator({ measure: 'stock', base: { operator: '=', value: '50' }, ...overrides });
const exact = (value: string) => ({ operator: '=' as const, value });
const number = (text: string) => exactly(rational(text));
const bound = (operator: '<' | '>', value: string) => ({ operator, value });

function told({ assessment }: Result) {
  const { ratio, band, reason } = assessment ?? {};
  return { ratio: ratio ? decimalText(ratio) : null, band, reason };
}

function by(method: OtherMethod, entry: Indicator, at: number | string, written: string, given: Case = {}) {
  const year = Number(String(at).slice(0, 4));
  const rows = written === '' ? [] : figures(given.area ?? 'city', { [year]: written });
  return told(judgeOne(entry, at, rows, { ...given, method }));
}

/** A plan of other years. */
function during(baseYear: number, lastYear: number, entry: Indicator): Catalogue {
  const whole = plan({ indicators: [entry] });
  return {
    ...whole,
    plan: { ...whole.plan, previousBaseYear: baseYear - 5, baseYear, firstYear: baseYear + 1, lastYear },
  };
}

describe('cagr agrees with published results', () => {
  it.each([
    ['<=', 2015, '14.5', 2023, '10.4', '7.25', '0.901089954698', 'moderate', null],
    ['>=', 2005, '63', 2020, '74', '85', '0.894939297431', 'moderate', null],
    ['<=', 2014, '699', 2024, '666.6', '490', '0.21562879969', 'limited', null],
    ['>=', 2015, '58.2', 2025, '59.5', '50', null, 'target-achieved', 'met-at-base'],
  ] as const)(
    '%s, base of %i: %s, %i: %s, 2030: %s',
    (operator, baseYear, base, year, value, target, ratio, band, reason) => {
      const entry = indicator({ measure: 'rate', operator, target, base: exact(base), due: 2030 });
      const catalogue = during(baseYear, 2030, entry);
      expect(by('cagr', entry, year, value, { catalogue })).toEqual({ ratio, band, reason });
    },
  );
});

describe('cagr', () => {
  it('keeps every number behind the ratio', () => {
    const entry = stock({ base: exact('16'), target: '81', due: 2024 });
    const { assessment } = judgeOne(entry, 2022, figures('city', { 2022: '36' }), { method: 'cagr' });
    const { base, value, target, elapsed, years, actualGrowth, requiredGrowth, ratio } = assessment ?? {};
    const all = [base, value, target, elapsed, years, actualGrowth, requiredGrowth, ratio].map(n =>
      shown(n ?? null),
    );
    expect(all).toEqual(['16', '36', '81', '2', '4', '0.5', '0.5', '1']);
  });

  it('takes the months of the year that have gone', () => {
    const entry = stock({ base: exact('16'), target: '256', due: 2024 });
    expect(by('cagr', entry, '2021-06', '24')).toEqual({ ratio: '1.25', band: 'substantial', reason: null });
    expect(by('cagr', entry, '2021-06', '32')).toEqual({ ratio: '3', band: 'substantial', reason: null });
  });

  it('says that a target is achieved by the operator of the plan', () => {
    expect(by('cagr', stock({ operator: '>' }), 2025, '100')).toMatchObject({
      ratio: '1',
      band: 'substantial',
    });
    expect(by('cagr', stock(), 2023, '100')).toMatchObject({ band: 'target-achieved', reason: null });
    expect(by('cagr', stock(), 2023, '>120')).toEqual({
      ratio: null,
      band: 'target-achieved',
      reason: 'value-bound',
    });
    expect(by('cagr', indicator(), 2023, '130')).toEqual({
      ratio: null,
      band: 'target-achieved',
      reason: 'running-total',
    });
  });

  it('holds an approximate target against what counts as met', () => {
    const entry = stock({ operator: 'approx', target: '160', base: exact('9') });
    const { assessment } = judgeOne(entry, 2021, figures('city', { 2021: '16' }), { method: 'cagr' });
    expect(shown(assessment?.target ?? null)).toBe('144');
  });
});

describe('distance', () => {
  it.each([
    ['half the way', stock(), '75', '0.5'],
    ['further away than at the base', stock(), '45', '-0.1'],
    ['a third of the way down', stock({ operator: '<=', target: '20' }), '40', '0.333333333333'],
    ['from a base of 0', stock({ base: exact('0') }), '25', '0.25'],
    ['to a target of 0', stock({ operator: '<=', target: '0' }), '20', '0.6'],
    ['a total, which starts from 0 whatever its printed base', indicator({ base: exact('90') }), '40', '0.4'],
    ['beyond the target', stock(), '110', '1.2'],
  ])('%s', (_, entry, value, ratio) => {
    const rows = figures('city', { 2021: '0', 2022: '0', 2023: value });
    expect(told(judgeOne(entry, 2023, rows, { method: 'distance' }))).toEqual({
      ratio,
      band: null,
      reason: null,
    });
  });

  it('adds the years of a total up', () => {
    const rows = figures('city', { 2021: '20', 2022: '30' });
    expect(told(judgeOne(indicator(), 2022, rows, { method: 'distance' }))).toMatchObject({ ratio: '0.5' });
  });
});

const milestone = indicator({ measure: 'milestone', operator: 'done', target: null });
const yearly = indicator({ measure: 'annual', every: 1 });
const climbing = indicator({ measure: 'annual', base: exact('50') });

describe('where a method does not apply, it says why', () => {
  it.each([
    ['no-value', 'both', stock(), 2023, ''],
    ['no-value', 'both', stock(), 2023, '?'],
    ['milestone', 'both', milestone, 2023, '0'],
    ['owed-every-year', 'both', yearly, 2023, '120'],
    ['part-of-year', 'both', climbing, '2023-06', '40'],
    ['ceiling-of-total', 'both', indicator({ operator: '<=' }), 2021, '10'],
    ['running-total', 'cagr', indicator(), 2021, '10'],
    ['no-base', 'both', stock({ base: null }), 2023, '60'],
    ['base-bound', 'both', stock({ base: bound('<', '60') }), 2023, '60'],
    ['met-at-base', 'both', stock({ base: exact('101') }), 2023, '60'],
    ['met-at-base', 'both', stock({ base: bound('>', '101') }), 2023, '60'],
    ['base-is-target', 'both', stock({ operator: '>', base: exact('100') }), 2023, '60'],
    ['base-zero', 'cagr', stock({ base: exact('0') }), 2023, '60'],
    ['target-zero', 'cagr', stock({ operator: '<=', target: '0' }), 2023, '60'],
    ['value-bound', 'both', stock(), 2023, '<60'],
  ] as const)('%s (%s)', (reason, methods, entry, at, written) => {
    for (const method of ['cagr', 'distance'] as const) {
      const found = by(method, entry, at, written);
      if (method === 'cagr' || methods === 'both') expect(found).toEqual({ ratio: null, band: null, reason });
      else expect(found.reason).toBeNull();
    }
  });
});

describe('figures below 0, which no plan prints', () => {
  it.each([
    ['-10', '5', '20', 'sign-change'],
    ['10', '-5', '20', 'sign-change'],
    ['-10', '-7', '-5', 'negative'],
    ['-10', '0', '-5', 'negative'],
  ])('%s to %s for %s', (base, value, target, reason) => {
    const requirement = {
      ...requirementOf(stock(), plan(), []),
      base: number(base),
      threshold: rational(target),
    };
    const assessed = { requirement, value: number(value), asOf: asOf(2023), isJudged: true };
    const isMet = Number(value) >= Number(target);
    const found = { ratio: null, band: isMet ? 'target-achieved' : null, reason };
    expect(assessmentOf('cagr', assessed)).toMatchObject(found);
    expect(assessmentOf('distance', assessed)).toMatchObject({ reason: null });
  });
});

describe('areas', () => {
  const rate = indicator({ measure: 'rate', base: exact('36'), target: '67' });
  const given = { area: 'east', method: 'cagr' } as const;

  it('are measured from their own figure of the base year', () => {
    const rows = figures('east', { 2020: '60', 2023: '64' });
    const { assessment } = judgeOne(rate, 2023, rows, given);
    expect(shown(assessment?.base ?? null)).toBe('60');
    const above = figures('east', { 2020: '70', 2023: '66' });
    expect(told(judgeOne(rate, 2023, above, given))).toMatchObject({ reason: 'met-at-base', band: null });
  });

  it('have no base but their own', () => {
    expect(told(judgeOne(rate, 2023, figures('east', { 2023: '64' }), given))).toMatchObject({
      reason: 'no-base',
    });
  });

  it('without a target are not judged', () => {
    const { status, assessment } = judgeOne(stock(), 2023, figures('east', { 2020: '5', 2023: '6' }), given);
    expect([status, assessment?.reason, assessment?.target]).toEqual(['no-target', 'not-judged', null]);
  });

  it('are measured against the target an allocation gives them', () => {
    const allocation = [{ area: 'east', indicator: 'i', target: '20', base: '10' }];
    const rows = figures('east', { 2025: '20' });
    expect(told(judgeOne(stock(), 2025, rows, { ...given, allocation }))).toMatchObject({ ratio: '1' });
  });
});

describe('beside the schedule', () => {
  const decimal = fc.integer({ min: 0, max: 2000 }).map(n => String(n / 10));
  const anyEntry = fc
    .record({
      measure: fc.constantFrom('flow' as const, 'stock' as const, 'rate' as const, 'annual' as const),
      operator: fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const, 'approx' as const),
      target: decimal,
      base: fc.option(decimal.map(exact)),
      every: fc.constantFrom(null, 1, 2),
    })
    .map(overrides => indicator(overrides));
  const at = fc.constantFrom('2021', '2021-05', '2023', '2024-11', '2025');
  const value = fc.oneof(decimal, fc.constantFrom('—', '?', '>20', '<90'));

  it('changes nothing but itself', () => {
    fc.assert(
      fc.property(
        anyEntry,
        at,
        value,
        fc.constantFrom('cagr' as const, 'distance' as const),
        (entry, time, written, method) => {
          const rows = figures('city', { [time.slice(0, 4)]: written });
          const { assessment, ...rest } = judgeOne(entry, time, rows, { method });
          const { assessment: none, ...plain } = judgeOne(entry, time, rows);
          expect(none).toBeNull();
          expect(rest).toEqual(plain);
          expect(assessment?.method).toBe(method);
        },
      ),
    );
  });

  it('has a number or a reason, never both and never neither', () => {
    fc.assert(
      fc.property(
        anyEntry,
        at,
        value,
        fc.constantFrom('cagr' as const, 'distance' as const),
        (entry, time, written, method) => {
          const rows = figures('city', { [time.slice(0, 4)]: written });
          const found = judgeOne(entry, time, rows, { method }).assessment;
          expect(found?.ratio === null).toBe(found?.reason !== null);
          if (found?.reason) expect(REASONS).toContain(found.reason);
        },
      ),
    );
  });

  it('distance has come as far as the time has where the straight line is met', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, at, (base, target, written, time) => {
        const rows = figures('city', { [time.slice(0, 4)]: written });
        const r = judgeOne(stock({ base: exact(base), target }), time, rows, { method: 'distance' });
        const ratio = r.assessment?.ratio ?? null;
        if (ratio === null || r.mode !== 'climb') return;
        expect(ratio.compare(r.schedule) >= 0).toBe(r.verdict === 'pass');
      }),
    );
  });
});
