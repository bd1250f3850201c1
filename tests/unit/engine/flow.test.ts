import { describe, expect, it } from 'vitest';
import { codes, figures, indicator, judgeOne, shown } from '../../helpers/engine-plan.js';

const jobs = indicator({ operator: '>', target: '110', base: { operator: '=', value: '106.74' } });
const upTo = (asOf: number, byYear: Record<number, string>) => judgeOne(jobs, asOf, figures('city', byYear));

describe('a flow adds up from 0', () => {
  it('is on schedule at exactly k/n of a target that must be exceeded', () => {
    const result = upTo(2021, { 2021: '22' });
    expect(result.status).toBe('on-track');
    expect([shown(result.required), result.requiredComparison, shown(result.gap)]).toEqual(['22', '>=', '0']);
    expect([shown(result.schedule), shown(result.completion)]).toEqual(['0.2', '0.2']);
  });

  it('is behind by a hair', () => {
    expect(upTo(2021, { 2021: '21.999999' }).status).toBe('behind');
  });

  it('never counts the printed 2020 figure, nor a submitted one', () => {
    const result = upTo(2021, { 2020: '90', 2021: '22' });
    expect(shown(result.actual)).toBe('22');
    expect(shown(result.changeOnBase)).toBe('—');
    expect(result.progress).toBeNull();
  });

  it('leaves later years out', () => {
    expect(shown(upTo(2022, { 2021: '22', 2022: '1', 2023: '99' }).actual)).toBe('23');
  });

  it('adds in exact decimals: 22.1 + 21.9 + 22 + 22 + 22 is 110 and not above it', () => {
    const five = { 2021: '22.1', 2022: '21.9', 2023: '22', 2024: '22', 2025: '22' };
    const result = upTo(2025, five);
    expect([result.status, shown(result.actual), shown(result.gap)]).toEqual(['missed', '110', '0']);
    expect(codes(result.notes)).toContain('on-boundary');
    expect(upTo(2025, { ...five, 2025: '22.000001' }).status).toBe('achieved');
  });

  it('adds tenths without residue', () => {
    const entry = indicator({ operator: '<=', target: '0.3' });
    expect(judgeOne(entry, 2022, figures('city', { 2021: '0.1', 2022: '0.2' })).gap).toEqual(
      judgeOne(entry, 2022, figures('city', { 2021: '0.3', 2022: '0' })).gap,
    );
    const full = { 2021: '0.1', 2022: '0.2', 2023: '0', 2024: '0', 2025: '0' };
    expect(judgeOne(entry, 2025, figures('city', full)).status).toBe('achieved');
  });
});

describe('a flow with years missing is a lower bound', () => {
  it('passes where the rest is enough', () => {
    const result = upTo(2023, { 2021: '40', 2023: '26' });
    expect([result.status, shown(result.actual)]).toEqual(['on-track', '[66, ∞)']);
    expect(result.notes).toContainEqual({ code: 'years-missing', years: [2022] });
    expect(upTo(2025, { 2021: '111' }).status).toBe('achieved');
  });

  it('is unknown where the rest is not enough, with the missing years named', () => {
    const result = upTo(2024, { 2022: '40' });
    expect([result.status, result.verdict]).toEqual(['unknown', 'unknown']);
    expect(result.notes).toContainEqual({ code: 'years-missing', years: [2021, 2023, 2024] });
    expect(codes(result.notes)).not.toContain('bound');
  });

  it('is unknown with exactly the target against one that must be exceeded', () => {
    expect(upTo(2025, { 2021: '110' }).status).toBe('unknown');
    expect(upTo(2025, { 2021: '>110' }).status).toBe('achieved');
  });

  it('treats a cell that says nothing like an absent one', () => {
    expect(shown(upTo(2022, { 2021: '—', 2022: '30' }).actual)).toBe('[30, ∞)');
    expect(shown(upTo(2022, { 2021: '0', 2022: '30' }).actual)).toBe('30');
  });

  it('cannot be told from below for a ceiling', () => {
    const ceiling = indicator({ operator: '<=', target: '100' });
    expect(judgeOne(ceiling, 2022, figures('city', { 2021: '10' })).status).toBe('unknown');
  });

  it('is spoilt by a year that cannot be read', () => {
    const result = upTo(2023, { 2021: '200', 2022: '?', 2023: '200' });
    expect([result.status, shown(result.actual), codes(result.notes)]).toEqual([
      'no-data',
      '?',
      ['unreadable'],
    ]);
  });
});

describe('a flow due before the plan ends', () => {
  const early = indicator({ target: '90', due: 2023 });

  it('runs over its own years', () => {
    expect(judgeOne(early, 2022, figures('city', { 2021: '30', 2022: '30' })).status).toBe('on-track');
    expect(judgeOne(early, 2022, figures('city', { 2021: '30', 2022: '29' })).status).toBe('behind');
    expect(judgeOne(early, 2023, figures('city', { 2021: '30', 2022: '30', 2023: '29' })).status).toBe(
      'missed',
    );
  });

  it('counts nothing after its due year', () => {
    const result = judgeOne(early, 2025, figures('city', { 2021: '30', 2022: '30', 2023: '29', 2024: '50' }));
    expect([result.status, shown(result.actual), shown(result.schedule)]).toEqual(['missed', '89', '1']);
  });
});
