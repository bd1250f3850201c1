import { describe, expect, it } from 'vitest';
import type { Override } from '../../../src/catalogue/types.js';
import { codes, figures, indicator, judgeOne, shown } from '../../helpers/engine-plan.js';

const jobs = indicator({ operator: '>', target: '110' });
const text: Override = { reading: 'text', indicator: 'i', place: 'prose', operator: '>=', target: '110' };
const five = (last: string) =>
  figures('city', { 2021: '22.1', 2022: '21.9', 2023: '22', 2024: '22', 2025: last });

describe('table and prose differ on the boundary only', () => {
  const judged = (last: string, readings: string[] = []) =>
    judgeOne(jobs, 2025, five(last), { overrides: [text], readings });

  it('decides by the table, and says what the prose would make of exactly 110', () => {
    const result = judged('22');
    expect([result.status, result.operator]).toEqual(['missed', '>']);
    expect(codes(result.notes)).toEqual(['on-boundary', 'other-reading']);
    expect(result.notes[0]).toMatchObject({ operator: '>' });
    expect(result.notes[1]).toMatchObject({
      alternative: { reading: 'text', place: 'prose', status: 'achieved' },
    });
  });

  it('decides by the prose where that is chosen, and says what the table would', () => {
    const result = judged('22', ['text']);
    expect([result.status, result.operator, result.comparison]).toEqual(['achieved', '>=', '>=']);
    expect(result.notes[0]).toMatchObject({ code: 'on-boundary', operator: '>=' });
    expect(result.alternatives).toMatchObject([
      { reading: 'table', place: 'table-1', operator: '>', status: 'missed' },
    ]);
  });

  it('keeps quiet off the boundary, but publishes the alternative', () => {
    for (const last of ['21.99', '22.01']) {
      const result = judged(last);
      expect(codes(result.notes)).toEqual([]);
      expect(result.alternatives.map(a => a.status)).toEqual([result.status]);
    }
  });

  it('gives the target, value and requirement of each alternative', () => {
    const [other] = judgeOne(jobs, 2022, five('0'), {
      overrides: [{ ...text, target: '100' }],
    }).alternatives;
    expect([
      shown(other?.target ?? null),
      shown(other?.actual ?? null),
      shown(other?.required ?? null),
    ]).toEqual(['100', '44', '40']);
  });
});

describe('annual by name, five-year total by bracket', () => {
  const postdocs = indicator({
    measure: 'annual',
    operator: '>',
    target: '900',
    base: { operator: '=', value: '760' },
  });
  const bracket: Override = {
    reading: 'bracket',
    indicator: 'i',
    place: 'note',
    measure: 'flow',
    operator: '>',
    target: '900',
  };
  const submitted = figures('city', { 2021: '200', 2022: '300' });

  it('goes by the name, and always says that there are two readings', () => {
    const result = judgeOne(postdocs, 2022, submitted, { overrides: [bracket] });
    expect([result.measure, result.mode, shown(result.actual), result.status]).toEqual([
      'annual',
      'climb',
      '300',
      'behind',
    ]);
    expect(result.notes).toMatchObject([
      { code: 'other-reading', alternative: { measure: 'flow', status: 'on-track' } },
    ]);
    const both = judgeOne(postdocs, 2021, figures('city', { 2021: '800' }), { overrides: [bracket] });
    expect(codes(both.notes)).toEqual(['other-reading']);
  });

  it('adds up where the bracket is chosen', () => {
    const result = judgeOne(postdocs, 2022, submitted, { overrides: [bracket], readings: ['bracket'] });
    expect([result.measure, result.mode, shown(result.actual), shown(result.required)]).toEqual([
      'flow',
      'total',
      '500',
      '360',
    ]);
    expect([result.status, result.yearsMet]).toEqual(['on-track', null]);
    expect(result.alternatives).toMatchObject([{ reading: 'table', measure: 'annual', status: 'behind' }]);
  });

  it('says nothing where nothing was submitted', () => {
    expect(judgeOne(postdocs, 2022, [], { overrides: [bracket] }).notes).toEqual([]);
  });
});

describe('a total that another reading owes every year', () => {
  const posts = indicator({ target: '50' });
  const yearly: Override = { reading: 'every-year', indicator: 'i', place: 'p', measure: 'annual' };
  const submitted = figures('city', { 2021: '30', 2022: '49' });

  it('is a total by default and owed each year under the reading', () => {
    expect(judgeOne(posts, 2022, submitted, { overrides: [yearly] }).status).toBe('achieved');
    const result = judgeOne(posts, 2022, submitted, { overrides: [yearly], readings: ['every-year'] });
    expect([result.mode, shown(result.required), result.status]).toEqual(['hold', '50', 'behind']);
    expect(result.yearsMet).toEqual({ met: 0, known: 2 });
  });

  it('is owed once under a reading that makes a yearly promise a total', () => {
    const sessions = indicator({ measure: 'annual', every: 1, target: '15' });
    const once: Override = { reading: 'once', indicator: 'i', place: 'p', measure: 'flow' };
    const of = (readings: string[]) =>
      judgeOne(sessions, 2022, figures('city', { 2021: '3', 2022: '4' }), { overrides: [once], readings });
    expect([of([]).status, of(['once']).status, shown(of(['once']).required)]).toEqual([
      'behind',
      'on-track',
      '6',
    ]);
  });
});

describe('several readings', () => {
  const looser: Override = { ...text, reading: 'loose', target: '90' };
  const other: Override = { ...text, indicator: 'elsewhere', target: '1' };
  const of = (readings: string[], overrides: Override[]) =>
    judgeOne(jobs, 2025, five('22'), { overrides, readings });

  it('touches only the indicator it names', () => {
    expect(of(['text'], [other]).status).toBe('missed');
    expect(of([], [other]).alternatives).toEqual([]);
  });

  it('lets the one declared last decide, and asks only for the table beside both', () => {
    const result = of(['loose', 'text'], [text, looser]);
    expect(shown(result.target)).toBe('90');
    expect(result.alternatives.map(a => a.reading)).toEqual(['table']);
  });

  it('shows each reading that was not chosen, each by itself, then the table', () => {
    const result = of(['loose'], [text, looser]);
    expect(result.alternatives.map(a => [a.reading, a.status])).toEqual([
      ['text', 'achieved'],
      ['table', 'missed'],
    ]);
  });

  it('changes nothing under an unknown reading', () => {
    expect(of(['nonsense'], [text]).status).toBe('missed');
  });
});
