import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/catalogue/types.js';
import { codes, figures, indicator, judgeOne, ratioShown, shown } from '../../helpers/engine-plan.js';

const jobs = indicator({ target: '100' });
const insured = indicator({ measure: 'stock', target: '300', base: { operator: '=', value: '200' } });
const east = { area: 'east' };
const given = (target: string, base: string | null = null, area = 'east') => ({
  area: 'east',
  allocation: [{ area, indicator: 'i', target, base }],
});

describe('a district without a target of its own', () => {
  it.each<[string, Indicator, string, string]>([
    ['flow', jobs, '12', '3/25'],
    ['stock', insured, '60', '1/5'],
    ['annual', indicator({ measure: 'annual', every: 1, target: '20' }), '5', '1/4'],
  ])('has no target for a %s, and is shown with its share of the city', (_, entry, written, share) => {
    const result = judgeOne(entry, 2021, figures('east', { 2021: written }), east);
    expect([result.status, result.verdict, ratioShown(result.shareOfCity)]).toEqual([
      'no-target',
      'none',
      share,
    ]);
    expect(codes(result.notes)).toEqual(['no-allocation']);
    expect([result.target, result.threshold, result.required, result.progress, result.neededPerYear]).toEqual(
      Array(5).fill(null),
    );
    expect([result.gap, result.completion, result.forecast].map(shown)).toEqual(['—', '—', '—']);
    expect(result.yearsMet).toBeNull();
  });

  it('is not failed, and not passed, by the target of the city', () => {
    expect(judgeOne(jobs, 2025, figures('east', { 2025: '0' }), east).verdict).toBe('none');
    expect(judgeOne(jobs, 2021, figures('east', { 2021: '500' }), east).verdict).toBe('none');
  });

  it('publishes no high end of a range either', () => {
    const firms = indicator({ measure: 'stock', operator: 'range', target: '1', targetHigh: '2' });
    const result = judgeOne(firms, 2022, figures('east', { 2022: '3' }), east);
    expect([result.status, result.target, result.targetHigh]).toEqual(['no-target', null, null]);
    expect(codes(result.notes)).toEqual(['no-allocation']);
  });

  it('has no share while its value is only bounded, or the city owes 0', () => {
    expect(judgeOne(jobs, 2022, figures('east', { 2022: '12' }), east)).toMatchObject({
      status: 'no-target',
      shareOfCity: null,
    });
    const none = indicator({ operator: '<=', target: '0' });
    expect(judgeOne(none, 2021, figures('east', { 2021: '1' }), east).shareOfCity).toBeNull();
  });

  it('is without data where it sent nothing usable', () => {
    expect(judgeOne(jobs, 2021, [], east).status).toBe('no-data');
    expect(judgeOne(jobs, 2021, figures('east', { 2021: '?' }), east).status).toBe('no-data');
  });

  it('shows its own change on 2020, never on the figure of the city', () => {
    const result = judgeOne(insured, 2021, figures('east', { 2020: '50', 2021: '60' }), east);
    expect([shown(result.base), shown(result.changeOnBase), shown(result.changeOnYear)]).toEqual([
      '50',
      '10',
      '10',
    ]);
    expect(shown(judgeOne(insured, 2021, figures('east', { 2021: '60' }), east).changeOnBase)).toBe('—');
  });
});

