import { describe, expect, it } from 'vitest';
import { figures, indicator, judgeOne, ratioShown, shown } from '../../helpers/engine-plan.js';

const unemployment = indicator({
  measure: 'stock',
  attribute: 'binding',
  target: '305',
  base: { operator: '=', value: '277.06' },
});
const injury = indicator({ ...unemployment, target: '380', base: { operator: '=', value: '333.24' } });

describe('a stock is the value of its year', () => {
  it('runs on a straight line from 2020: 301.34 against 282.648 is on track', () => {
    const result = judgeOne(unemployment, 2021, figures('city', { 2021: '301.34' }));
    expect([result.status, result.mode, shown(result.required)]).toEqual(['on-track', 'climb', '282.648']);
    expect(shown(result.gap)).toBe('18.692');
    expect([ratioShown(result.progress), ratioShown(result.completion)]).toEqual(['1214/1397', '247/250']);
    expect(shown(result.neededPerYear)).toBe('0.915');
    expect(shown(result.changeOnBase)).toBe('24.28');
  });

  it('owes exactly the line and no more', () => {
    expect(judgeOne(unemployment, 2021, figures('city', { 2021: '282.648' })).status).toBe('on-track');
    expect(judgeOne(unemployment, 2021, figures('city', { 2021: '282.6479' })).status).toBe('behind');
  });

  it('is achieved early: 398.91 against 380', () => {
    const result = judgeOne(injury, 2021, figures('city', { 2021: '398.91' }));
    expect([result.status, result.verdict, shown(result.neededPerYear)]).toEqual(['achieved', 'pass', '0']);
    expect(shown(result.required)).toBe('342.592');
  });

  it('is never added over the years, however long the series', () => {
    const five = { 2021: '300', 2022: '300', 2023: '300', 2024: '300', 2025: '300' };
    const result = judgeOne(unemployment, 2025, figures('city', five));
    expect([result.status, shown(result.actual)]).toEqual(['missed', '300']);
  });

  it('is never added over the years, even where it is owed every second year', () => {
    const entry = indicator({ ...unemployment, every: 2 });
    const result = judgeOne(entry, 2025, figures('city', { 2024: '200', 2025: '200' }));
    expect([shown(result.actual), result.status]).toEqual(['200', 'missed']);
  });

  it('takes no older year for the one asked', () => {
    expect(judgeOne(unemployment, 2022, figures('city', { 2021: '310' })).status).toBe('no-data');
  });

  it('shows the change on the year before, and in the first year on 2020', () => {
    const submitted = figures('city', { 2021: '280', 2022: '290.5' });
    expect(shown(judgeOne(unemployment, 2022, submitted).changeOnYear)).toBe('10.5');
    expect(shown(judgeOne(unemployment, 2021, submitted).changeOnYear)).toBe('2.94');
  });
});

describe('a stock below or above its base', () => {
  it('is kept where the target is already met: no climb, no early achievement', () => {
    const entry = indicator({ measure: 'stock', target: '100', base: { operator: '=', value: '141.79' } });
    const result = judgeOne(entry, 2022, figures('city', { 2022: '137.62' }));
    expect([result.mode, result.status, result.progress]).toEqual(['hold', 'on-track', null]);
    expect(shown(result.required)).toBe('100');
    expect(judgeOne(entry, 2022, figures('city', { 2022: '99' })).status).toBe('behind');
  });

  it('is kept where the base equals the target, and nothing is divided by zero', () => {
    const entry = indicator({ measure: 'stock', target: '100', base: { operator: '=', value: '100' } });
    const result = judgeOne(entry, 2022, figures('city', { 2022: '100' }));
    expect([result.mode, result.status, result.progress]).toEqual(['hold', 'on-track', null]);
  });

  it('stands on the line all along where the base equals a target to be exceeded', () => {
    const entry = indicator({
      measure: 'stock',
      operator: '>',
      target: '100',
      base: { operator: '=', value: '100' },
    });
    const result = judgeOne(entry, 2022, figures('city', { 2022: '100' }));
    expect([result.status, shown(result.required), result.progress]).toEqual(['on-track', '100', null]);
  });

  it('climbs down to a ceiling', () => {
    const entry = indicator({
      measure: 'stock',
      operator: '<=',
      target: '50',
      base: { operator: '=', value: '100' },
    });
    const at = (written: string) => judgeOne(entry, 2023, figures('city', { 2023: written }));
    expect([at('70').status, at('70.01').status]).toEqual(['on-track', 'behind']);
    expect([shown(at('70').neededPerYear), shown(at('70').progress)]).toEqual(['-10', '0.6']);
  });
});

describe('a stock without a base', () => {
  const entry = indicator({ measure: 'stock', target: '5' });

  it('owes nothing before the end: unknown until the target is met', () => {
    const result = judgeOne(entry, 2022, figures('city', { 2022: '3' }));
    expect([result.mode, result.status, result.required]).toEqual(['open', 'unknown', null]);
    expect(result.notes).toEqual([{ code: 'no-base' }]);
    expect(judgeOne(entry, 2022, figures('city', { 2022: '5' })).status).toBe('achieved');
    expect(judgeOne(entry, 2025, figures('city', { 2025: '4' })).status).toBe('missed');
  });

  it('has no line from a base that is only a bound', () => {
    const bound = indicator({ measure: 'stock', target: '281', base: { operator: '>', value: '200' } });
    expect(judgeOne(bound, 2022, figures('city', { 2022: '250' })).mode).toBe('open');
    const met = indicator({ measure: 'stock', target: '281', base: { operator: '>', value: '285' } });
    expect(judgeOne(met, 2022, figures('city', { 2022: '281' })).mode).toBe('hold');
  });
});
