import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestYear } from '../../../src/engine/evaluate.js';
import { Observations } from '../../../src/engine/observations.js';
import { WHOLE_PLAN } from '../../../src/engine/whole-plan.js';
import { codes, figures, indicator, judgeOne, plan, shown } from '../../helpers/engine-plan.js';

const total = (where: string, written: string) => figures(where, { [WHOLE_PLAN]: written });
const YEARS = { 2021: '20', 2022: '20', 2023: '20', 2024: '20', 2025: '20' };

describe('a total of the whole plan', () => {
  it('is the value at the end of the plan, and leaves no year missing', () => {
    const r = judgeOne(indicator(), 2025, total('city', '106.74'));
    expect([r.status, shown(r.actual), shown(r.required), shown(r.gap)]).toEqual([
      'achieved',
      '106.74',
      '100',
      '6.74',
    ]);
    expect(shown(r.total?.value ?? null)).toBe('106.74');
    expect([r.origin, codes(r.notes)]).toEqual(['submitted', []]);
    expect(r.course.map(at => shown(at.value))).toEqual(['—', '—', '—', '—', '106.74']);
    expect(r.series.map(at => shown(at.rolled.value))).toEqual(['—', '—', '—', '—', '—']);
  });

  it.each([
    ['99.99', 'missed'],
    ['100', 'achieved'],
    ['>100', 'achieved'],
    ['>90', 'unknown'],
    ['<100', 'missed'],
    ['?', 'no-data'],
  ])('of %s against at least 100 is %s', (written, status) => {
    expect(judgeOne(indicator(), 2025, total('city', written)).status).toBe(status);
  });

  it.each([2024, '2025-09', '2025-11'])('says nothing at %s, before the end', at => {
    const r = judgeOne(indicator(), at, total('city', '106.74'));
    expect([r.status, r.total]).toEqual(['no-data', null]);
  });

  it('counts at the end of December', () => {
    expect(judgeOne(indicator(), '2025-12', total('city', '106.74')).status).toBe('achieved');
  });

  it.each([
    ['a stock', indicator({ measure: 'stock' })],
    ['what is owed each year', indicator({ measure: 'annual', every: 1 })],
    ['a rate', indicator({ measure: 'rate' })],
    ['a total due before', indicator({ due: 2023 })],
  ])('is no figure of %s', (_, entry) => {
    const r = judgeOne(entry, 2025, total('city', '106.74'));
    expect([r.status, r.total]).toEqual(['no-data', null]);
  });

  it('goes before the years added up, which fall short of it by their rounding', () => {
    const r = judgeOne(indicator(), 2025, [...total('city', '100.4'), ...figures('city', YEARS)]);
    expect([shown(r.actual), shown(r.total?.value ?? null)]).toEqual(['100.4', '100.4']);
  });

  it('of every district adds up', () => {
    const r = judgeOne(indicator(), 2025, [
      ...total('east', '40'),
      ...total('south', '35.5'),
      ...total('west', '30'),
    ]);
    expect([r.status, shown(r.actual), r.origin]).toEqual(['achieved', '105.5', 'areas']);
  });

  it('that a district lacks is a lower bound', () => {
    const r = judgeOne(indicator(), 2025, [...total('east', '40'), ...total('south', '35.5')]);
    expect([r.status, shown(r.actual), codes(r.notes)]).toEqual(['unknown', '[75.5, ∞)', ['areas-missing']]);
  });

  it('put together from districts fills gaps, and does not go before all years of the city itself', () => {
    const districts = [...total('east', '40'), ...total('south', '35'), ...total('west', '30')];
    const whole = judgeOne(indicator(), 2025, [...districts, ...figures('city', YEARS)]);
    expect([shown(whole.actual), whole.total]).toEqual(['100', null]);
    const { 2023: _, ...gap } = YEARS;
    const filled = judgeOne(indicator(), 2025, [...districts, ...figures('city', gap)]);
    expect([shown(filled.actual), shown(filled.total?.value ?? null)]).toEqual(['105', '105']);
  });

  it('is of the last year of the plan where nothing else was submitted', () => {
    expect(latestYear(plan(), new Observations(total('city', '106.74')))).toBe(2025);
    expect(latestYear(plan(), new Observations(total('city', '—')))).toBe(null);
  });

  it('is judged as its years are', () => {
    const tenth = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.tuple(tenth, tenth, tenth, tenth, tenth), tenths => {
        const byYear = Object.fromEntries(tenths.map((n, i) => [2021 + i, String(n / 10)]));
        const sum = tenths.reduce((a, b) => a + b, 0);
        const years = judgeOne(indicator(), 2025, figures('city', byYear));
        const once = judgeOne(indicator(), 2025, total('city', String(sum / 10)));
        const both = judgeOne(indicator(), 2025, [
          ...figures('city', byYear),
          ...total('city', String(sum / 10)),
        ]);
        for (const r of [once, both]) {
          expect([r.status, shown(r.actual), shown(r.gap)]).toEqual([
            years.status,
            shown(years.actual),
            shown(years.gap),
          ]);
        }
      }),
      { seed: 20_161_231, numRuns: 100 },
    );
  });
});
