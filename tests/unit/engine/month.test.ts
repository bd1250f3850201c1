import { describe, expect, it } from 'vitest';
import { endOf } from '../../../src/engine/as-of.js';
import { evaluate } from '../../../src/engine/evaluate.js';
import { Observations } from '../../../src/engine/observations.js';
import { codes, figures, indicator, judgeOne, plan, ratioShown, shown } from '../../helpers/engine-plan.js';

describe('a flow at a month (more than 110 over 2021-2025)', () => {
  const jobs = indicator({ operator: '>', target: '110' });
  const at = (time: string, byYear: Record<number, string>) => judgeOne(jobs, time, figures('city', byYear));

  it('owes the share of the months gone: 2.75 of 5 years by September 2023', () => {
    const result = at('2023-09', { 2021: '22', 2022: '23', 2023: '16' });
    expect([shown(result.schedule), shown(result.required), shown(result.actual)]).toEqual([
      '0.55',
      '60.5',
      '61',
    ]);
    expect([result.status, shown(result.gap), result.year, result.month]).toEqual([
      'on-track',
      '0.5',
      2023,
      9,
    ]);
  });

  it.each([
    ['2021-01', '1.8(3)'],
    ['2021-03', '5.5'],
    ['2021-06', '11'],
    ['2023-01', '45.8(3)'],
    ['2023-11', '64.1(6)'],
    ['2025-09', '104.5'],
  ])('at %s owes %s', (time, required) => {
    expect(shown(at(time, {}).required)).toBe(required);
  });

  it('meets the line by reaching it, and misses it by a tenth', () => {
    expect(at('2023-09', { 2021: '22', 2022: '23', 2023: '15.5' }).status).toBe('on-track');
    expect(at('2023-09', { 2021: '22', 2022: '23', 2023: '15.4' }).status).toBe('behind');
  });

  it('is never final before the due year is over', () => {
    const short = { 2021: '22', 2022: '22', 2023: '22', 2024: '22', 2025: '21.9' };
    expect([at('2025-09', short).status, at('2025-11', short).status]).toEqual(['on-track', 'on-track']);
    expect(judgeOne(jobs, 2025, figures('city', short)).status).toBe('missed');
    expect(shown(at('2025-09', short).schedule)).toBe('0.95');
  });

  it('is achieved once over the final target, in the due year too', () => {
    const enough = { 2021: '22', 2022: '22', 2023: '22', 2024: '22', 2025: '23' };
    expect([at('2025-09', enough).status, shown(at('2025-09', enough).schedule)]).toEqual([
      'achieved',
      '0.95',
    ]);
    expect(at('2023-02', { 2021: '60', 2022: '51', 2023: '0' }).status).toBe('achieved');
  });

  it('forecasts sum / share, and spreads the rest over what is left of the years', () => {
    const result = at('2023-09', { 2021: '22', 2022: '23', 2023: '16' });
    expect(ratioShown(result.forecast)).toBe('1220/11');
    expect(ratioShown(result.neededPerYear)).toBe('196/9');
    expect(ratioShown(result.completion)).toBe('61/110');
    const late = at('2025-09', { 2021: '22', 2022: '22', 2023: '22', 2024: '22', 2025: '21' });
    expect(shown(late.neededPerYear)).toBe('4');
  });

  it('is compared with no whole year', () => {
    const result = at('2023-09', { 2021: '22', 2022: '23', 2023: '16' });
    expect([shown(result.changeOnYear), shown(result.changeOnBase)]).toEqual(['—', '—']);
    expect(shown(at('2021-09', { 2020: '20', 2021: '16' }).changeOnYear)).toBe('—');
  });

  it('is a lower bound where the months are missing', () => {
    const result = at('2023-09', { 2021: '22', 2022: '23' });
    expect([result.status, shown(result.actual)]).toEqual(['unknown', '[45, ∞)']);
    expect(result.notes).toContainEqual({ code: 'years-missing', years: [2023] });
  });

  it('due before the year judged is final, and takes nothing after its due year', () => {
    const early = indicator({ target: '40', due: 2022 });
    const result = judgeOne(early, '2023-09', figures('city', { 2021: '20', 2022: '19', 2023: '9' }));
    expect([result.status, shown(result.actual), shown(result.required), shown(result.schedule)]).toEqual([
      'missed',
      '39',
      '40',
      '1',
    ]);
  });

  it('below a ceiling owes the share of that', () => {
    const ceiling = indicator({ operator: '<', target: '100' });
    const spent = (cell: string) =>
      judgeOne(ceiling, '2023-09', figures('city', { 2021: '20', 2022: '20', 2023: cell }));
    expect([spent('15').status, spent('15.1').status]).toEqual(['on-track', 'behind']);
    expect(shown(spent('15').mean)).toBe('20');
  });
});

