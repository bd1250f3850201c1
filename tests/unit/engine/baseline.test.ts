import { describe, expect, it } from 'vitest';
import { type BaselineResult, judgeBaseline } from '../../../src/engine/baseline.js';
import { Observations } from '../../../src/engine/observations.js';
import type { Status } from '../../../src/engine/status.js';
import { wuhan } from '../../helpers/catalogue-wuhan.js';
import { codes, figures, plan, ratioShown, shown } from '../../helpers/engine-plan.js';

const results = judgeBaseline(wuhan(), null);
const row = (no: number) => results.find(r => r.row.no === no) as BaselineResult;

/** The 15 rows of 专栏1 by hand: number, comparison, target, outcome, status, change on 2015. */
const BY_HAND: readonly (readonly [number, string, string, string, Status, string])[] = [
  [1, '>=', '90', '106.74', 'achieved', '23.19'],
  [2, '<', '3.8', '3.18', 'achieved', '—'],
  [3, '>', '99', '99.4', 'achieved', '0.61'],
  [4, '>=', '431', '501.57', 'achieved', '107.82'],
  [5, '>=', '281', '333.24', 'achieved', '60.13'],
  [6, '>=', '208', '277.06', 'achieved', '93.01'],
  [7, '>=', '100', '137.62', 'achieved', '-4.17'],
  [8, '>=', '281', '(285, ∞)', 'achieved', '—'],
  [9, '>=', '140', '158.54', 'achieved', '36.04'],
  [10, '>=', '45', '46', 'achieved', '11.8'],
  [11, '>=', '95.8', '98', 'achieved', '6'],
  [12, '>=', '300.8', '316.2', 'achieved', '46.81'],
  [13, '>', '92', '92.1', 'achieved', '0.1'],
  [14, '>=', '96', '99', 'achieved', '3.5'],
  [15, '>=', '810', '1011.85', 'achieved', '261.85'],
];

describe('the 15 rows of the previous plan, judged by hand', () => {
  it.each(BY_HAND)('row %i: %s %s, outcome %s', (no, comparison, target, outcome, status, change) => {
    const { actual, changeOnBase, ...judged } = row(no);
    expect([judged.comparison, shown(judged.target), shown(actual)]).toEqual([comparison, target, outcome]);
    expect([judged.status, judged.verdict, shown(changeOnBase)]).toEqual([status, 'pass', change]);
  });

  it('has 15 of them, in printed order', () => {
    expect(results.map(r => r.row.no)).toEqual(BY_HAND.map(([no]) => no));
  });

  it('shows completion, exactly', () => {
    expect(shown(row(1).completion)).toBe('1.186');
    expect(ratioShown(row(10).completion)).toBe('46/45');
    expect(shown(row(2).completion)).toBe('—');
    expect(shown(row(7).completion)).toBe('1.3762');
  });

  it('marks the direction of row 7 as open, with what the other would make of it', () => {
    expect(row(7).notes).toEqual([{ code: 'direction-open', comparison: '<=', status: 'missed' }]);
    expect(results.filter(r => codes(r.notes).includes('direction-open')).map(r => r.row.no)).toEqual([7]);
  });

  it('judges row 8 by what its bound allows, and says that it is one', () => {
    expect(codes(row(8).notes)).toEqual(['bound']);
    expect(shown(row(8).base)).toBe('230.64');
  });

  it('keeps the base of row 2 a bound', () => {
    expect(shown(row(2).base)).toBe('[0, 4)');
    expect(row(2).notes).toEqual([]);
  });

  it('sets nothing beside the rows without observations', () => {
    expect(results.every(r => r.beside === null)).toBe(true);
  });
});

describe('with observations', () => {
  const submitted = new Observations([
    ...figures('wuhan', { 2021: '29.98', 2023: '<30' }, 'urban-new-jobs'),
    ...figures('wuhan', { 2021: '398.91' }, 'work-injury-insured'),
    ...figures('jiangan', { 2022: '5' }, 'urban-new-jobs'),
  ]);
  const beside = judgeBaseline(wuhan(), submitted);
  const years = (no: number) =>
    beside.find(r => r.row.no === no)?.beside?.years.map(y => [y.year, shown(y.value)]);

  it('sets each plan year beside the row that continues', () => {
    expect(years(1)).toEqual([
      [2021, '29.98'],
      [2022, '[5, ∞)'],
      [2023, '[0, 30)'],
      [2024, '—'],
      [2025, '—'],
    ]);
    expect(years(5)?.[0]).toEqual([2021, '398.91']);
    expect(beside.find(r => r.row.no === 5)?.beside?.indicator.no).toBe(7);
  });

  it('has nothing beside a row that ends with its plan', () => {
    expect([3, 8, 11, 13].map(years)).toEqual(Array(4).fill(undefined));
  });

  it('changes no verdict', () => {
    expect(beside.map(r => r.status)).toEqual(results.map(r => r.status));
  });
});

describe('rows that are not all met', () => {
  const of = (over: Partial<BaselineResult['row']>) => {
    const template = row(5).row;
    const [result] = judgeBaseline(plan({ baseline: [{ ...template, ...over }] }), null);
    return result as BaselineResult;
  };
  const outcome = (operator: '=' | '>' | '>=' | '<' | '<=', value: string) => ({
    outcome: { operator, value },
  });

  it.each<[Partial<BaselineResult['row']>, Status, string]>([
    [outcome('=', '280.99'), 'missed', 'fail'],
    [outcome('=', '281'), 'achieved', 'pass'],
    [outcome('>', '280'), 'unknown', 'unknown'],
    [outcome('>', '281'), 'achieved', 'pass'],
    [outcome('<', '281'), 'missed', 'fail'],
    [{ outcome: null }, 'no-data', 'unknown'],
    [{ ...outcome('=', '281'), operator: '>' }, 'missed', 'fail'],
  ])('%o -> %s', (over, status, verdict) => {
    expect([of(over).status, of(over).verdict]).toEqual([status, verdict]);
  });

  it('notes a value on the boundary, and tells both directions where they are open', () => {
    expect(codes(of(outcome('=', '281')).notes)).toEqual(['on-boundary']);
    const notes = of({ operator: '<', ...outcome('>', '280'), directionOpen: true }).notes;
    expect(notes[0]).toEqual({ code: 'direction-open', comparison: '>', status: 'unknown' });
    expect(codes(notes)).toEqual(['direction-open', 'bound']);
  });

  it.each<['>' | '>=' | '<' | '<=', string, Status]>([
    ['>', '<', 'missed'],
    ['>=', '<=', 'achieved'],
    ['<', '>', 'missed'],
    ['<=', '>=', 'achieved'],
  ])('turns an open %s into %s', (operator, comparison, status) => {
    const [note] = of({ ...outcome('=', '281'), operator, directionOpen: true }).notes;
    expect(note).toEqual({ code: 'direction-open', comparison, status });
  });

  it('shows no change where a side is not a number', () => {
    expect(shown(of({ outcome: null }).changeOnBase)).toBe('—');
    expect(shown(of({ base: null }).changeOnBase)).toBe('—');
  });

  it('sets nothing beside it where the indicator or the root is not there', () => {
    const template = { ...row(5).row, continuedBy: 'elsewhere' };
    expect(judgeBaseline(plan({ baseline: [template] }), new Observations([]))[0]?.beside).toBeNull();
  });
});
