import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/engine/status.js';
import { figures, indicator, judgeOne, ratioShown, shown } from '../../helpers/engine-plan.js';

const rate = (operator: '>' | '<' | '>=' | '<=', target: string, base: string | null) =>
  indicator({
    measure: 'rate',
    unit: '%',
    operator,
    target,
    base: base === null ? null : { operator: '=', value: base },
  });

describe('a floor already met in 2020 is kept each year', () => {
  it.each([
    ['14', '60', '64.36', '61'],
    ['15', '90', '91.36', '90.5'],
    ['16', '99', '100', '99.5'],
  ])('row %s: above %s, from %s', (_, target, base, kept) => {
    const entry = rate('>', target, base);
    const at = (year: number, written: string) => judgeOne(entry, year, figures('city', { [year]: written }));
    expect([at(2021, kept).status, at(2024, kept).status, at(2025, kept).status]).toEqual([
      'on-track',
      'on-track',
      'achieved',
    ]);
    expect([at(2021, target).status, at(2025, target).status]).toEqual(['behind', 'missed']);
    const first = at(2021, kept);
    expect([first.mode, first.requiredComparison, shown(first.required)]).toEqual(['hold', '>', target]);
    expect([first.progress, first.neededPerYear, first.mean]).toEqual([null, null, null]);
    expect([shown(first.forecast), first.yearsMet]).toEqual([kept, null]);
  });
});

describe('a ceiling is kept each year', () => {
  const registered = rate('<', '5', '3.18');

  it('is judged by the year alone, with the mean so far beside it', () => {
    const result = judgeOne(registered, 2023, figures('city', { 2021: '5.2', 2022: '2.9', 2023: '3.3' }));
    expect([result.status, shown(result.actual), shown(result.mean)]).toEqual(['on-track', '3.3', '3.8']);
    const bad = judgeOne(registered, 2023, figures('city', { 2021: '1', 2022: '1', 2023: '5' }));
    expect([bad.status, shown(bad.mean)]).toEqual(['behind', '2.(3)']);
    expect(shown(bad.gap)).toBe('0');
  });

  it('completes nothing: below a ceiling less is better', () => {
    const result = judgeOne(registered, 2021, figures('city', { 2021: '4' }));
    expect([shown(result.completion), shown(result.gap)]).toEqual(['—', '-1']);
  });

  it('has no mean where a year is missing or only bounded', () => {
    expect(judgeOne(registered, 2023, figures('city', { 2021: '3', 2023: '3' })).mean).toBeNull();
    expect(judgeOne(registered, 2022, figures('city', { 2021: '<4', 2022: '3' })).mean).toBeNull();
  });

  it('may rise above the 2020 value', () => {
    const result = judgeOne(registered, 2021, figures('city', { 2021: '4.5' }));
    expect([result.status, shown(result.changeOnBase), result.mode]).toEqual(['on-track', '1.32', 'hold']);
  });

  it('is held from the start where 2020 is not known', () => {
    const result = judgeOne(rate('<', '6', null), 2021, figures('city', { 2021: '5.9' }));
    expect([result.mode, result.status, shown(result.changeOnYear)]).toEqual(['hold', 'on-track', '—']);
    expect(judgeOne(rate('>=', '99', null), 2021, figures('city', { 2021: '98' })).status).toBe('behind');
  });

  it('is held by the target itself where the base is a bound that leaves it open', () => {
    const entry = indicator({
      measure: 'rate',
      operator: '<',
      target: '3.8',
      base: { operator: '<', value: '4' },
    });
    const at = (written: string) => judgeOne(entry, 2022, figures('city', { 2022: written })).status;
    expect(at('3.9')).toBe('behind');
    expect(at('3.7')).toBe('on-track');
  });
});

describe('a rate with something to climb runs like a stock', () => {
  const card = rate('>=', '67', '36');

  it.each<[number, string, string, Status]>([
    [2021, '42.2', '42.2', 'on-track'],
    [2022, '48.4', '48', 'behind'],
    [2023, '54.6', '60', 'on-track'],
    [2024, '60.8', '67', 'achieved'],
    [2025, '67', '66.9', 'missed'],
  ])('%i owes %s; %s is %s -> %s', (year, required, written, status) => {
    const result = judgeOne(card, year, figures('city', { [year]: written }));
    expect([shown(result.required), result.status, result.mode]).toEqual([required, status, 'climb']);
  });

  it('shows progress from the base and completion from 0', () => {
    const result = judgeOne(card, 2022, figures('city', { 2022: '51.5' }));
    expect(shown(result.progress)).toBe('0.5');
    expect(ratioShown(result.completion)).toBe('103/134');
    expect(shown(result.forecast)).toBe('74.75');
    expect(ratioShown(result.neededPerYear)).toBe('31/6');
  });
});