describe('a district with a target from an allocation', () => {
  it('is judged by it', () => {
    const at = (written: string) => judgeOne(jobs, 2021, figures('east', { 2021: written }), given('10'));
    expect([at('2').status, at('1.99').status, at('10').status]).toEqual(['on-track', 'behind', 'achieved']);
    expect([shown(at('2').target), shown(at('2').required), at('2').shareOfCity]).toEqual(['10', '2', null]);
    expect(at('2').notes.map(n => n.code)).not.toContain('no-allocation');
  });

  it('keeps the operator of the city', () => {
    const entry = indicator({ operator: '>', target: '110' });
    const years = { 2021: '2', 2022: '2', 2023: '2', 2024: '2', 2025: '2' };
    expect(judgeOne(entry, 2025, figures('east', years), given('10')).status).toBe('missed');
    expect(judgeOne(entry, 2025, figures('east', { ...years, 2025: '2.1' }), given('10')).status).toBe(
      'achieved',
    );
  });

  it('scales an approximate figure by the same share', () => {
    const entry = indicator({ operator: 'approx', target: '1000' });
    const years = { 2021: '0', 2022: '0', 2023: '0', 2024: '0', 2025: '45' };
    const result = judgeOne(entry, 2025, figures('east', years), given('50'));
    expect([shown(result.target), shown(result.threshold), result.status]).toEqual(['50', '45', 'achieved']);
    expect(judgeOne(entry, 2025, figures('east', { ...years, 2025: '44' }), given('50')).status).toBe(
      'missed',
    );
  });

  it('climbs from the base of the allocation', () => {
    const result = judgeOne(insured, 2021, figures('east', { 2020: '99', 2021: '22' }), given('30', '20'));
    expect([shown(result.base), shown(result.required), result.status]).toEqual(['20', '22', 'on-track']);
  });

  it('else from what the district itself sent for 2020, never from the base of the city', () => {
    const own = judgeOne(insured, 2021, figures('east', { 2020: '25', 2021: '26' }), given('30'));
    expect([shown(own.base), shown(own.required), own.status]).toEqual(['25', '26', 'on-track']);
    const none = judgeOne(insured, 2021, figures('east', { 2021: '26' }), given('30'));
    expect([shown(none.base), none.mode, none.status]).toEqual(['—', 'open', 'unknown']);
    expect(judgeOne(insured, 2021, figures('east', { 2021: '30' }), given('30')).status).toBe('achieved');
  });

  it('starts a flow at 0, whatever base is given', () => {
    const result = judgeOne(jobs, 2021, figures('east', { 2020: '9', 2021: '2' }), given('10', '9'));
    expect([shown(result.base), shown(result.required), shown(result.actual)]).toEqual(['—', '2', '2']);
  });

  it('is not judged by the allocation of another area or indicator', () => {
    expect(judgeOne(jobs, 2021, figures('east', { 2021: '2' }), given('10', null, 'west')).status).toBe(
      'no-target',
    );
    const other = { area: 'east', allocation: [{ area: 'east', indicator: 'j', target: '10', base: null }] };
    expect(judgeOne(jobs, 2021, figures('east', { 2021: '2' }), other).status).toBe('no-target');
  });

  it('leaves the city with the target of the plan', () => {
    const result = judgeOne(jobs, 2021, figures('city', { 2021: '20' }), {
      ...given('10', null, 'city'),
      area: 'city',
    });
    expect(shown(result.target)).toBe('100');
  });
});

describe('a district and its rates', () => {
  const rate = indicator({
    measure: 'rate',
    operator: '>',
    target: '60',
    base: { operator: '=', value: '64.36' },
  });

  it('is judged on them by the target of the city', () => {
    const at = (written: string) => judgeOne(rate, 2021, figures('east', { 2021: written }), east);
    expect([at('60.1').status, at('60').status, shown(at('60').target)]).toEqual([
      'on-track',
      'behind',
      '60',
    ]);
  });

  it('shows its change on its own 2020, never on that of the city', () => {
    const own = judgeOne(rate, 2021, figures('east', { 2020: '70', 2021: '61' }), east);
    expect([shown(own.changeOnBase), shown(own.changeOnYear)]).toEqual(['-9', '-9']);
    const unknown = judgeOne(rate, 2021, figures('east', { 2021: '61' }), east);
    expect([shown(unknown.changeOnBase), shown(unknown.changeOnYear)]).toEqual(['—', '—']);
  });
});

describe('what is not collected in the districts', () => {
  const cityOnly = indicator({ measure: 'rate', operator: '<', target: '6', reportedBy: 'city' });

  it('is not applicable there, with or without figures', () => {
    const result = judgeOne(cityOnly, 2021, figures('east', { 2021: '7' }), east);
    expect([result.status, result.verdict, codes(result.notes)]).toEqual([
      'not-applicable',
      'none',
      ['city-only'],
    ]);
    expect([result.required, result.mean === null, shown(result.gap)]).toEqual([null, false, '—']);
    expect(judgeOne(cityOnly, 2021, [], east).status).toBe('not-applicable');
    expect(judgeOne(cityOnly, 2021, figures('city', { 2021: '7' })).status).toBe('behind');
  });

  it('gives that as the reason even where the indicator is pending too', () => {
    const entry = indicator({ ...cityOnly, pending: true });
    expect(codes(judgeOne(entry, 2021, figures('east', { 2021: '5' }), east).notes)).toEqual(['city-only']);
    expect(codes(judgeOne(entry, 2021, []).notes)).toEqual(['pending']);
  });
});
