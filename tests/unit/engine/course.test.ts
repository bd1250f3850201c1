import { describe, expect, it } from 'vitest';
import { figures, indicator, judgeOne, shown } from '../../helpers/engine-plan.js';

type Judged = ReturnType<typeof judgeOne>;

const valuesOf = (r: Judged) => r.course.map(at => shown(at.value));
const requiredOf = (r: Judged) => r.course.map(at => (at.required === null ? '—' : shown(at.required)));

describe('the course of an indicator', () => {
  it('adds a flow up, and owes a fifth more each year', () => {
    const jobs = indicator({ target: '110' });
    const r = judgeOne(jobs, 2022, figures('city', { 2021: '29.98', 2022: '25' }));
    expect(r.course.map(at => at.year)).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(valuesOf(r)).toEqual(['29.98', '54.98', '—', '—', '—']);
    expect(requiredOf(r)).toEqual(['22', '44', '66', '88', '110']);
  });

  it('climbs to a stock in a straight line from its base', () => {
    const stock = indicator({ measure: 'stock', target: '305', base: { operator: '=', value: '277.06' } });
    const r = judgeOne(stock, 2021, figures('city', { 2021: '301.34' }));
    expect(valuesOf(r)).toEqual(['301.34', '—', '—', '—', '—']);
    expect(requiredOf(r)).toEqual(['282.648', '288.236', '293.824', '299.412', '305']);
  });

  it('owes the target of a rate that must be kept in every year', () => {
    const rate = indicator({
      measure: 'rate',
      operator: '<',
      target: '5',
      base: { operator: '=', value: '3.18' },
    });
    const r = judgeOne(rate, 2022, figures('city', { 2021: '2.92', 2022: '3.1' }));
    expect(valuesOf(r).slice(0, 2)).toEqual(['2.92', '3.1']);
    expect(requiredOf(r)).toEqual(['5', '5', '5', '5', '5']);
  });

  it('keeps a missing year missing and the sum after it a bound', () => {
    const r = judgeOne(indicator(), 2023, figures('city', { 2021: '20', 2023: '20' }));
    expect(valuesOf(r)).toEqual(['20', '[20, ∞)', '[40, ∞)', '—', '—']);
  });

  it('ends with the due year, or with the year judged at', () => {
    const early = indicator({ due: 2022 });
    expect(judgeOne(early, 2021, []).course.map(at => at.year)).toEqual([2021, 2022]);
    expect(judgeOne(early, 2024, []).course.map(at => at.year)).toEqual([2021, 2022, 2023, 2024]);
  });
});
