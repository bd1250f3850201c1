import { describe, expect, it } from 'vitest';
import { figures, indicator, judgeOne, plan, ratioShown, shown } from '../../helpers/engine-plan.js';

describe('the outlook of a flow', () => {
  const jobs = indicator({ target: '110' });
  const at = (asOf: number, byYear: Record<number, string>) => judgeOne(jobs, asOf, figures('city', byYear));

  it('forecasts sum / k * n', () => {
    expect(shown(at(2021, { 2021: '29.98' }).forecast)).toBe('149.9');
    expect(shown(at(2022, { 2021: '20', 2022: '25' }).forecast)).toBe('112.5');
    expect(shown(at(2025, { 2021: '20', 2022: '20', 2023: '20', 2024: '20', 2025: '21' }).forecast)).toBe(
      '101',
    );
    expect(shown(at(2021, { 2021: '0' }).forecast)).toBe('0');
  });

  it('keeps a lower bound one', () => {
    expect(shown(at(2022, { 2022: '30' }).forecast)).toBe('[75, ∞)');
    expect(shown(at(2022, { 2022: '30' }).completion)).toBe('[0.(27), ∞)');
  });

  it('spreads what is missing over the years that remain', () => {
    expect(ratioShown(at(2022, { 2021: '20', 2022: '25' }).neededPerYear)).toBe('65/3');
    expect(shown(at(2024, { 2021: '20', 2022: '25', 2023: '25', 2024: '25' }).neededPerYear)).toBe('15');
    expect(shown(at(2022, { 2021: '60', 2022: '60' }).neededPerYear)).toBe('0');
    expect(at(2025, { 2021: '1', 2022: '1', 2023: '1', 2024: '1', 2025: '1' }).neededPerYear).toBeNull();
    expect(at(2022, { 2022: '30' }).neededPerYear).toBeNull();
  });

  it('completes beyond 1', () => {
    expect(ratioShown(at(2021, { 2021: '220' }).completion)).toBe('2');
  });

  it('shows the change on the year before, in the first year on a submitted 2020', () => {
    expect(shown(at(2022, { 2021: '20', 2022: '18.5' }).changeOnYear)).toBe('-1.5');
    expect(shown(at(2022, { 2022: '18.5' }).changeOnYear)).toBe('—');
    expect(shown(at(2022, { 2021: '?', 2022: '18.5' }).changeOnYear)).toBe('—');
    expect(shown(at(2021, { 2020: '19', 2021: '20' }).changeOnYear)).toBe('1');
    expect(shown(at(2021, { 2021: '20' }).changeOnYear)).toBe('—');
  });

  it('shows no change where nothing is known of the year but that it is no less than 0', () => {
    const rate = indicator({ measure: 'rate', unit: '%', operator: '>', target: '99' });
    const part = figures('city', { 2021: '99.6' }).concat(figures('east', { 2022: '997/1000' }));
    const result = judgeOne(rate, 2022, part);
    expect([shown(result.actual), shown(result.changeOnYear)]).toEqual(['[0, ∞)', '—']);
  });

  it('never takes the printed total of the years before for 2020', () => {
    const based = indicator({ target: '110', base: { operator: '=', value: '106.74' } });
    const result = judgeOne(based, 2021, figures('city', { 2021: '20' }));
    expect([shown(result.base), shown(result.changeOnYear), shown(result.changeOnBase)]).toEqual([
      '106.74',
      '—',
      '—',
    ]);
  });
});