describe('a stock or a rate at a month', () => {
  it('owes the line at that month (100 to 150)', () => {
    const stock = indicator({ measure: 'stock', target: '150', base: { operator: '=', value: '100' } });
    const at = (cell: string) => judgeOne(stock, '2023-09', figures('city', { 2022: '120', 2023: cell }));
    expect([shown(at('130').required), at('127.5').status, at('127.4').status]).toEqual([
      '127.5',
      'on-track',
      'behind',
    ]);
    expect(ratioShown(at('130').forecast)).toBe('1700/11');
    expect(ratioShown(at('130').neededPerYear)).toBe('80/9');
    expect([at('130').changeOnYear, at('130').changeOnBase, at('130').progress].map(shown)).toEqual([
      '10',
      '30',
      '0.6',
    ]);
    expect(at('150').status).toBe('achieved');
  });

  it('climbs as a rate does (36 to 67)', () => {
    const share = indicator({ measure: 'rate', target: '67', base: { operator: '=', value: '36' } });
    const result = judgeOne(share, '2023-09', figures('city', { 2023: '53' }));
    expect([shown(result.required), result.status]).toEqual(['53.05', 'behind']);
  });

  it('falls to a ceiling (100 to 50)', () => {
    const ceiling = indicator({
      measure: 'stock',
      operator: '<',
      target: '50',
      base: { operator: '=', value: '100' },
    });
    const at = (cell: string) => judgeOne(ceiling, '2023-09', figures('city', { 2023: cell }));
    expect([shown(at('72.5').required), at('72.5').status, at('72.6').status]).toEqual([
      '72.5',
      'on-track',
      'behind',
    ]);
  });

  it('holds the target itself, the due year too, with the mean of the years and the month', () => {
    const rate = indicator({
      measure: 'rate',
      operator: '<',
      target: '5',
      base: { operator: '=', value: '3.18' },
    });
    const at = (time: string, cell: string) =>
      judgeOne(rate, time, figures('city', { 2021: '3', 2022: '4', [time.slice(0, 4)]: cell }));
    expect([at('2023-09', '4.9').status, at('2023-09', '5').status]).toEqual(['on-track', 'behind']);
    expect([at('2025-09', '4.9').status, at('2025-09', '5').status]).toEqual(['on-track', 'behind']);
    expect([shown(at('2023-09', '5').required), shown(at('2023-09', '5').mean)]).toEqual(['5', '4']);
  });

  it('has no data where the month is missing, whatever the year before', () => {
    const stock = indicator({ measure: 'stock', base: { operator: '=', value: '50' } });
    expect(judgeOne(stock, '2023-09', figures('city', { 2022: '99' })).status).toBe('no-data');
  });
});

