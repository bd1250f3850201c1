import { describe, expect, it } from 'vitest';
import { endOf } from '../../../src/engine/as-of.js';
import { evaluate } from '../../../src/engine/evaluate.js';
import { Observations } from '../../../src/engine/observations.js';
import { requirementOf } from '../../../src/engine/requirement.js';
import { scheduleAt } from '../../../src/engine/schedule.js';
import { headline, wuhan } from '../../helpers/catalogue-wuhan.js';
import { figures, shown } from '../../helpers/engine-plan.js';

/** The five figures the city published for 2021, judged by hand. */
const published = [
  ...figures('wuhan', { 2021: '29.98' }, 'urban-new-jobs'),
  ...figures('wuhan', { 2021: '2.92' }, 'registered-unemployment-rate'),
  ...figures('wuhan', { 2021: '398.91' }, 'work-injury-insured'),
  ...figures('wuhan', { 2021: '301.34' }, 'unemployment-insured'),
  ...figures('wuhan', { 2021: '34.52' }, 'graduates-staying'),
];
const options = { asOf: null, readings: [], allocation: [], area: null };
const results = evaluate(wuhan(), new Observations(published), options);
const row = (no: number) => results.find(r => r.indicator.no === no && r.area.parent === null);

describe('the published figures of 2021', () => {
  it.each([
    [1, 'on-track', '22', '7.98', '149.9'],
    [3, 'on-track', '5', '-2.08', '2.92'],
    [7, 'achieved', '342.592', '56.318', '661.59'],
    [8, 'on-track', '282.648', '18.692', '398.46'],
    [9, 'on-track', '30', '4.52', '172.6'],
  ])('row %i is %s: required %s, gap %s, forecast %s', (no, status, required, gap, forecast) => {
    const result = row(no);
    expect(result?.status).toBe(status);
    expect([result?.required, result?.gap, result?.forecast].map(v => shown(v ?? null))).toEqual([
      required,
      gap,
      forecast,
    ]);
  });

  it('leaves the pending row out and the rest without data', () => {
    expect(row(2)?.status).toBe('not-applicable');
    expect([4, 5, 6, 10, 11, 12, 13, 14, 15, 16, 17, 18].map(no => row(no)?.status)).toEqual(
      Array(12).fill('no-data'),
    );
  });
});

describe('how each of the 18 rows runs', () => {
  const TOTALS = [1, 4, 5, 9, 10, 12, 13];
  const HOLDS = [2, 3, 14, 15, 16];
  const CLIMBS = [6, 7, 8, 11, 17, 18];

  it.each([
    ['total', TOTALS],
    ['hold', HOLDS],
    ['climb', CLIMBS],
  ])('%s: %o', (mode, numbers) => {
    const modes = numbers.map(no => scheduleAt(requirementOf(headline(no), wuhan(), []), endOf(2021)).mode);
    expect(modes).toEqual(numbers.map(() => mode));
  });

  it.each([
    [4, '13'],
    [5, '1.2'],
    [6, '678.92'],
    [10, '5'],
    [11, '788'],
    [12, '2.12'],
    [13, '0.8'],
    [17, '1021.64'],
    [18, '42.2'],
  ])('row %i owes %s in 2021', (no, required) => {
    expect(shown(scheduleAt(requirementOf(headline(no), wuhan(), []), endOf(2021)).required)).toBe(required);
  });
});
