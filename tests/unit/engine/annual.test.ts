import { describe, expect, it } from 'vitest';
import { codes, figures, indicator, judgeOne, shown } from '../../helpers/engine-plan.js';

describe('annual with a base to climb from (760 to above 900)', () => {
  const postdocs = indicator({
    measure: 'annual',
    operator: '>',
    target: '900',
    base: { operator: '=', value: '760' },
  });

  it('owes the line, year by year, and counts the years that met it', () => {
    const submitted = figures('city', { 2021: '788', 2022: '815', 2023: '844', 2024: '—', 2025: '900' });
    const at = (year: number) => judgeOne(postdocs, year, submitted);
    expect([2021, 2022, 2023, 2024].map(year => shown(at(year).required))).toEqual([
      '788',
      '816',
      '844',
      '872',
    ]);
    expect([at(2021).status, at(2022).status, at(2023).status]).toEqual(['on-track', 'behind', 'on-track']);
    expect(at(2023).yearsMet).toEqual({ met: 2, known: 3 });
    expect(at(2025)).toMatchObject({ status: 'missed', yearsMet: { met: 2, known: 4 } });
  });

  it('is each year alone: never the sum', () => {
    const result = judgeOne(postdocs, 2022, figures('city', { 2021: '500', 2022: '500' }));
    expect([shown(result.actual), result.status]).toEqual(['500', 'behind']);
  });
});

describe('annual, owed every year', () => {
  const placed = indicator({
    measure: 'annual',
    every: 1,
    target: '20',
    base: { operator: '=', value: '5' },
  });

  it('owes the target itself from the first year on, whatever the base', () => {
    const result = judgeOne(placed, 2021, figures('city', { 2021: '19' }));
    expect([result.mode, shown(result.required), result.status]).toEqual(['hold', '20', 'behind']);
    expect([result.progress, result.neededPerYear, shown(result.forecast)]).toEqual([null, null, '19']);
  });

  it('counts only years that can be told', () => {
    const submitted = figures('city', { 2021: '20', 2022: '?', 2023: '>19', 2024: '19', 2025: '25' });
    expect(judgeOne(placed, 2025, submitted).yearsMet).toEqual({ met: 2, known: 3 });
    expect(judgeOne(placed, 2025, []).yearsMet).toEqual({ met: 0, known: 0 });
  });

  it('counts no year after its due year', () => {
    const entry = indicator({ measure: 'annual', every: 1, target: '20', due: 2022 });
    const result = judgeOne(entry, 2025, figures('city', { 2021: '20', 2022: '20', 2023: '0' }));
    expect([result.status, shown(result.actual)]).toEqual(['achieved', '20']);
    expect(result.yearsMet).toEqual({ met: 2, known: 2 });
  });
});

describe('annual, owed every second year', () => {
  const games = indicator({ measure: 'annual', every: 2, target: '1' });

  it('looks at the two years up to the one asked', () => {
    const submitted = figures('city', { 2021: '0', 2022: '1', 2023: '0', 2024: '0', 2025: '1' });
    const at = (year: number) => judgeOne(games, year, submitted);
    expect([2021, 2022, 2023, 2024, 2025].map(year => at(year).status)).toEqual([
      'on-track',
      'on-track',
      'on-track',
      'behind',
      'achieved',
    ]);
    expect([at(2021).mode, shown(at(2021).required), shown(at(2022).required)]).toEqual(['window', '0', '1']);
    expect(shown(at(2023).actual)).toBe('1');
    expect(shown(at(2023).forecast)).toBe('—');
  });

  it('names the missing year of the window only', () => {
    const result = judgeOne(games, 2024, figures('city', { 2024: '0' }));
    expect(result.status).toBe('unknown');
    expect(result.notes).toEqual([{ code: 'years-missing', years: [2023] }]);
  });
});

describe('a milestone', () => {
  const platform = indicator({ measure: 'milestone', operator: 'done', target: null, reportedBy: 'city' });

  it('stays done once done', () => {
    const result = judgeOne(platform, 2024, figures('city', { 2021: '0', 2022: '1', 2023: '0', 2024: '0' }));
    expect([result.status, shown(result.actual)]).toEqual(['achieved', '1']);
    expect(codes(result.notes)).toEqual([]);
  });

  it('owes nothing before it is due', () => {
    const result = judgeOne(platform, 2024, figures('city', { 2024: '0' }));
    expect([result.status, result.required, result.neededPerYear]).toEqual(['on-track', null, null]);
    expect(codes(result.notes)).not.toContain('no-base');
  });

  it('does not add over the areas', () => {
    const below = judgeOne(platform, 2025, [
      ...figures('east', { 2025: '1' }),
      ...figures('west', { 2025: '1' }),
    ]);
    expect(below.status).toBe('no-data');
  });

  it('is spoilt by a year that cannot be read', () => {
    expect(judgeOne(platform, 2024, figures('city', { 2023: '1', 2024: '?' })).status).toBe('no-data');
  });
});
