import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/engine/status.js';
import { codes, figures, indicator, judgeOne, ratioShown, shown } from '../../helpers/engine-plan.js';

const final = (entry: ReturnType<typeof indicator>, written: string) =>
  judgeOne(entry, 2025, figures('city', { 2025: written }));

describe('each operator at, below and above its figure in the final year', () => {
  it.each<['>' | '>=' | '<' | '<=', Status, Status, Status]>([
    ['>', 'missed', 'missed', 'achieved'],
    ['>=', 'missed', 'achieved', 'achieved'],
    ['<', 'achieved', 'missed', 'missed'],
    ['<=', 'achieved', 'achieved', 'missed'],
  ])('%s 10', (operator, below, at, above) => {
    const entry = indicator({ measure: 'stock', operator, target: '10' });
    const statuses = ['9.999999999999', '10', '10.000000000001'].map(v => final(entry, v).status);
    expect(statuses).toEqual([below, at, above]);
  });
});

describe('approximate (左右): met from 90 % up', () => {
  const leaders = indicator({ measure: 'flow', operator: 'approx', target: '1000' });

  it.each<[string, Status]>([
    ['899.99', 'missed'],
    ['900', 'achieved'],
    ['2000', 'achieved'],
  ])('%s -> %s', (written, status) => {
    const years = { 2021: '0', 2022: '0', 2023: '0', 2024: '0', 2025: written };
    const result = judgeOne(leaders, 2025, figures('city', years));
    expect(result.status).toBe(status);
    expect([shown(result.target), shown(result.threshold), result.comparison]).toEqual(['1000', '900', '>=']);
    expect(codes(result.notes)).toContain('approximate');
  });

  it('shows completion against the printed figure', () => {
    const result = judgeOne(leaders, 2021, figures('city', { 2021: '180' }));
    expect([shown(result.required), result.status]).toEqual(['180', 'on-track']);
    expect(shown(result.completion)).toBe('0.18');
  });

  it('shows progress towards the printed figure too', () => {
    const entry = indicator({
      measure: 'stock',
      operator: 'approx',
      target: '100',
      base: { operator: '=', value: '50' },
    });
    expect(shown(judgeOne(entry, 2022, figures('city', { 2022: '75' })).progress)).toBe('0.5');
  });

  it('holds for every year of an annual promise', () => {
    const contests = indicator({ measure: 'annual', every: 1, operator: 'approx', target: '30' });
    expect(judgeOne(contests, 2022, figures('city', { 2022: '27' })).status).toBe('on-track');
    expect(judgeOne(contests, 2022, figures('city', { 2022: '26' })).status).toBe('behind');
  });
});

describe('a range (1至2家): the low end decides', () => {
  const firms = indicator({ measure: 'stock', operator: 'range', target: '1', targetHigh: '2' });

  it.each<[string, Status, string[]]>([
    ['0', 'missed', []],
    ['1', 'achieved', ['on-boundary']],
    ['2', 'achieved', []],
    ['3', 'achieved', ['above-range']],
  ])('%s -> %s', (written, status, notes) => {
    const result = final(firms, written);
    expect([result.status, codes(result.notes)]).toEqual([status, notes]);
    expect([shown(result.target), shown(result.targetHigh), shown(result.threshold)]).toEqual([
      '1',
      '2',
      '1',
    ]);
  });
});

describe('bounds as printed are intervals, never their number', () => {
  const least281 = indicator({ measure: 'stock', target: '281' });
  const below4 = indicator({ measure: 'rate', operator: '<', target: '4' });

  it.each<[string, Status]>([
    ['>285', 'achieved'],
    ['>281', 'achieved'],
    ['>=281', 'achieved'],
    ['>280', 'unknown'],
    ['<281', 'missed'],
    ['<=281', 'unknown'],
    ['<300', 'unknown'],
  ])('%s against >= 281 -> %s', (written, status) => {
    expect(final(least281, written).status).toBe(status);
  });

  it.each<[string, Status]>([
    ['<4', 'achieved'],
    ['<=4', 'unknown'],
    ['<5', 'unknown'],
    ['>4', 'missed'],
    ['>=4', 'missed'],
    ['>3.9', 'unknown'],
  ])('%s against < 4 -> %s', (written, status) => {
    expect(final(below4, written).status).toBe(status);
  });

  it('says that the value is a bound where that leaves it open', () => {
    const result = final(least281, '>280');
    expect(codes(result.notes)).toEqual(['bound']);
    expect([shown(result.actual), shown(result.gap)]).toEqual(['(280, ∞)', '(-1, ∞)']);
    expect(codes(final(least281, '>285').notes)).toEqual([]);
  });

  it('carries a bound through sums, ratios and differences', () => {
    const entry = indicator({ target: '100' });
    const result = judgeOne(entry, 2022, figures('city', { 2021: '<4', 2022: '30' }));
    expect([shown(result.actual), result.status]).toEqual(['[30, 34)', 'behind']);
    expect([shown(result.completion), shown(result.forecast)]).toEqual(['[0.3, 0.34)', '[75, 85)']);
    expect([result.neededPerYear, shown(result.changeOnYear)]).toEqual([null, '—']);
    const next = judgeOne(entry, 2022, figures('city', { 2021: '30', 2022: '<4' }));
    expect(shown(next.changeOnYear)).toBe('[-30, -26)');
  });

  it('climbs nowhere from a bound, and shows no change on one', () => {
    const result = judgeOne(
      indicator({ measure: 'rate', operator: '<', target: '5', base: { operator: '<', value: '4' } }),
      2021,
      figures('city', { 2021: '3.5' }),
    );
    expect([result.mode, result.status, shown(result.changeOnBase)]).toEqual(['hold', 'on-track', '—']);
  });
});

describe('targets of 0 and 100 %', () => {
  it('judges a ceiling of 0 without dividing by it', () => {
    const entry = indicator({ measure: 'rate', operator: '<=', target: '0' });
    const at = (written: string) => judgeOne(entry, 2022, figures('city', { 2022: written }));
    expect([at('0').status, at('0.1').status]).toEqual(['on-track', 'behind']);
    expect(shown(at('0').completion)).toBe('—');
  });

  it('reads full coverage as a floor of 100, marked as implied', () => {
    const entry = indicator({ measure: 'rate', target: '100', implied: true });
    const at = (written: string) => judgeOne(entry, 2025, figures('city', { 2025: written }));
    expect([at('100').status, at('99.99').status]).toEqual(['achieved', 'missed']);
    expect(codes(at('99').notes)).toEqual(['implied']);
    expect(ratioShown(at('99').completion)).toBe('99/100');
  });
});