describe('an annual figure at a month', () => {
  const postdocs = indicator({
    measure: 'annual',
    operator: '>',
    target: '900',
    base: { operator: '=', value: '760' },
  });
  const at = (time: string, byYear: Record<number, string>) =>
    judgeOne(postdocs, time, figures('city', byYear));

  it('owes nine twelfths of what the year does: 844 by the line', () => {
    const years = { 2021: '788', 2022: '815' };
    const met = at('2023-09', { ...years, 2023: '633' });
    expect([shown(met.required), met.requiredComparison, met.status]).toEqual(['633', '>=', 'on-track']);
    expect(at('2023-09', { ...years, 2023: '632' }).status).toBe('behind');
    expect(met.yearsMet).toEqual({ met: 1, known: 2 });
  });

  it('has an outlook at the pace of the whole year, and no change on a whole one', () => {
    const result = at('2023-09', { 2022: '815', 2023: '633' });
    expect([shown(result.forecast), shown(result.neededPerYear)]).toEqual(['900', '28']);
    expect([result.changeOnYear, result.changeOnBase, result.progress].map(shown)).toEqual(['—', '—', '—']);
    expect(shown(at('2023-06', { 2023: '>400' }).forecast)).toBe('(826.(6), ∞)');
  });

  it('in its due year owes its share of the target, and is not final', () => {
    const result = at('2025-06', { 2025: '450' });
    expect([shown(result.required), result.status, shown(result.forecast)]).toEqual([
      '450',
      'on-track',
      '900',
    ]);
    expect(result.neededPerYear).toBeNull();
    expect(at('2025-06', { 2025: '901' }).status).toBe('achieved');
  });

  it('owed every year owes its share each year (20 a year)', () => {
    const placed = indicator({ measure: 'annual', every: 1, target: '20' });
    const result = (time: string, cell: string) =>
      judgeOne(placed, time, figures('city', { 2021: '20', 2022: '19', [time.slice(0, 4)]: cell }));
    expect([shown(result('2023-09', '15').required), shown(result('2023-01', '2').required)]).toEqual([
      '15',
      '1.(6)',
    ]);
    expect([result('2023-09', '15').status, result('2023-09', '14.9').status]).toEqual([
      'on-track',
      'behind',
    ]);
    expect(result('2023-09', '25').status).toBe('on-track');
    expect(shown(result('2023-09', '15').forecast)).toBe('20');
    expect(result('2023-09', '15').neededPerYear).toBeNull();
    expect(result('2023-09', '15').yearsMet).toEqual({ met: 1, known: 2 });
  });

  it('under a ceiling may use its share (12 a year)', () => {
    const ceiling = indicator({ measure: 'annual', every: 1, operator: '<=', target: '12' });
    const result = (cell: string) =>
      judgeOne(ceiling, '2023-09', figures('city', { 2021: '12', 2022: '10', 2023: cell }));
    expect([shown(result('9').required), result('9').status, result('10').status]).toEqual([
      '9',
      'on-track',
      'behind',
    ]);
    expect(shown(result('9').mean)).toBe('11');
  });

  it('without a base owes nothing before the end', () => {
    const open = indicator({ measure: 'annual', target: '20' });
    const result = (cell: string) => judgeOne(open, '2023-09', figures('city', { 2023: cell }));
    expect([result('19').status, result('19').required, codes(result('19').notes)]).toEqual([
      'unknown',
      null,
      ['no-base'],
    ]);
    expect(result('20').status).toBe('achieved');
  });

  it('owed every second year owes nothing before the second is over', () => {
    const games = indicator({ measure: 'annual', every: 2, target: '1' });
    const none = figures('city', { 2023: '0', 2024: '0' });
    const result = judgeOne(games, '2024-09', none);
    expect([result.status, shown(result.required), shown(result.forecast)]).toEqual(['on-track', '0', '—']);
    expect(judgeOne(games, 2024, none).status).toBe('behind');
    const ceiling = indicator({ ...games, operator: '<=' });
    const broken = judgeOne(ceiling, '2024-09', figures('city', { 2023: '1', 2024: '1' }));
    expect([broken.status, shown(broken.required)]).toEqual(['behind', '1']);
  });
});

describe('a milestone at a month', () => {
  const platform = indicator({ measure: 'milestone', operator: 'done', target: null, due: 2023 });
  const at = (time: string | number, done: string) =>
    judgeOne(platform, time, figures('city', { 2023: done }));

  it('is owed at the end of its due year, and may be done before', () => {
    expect([at('2023-09', '1').status, at('2023-09', '0').status, at(2023, '0').status]).toEqual([
      'achieved',
      'on-track',
      'missed',
    ]);
  });
});

describe('beside the city', () => {
  it('an area with a target of its own owes its share', () => {
    const allocation = [{ area: 'east', indicator: 'i', target: '20', base: null }];
    const given = figures('east', { 2021: '4', 2022: '4', 2023: '3' });
    const result = judgeOne(indicator(), '2023-09', given, { area: 'east', allocation });
    expect([shown(result.required), shown(result.actual), result.status]).toEqual(['11', '11', 'on-track']);
  });

  it('another reading is judged at the same month', () => {
    const entry = indicator({
      measure: 'annual',
      operator: '>',
      target: '900',
      base: { operator: '=', value: '760' },
    });
    const override = {
      reading: 'sum',
      indicator: 'i',
      place: 'p',
      measure: 'flow' as const,
    };
    const given = figures('city', { 2021: '100', 2022: '100', 2023: '633' });
    const result = judgeOne(entry, '2023-09', given, { overrides: [override] });
    expect(shown(result.required)).toBe('633');
    expect(result.alternatives.map(a => [shown(a.required), shown(a.actual)])).toEqual([['495', '833']]);
  });

  it('everything is judged at the month asked, and at the end of a year unless asked', () => {
    const catalogue = plan({ indicators: [indicator()] });
    const observations = new Observations(figures('city', { 2021: '20', 2022: '20' }));
    const options = { readings: [], allocation: [], area: null };
    const months = (asOf: { year: number; month: number | null } | null) =>
      evaluate(catalogue, observations, { ...options, asOf }).map(r => [r.year, r.month, shown(r.schedule)]);
    expect(months({ year: 2022, month: 6 })).toEqual([[2022, 6, '0.3']]);
    expect(months({ year: 2022, month: 12 })).toEqual([[2022, null, '0.4']]);
    expect(months(endOf(2021))).toEqual([[2021, null, '0.2']]);
    expect(months(null)).toEqual([[2022, null, '0.4']]);
  });
});