describe('the outlook of a climb', () => {
  const stock = indicator({ measure: 'stock', target: '150', base: { operator: '=', value: '100' } });
  const at = (asOf: number, written: string) => judgeOne(stock, asOf, figures('city', { [asOf]: written }));

  it('draws the line on from the base', () => {
    expect(shown(at(2021, '112').forecast)).toBe('160');
    expect(shown(at(2022, '95').forecast)).toBe('87.5');
    expect(shown(at(2025, '140').forecast)).toBe('140');
    expect(shown(at(2022, '>95').forecast)).toBe('(87.5, ∞)');
  });

  it('shows gap, progress, completion and the need', () => {
    const result = at(2022, '115');
    expect([result.gap, result.progress, result.neededPerYear].map(shown)).toEqual(['-5', '0.3', '11.(6)']);
    expect(ratioShown(result.completion)).toBe('23/30');
    expect(shown(at(2022, '90').progress)).toBe('-0.2');
    expect(shown(at(2022, '160').progress)).toBe('1.2');
    expect([at(2022, '>90').progress, shown(at(2022, '>90').gap)]).toEqual([null, '(-30, ∞)']);
  });

  it('needs nothing more once below a ceiling', () => {
    const ceiling = indicator({ ...stock, operator: '<=', target: '50' });
    const needed = (written: string) =>
      judgeOne(ceiling, 2021, figures('city', { 2021: written })).neededPerYear;
    expect([shown(needed('40')), shown(needed('50')), shown(needed('58'))]).toEqual(['0', '0', '-2']);
  });
});

describe('what is published for a row without data', () => {
  it('keeps the requirement and says nothing of the rest', () => {
    const result = judgeOne(indicator(), 2022, []);
    expect([shown(result.required), shown(result.target), shown(result.actual), result.origin]).toEqual([
      '40',
      '100',
      '—',
      'none',
    ]);
    expect([result.gap, result.completion, result.forecast, result.changeOnYear].map(shown)).toEqual(
      Array(4).fill('—'),
    );
    expect([result.neededPerYear, result.progress, result.mean, result.shareOfCity]).toEqual(
      Array(4).fill(null),
    );
    expect(result.notes).toEqual([]);
    expect(result.series.map(y => y.year)).toEqual([2021, 2022]);
  });

  it('judges nothing before the plan starts', () => {
    const stock = indicator({ measure: 'stock', base: { operator: '=', value: '40' } });
    const early = judgeOne(stock, 2020, figures('city', { 2020: '50' }));
    expect([early.status, shown(early.actual), shown(early.forecast)]).toEqual(['no-data', '—', '—']);
    const result = judgeOne(indicator(), 2020, figures('city', { 2020: '50' }));
    expect([
      result.status,
      shown(result.schedule),
      shown(result.forecast),
      shown(result.changeOnYear),
    ]).toEqual(['no-data', '0', '—', '—']);
  });
});

describe('where each value came from', () => {
  it('gives every year with its origin and sources', () => {
    const submitted = [
      ...figures('city', { 2021: '10' }),
      ...figures('east', { 2022: '1' }),
      ...figures('south', { 2022: '2' }),
      ...figures('west', { 2022: '3' }),
    ];
    const result = judgeOne(indicator(), 2022, submitted);
    expect(result.series.map(y => [y.year, shown(y.rolled.value), y.rolled.origin])).toEqual([
      [2021, '10', 'submitted'],
      [2022, '6', 'areas'],
    ]);
    expect(result.origin).toBe('areas');
    expect(result.series[1]?.rolled.sources.map(s => s.text)).toEqual(['1', '2', '3']);
  });

  it('lists the rows of the previous plan that it continues', () => {
    const row = {
      id: 'old',
      no: 1,
      place: 'table-0',
      name: { zh: 'o', en: 'o' },
      unit: 'u',
      measure: 'flow' as const,
      operator: '>=' as const,
      implied: true,
      base: null,
      basePrinted: '—',
      target: '90',
      printed: '90',
      outcome: null,
      outcomePrinted: '—',
      bracketed: false,
      continuedBy: 'i',
      comparable: true,
      directionOpen: false,
      notes: [],
    };
    const entry = indicator();
    const other = { ...row, id: 'other', continuedBy: 'j' };
    const catalogue = plan({ indicators: [entry], baseline: [row, other] });
    expect(judgeOne(entry, 2021, [], { catalogue }).previous.map(r => r.id)).toEqual(['old']);
  });
});
