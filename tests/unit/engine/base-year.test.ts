import { describe, expect, it } from 'vitest';
import { figures, indicator, judgeOne, plan, shown } from '../../helpers/engine-plan.js';

/** 2022-2024 on a base of 2020: what is counted in the plan has three years, what climbs from the base has four. */
const { plan: whole } = plan();
const catalogue = plan({ plan: { ...whole, baseYear: 2020, firstYear: 2022, lastYear: 2024 } });
const due = 2024;

describe('a base that is not of the year before the plan', () => {
  it('leaves a total the years of the plan: two of three owe two thirds', () => {
    const r = judgeOne(
      indicator({ target: '900', due }),
      2023,
      figures('city', { 2022: '310', 2023: '280' }),
      {
        catalogue,
      },
    );
    expect([r.status, shown(r.actual), shown(r.required), shown(r.forecast)]).toEqual([
      'behind',
      '590',
      '600',
      '885',
    ]);
    expect(r.schedule.toFraction()).toBe('2/3');
    expect(shown(r.neededPerYear)).toBe('310');
  });

  it('is where a stock climbs from: three of four years since', () => {
    const stock = indicator({ measure: 'stock', target: '60', base: { operator: '=', value: '40' }, due });
    const r = judgeOne(stock, 2023, figures('city', { 2022: '50', 2023: '55' }), { catalogue });
    expect([r.status, shown(r.required), shown(r.forecast)]).toEqual(['on-track', '55', '60']);
    const first = judgeOne(stock, 2022, figures('city', { 2022: '50' }), { catalogue });
    expect([shown(first.required), shown(first.changeOnYear), shown(first.changeOnBase)]).toEqual([
      '50',
      '—',
      '10',
    ]);
  });

  it('does not begin the first window of two years', () => {
    const games = indicator({ measure: 'annual', every: 2, target: '1', due });
    expect(judgeOne(games, 2022, figures('city', { 2022: '0' }), { catalogue }).status).toBe('on-track');
    expect(judgeOne(games, 2023, figures('city', { 2022: '0', 2023: '0' }), { catalogue }).status).toBe(
      'behind',
    );
  });

  it('measures the distance of a total from the first year of the plan', () => {
    const options = { catalogue, method: 'distance' as const };
    const r = judgeOne(
      indicator({ target: '900', due }),
      2023,
      figures('city', { 2022: '310', 2023: '290' }),
      options,
    );
    expect([r.assessment?.elapsed.toString(), r.assessment?.years.toString()]).toEqual(['2', '3']);
  });
});
