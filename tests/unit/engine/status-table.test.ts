import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/catalogue/types.js';
import type { Status } from '../../../src/engine/status.js';
import { verdictOf } from '../../../src/engine/status.js';
import { figures, indicator, judgeOne } from '../../helpers/engine-plan.js';

/** Every row of the status table for every measure: as of a year, the city's figures, the status. */
type Row = readonly [asOf: number, submitted: Record<number, string>, status: Status];

function table(name: string, entry: Partial<Indicator>, rows: readonly Row[]) {
  describe(name, () => {
    it.each(rows)('%i %o -> %s', (asOf, submitted, status) => {
      const result = judgeOne(indicator(entry), asOf, figures('city', submitted));
      expect([result.status, result.verdict]).toEqual([status, verdictOf(status)]);
    });
  });
}

table('flow, at least 100 in all', { measure: 'flow' }, [
  [2021, { 2021: '20' }, 'on-track'],
  [2021, { 2021: '19.99' }, 'behind'],
  [2021, { 2021: '99.99' }, 'on-track'],
  [2021, { 2021: '100' }, 'achieved'],
  [2021, { 2021: '0' }, 'behind'],
  [2024, { 2021: '20', 2022: '20', 2023: '20', 2024: '20' }, 'on-track'],
  [2024, { 2021: '20', 2022: '20', 2023: '20', 2024: '19.99' }, 'behind'],
  [2025, { 2021: '20', 2022: '20', 2023: '20', 2024: '20', 2025: '20' }, 'achieved'],
  [2025, { 2021: '20', 2022: '20', 2023: '20', 2024: '20', 2025: '19.99' }, 'missed'],
  [2022, { 2022: '39.99' }, 'unknown'],
  [2022, { 2021: '15', 2022: '>20' }, 'unknown'],
  [2025, { 2021: '20', 2022: '20', 2024: '20', 2025: '20' }, 'unknown'],
  [2021, {}, 'no-data'],
  [2021, { 2021: '—' }, 'no-data'],
  [2021, { 2021: '?' }, 'no-data'],
  [2021, { 2022: '100' }, 'no-data'],
]);

table(
  'stock, from 100 to at least 150',
  { measure: 'stock', base: { operator: '=', value: '100' }, target: '150' },
  [
    [2021, { 2021: '110' }, 'on-track'],
    [2021, { 2021: '109.99' }, 'behind'],
    [2023, { 2023: '149.99' }, 'on-track'],
    [2023, { 2023: '150' }, 'achieved'],
    [2023, { 2022: '150', 2023: '129' }, 'behind'],
    [2025, { 2025: '150' }, 'achieved'],
    [2025, { 2025: '149.99' }, 'missed'],
    [2025, { 2024: '151', 2025: '149.99' }, 'missed'],
    [2023, { 2023: '>120' }, 'unknown'],
    [2023, { 2023: '<130' }, 'behind'],
    [2023, { 2022: '150' }, 'no-data'],
    [2023, { 2023: '—' }, 'no-data'],
    [2023, { 2023: '?' }, 'no-data'],
  ],
);

table(
  'rate, a floor above 60 met in 2020',
  { measure: 'rate', operator: '>', target: '60', base: { operator: '=', value: '64.36' } },
  [
    [2021, { 2021: '60.01' }, 'on-track'],
    [2021, { 2021: '60' }, 'behind'],
    [2024, { 2024: '100' }, 'on-track'],
    [2025, { 2025: '60.01' }, 'achieved'],
    [2025, { 2025: '60' }, 'missed'],
    [2022, { 2022: '>59' }, 'unknown'],
    [2022, { 2022: '>60' }, 'on-track'],
    [2022, { 2022: '>=60' }, 'unknown'],
    [2022, {}, 'no-data'],
  ],
);

table(
  'rate, a ceiling below 5 met in 2020',
  { measure: 'rate', operator: '<', target: '5', base: { operator: '=', value: '3.18' } },
  [
    [2021, { 2021: '4.99' }, 'on-track'],
    [2021, { 2021: '0' }, 'on-track'],
    [2021, { 2021: '5' }, 'behind'],
    [2024, { 2024: '4' }, 'on-track'],
    [2025, { 2025: '4.99' }, 'achieved'],
    [2025, { 2025: '5' }, 'missed'],
    [2022, { 2022: '<6' }, 'unknown'],
    [2022, { 2022: '<5' }, 'on-track'],
    [2022, { 2022: '<=5' }, 'unknown'],
    [2022, { 2022: '>=5' }, 'behind'],
  ],
);

table(
  'rate, climbing from 36 to 67',
  { measure: 'rate', target: '67', base: { operator: '=', value: '36' } },
  [
    [2021, { 2021: '42.2' }, 'on-track'],
    [2021, { 2021: '42.19' }, 'behind'],
    [2024, { 2024: '60.8' }, 'on-track'],
    [2024, { 2024: '60.79' }, 'behind'],
    [2022, { 2022: '67' }, 'achieved'],
    [2025, { 2025: '66.99' }, 'missed'],
    [2025, { 2025: '67' }, 'achieved'],
    [2022, { 2022: '>40' }, 'unknown'],
  ],
);

table(
  'annual, climbing from 760 to above 900',
  { measure: 'annual', operator: '>', target: '900', base: { operator: '=', value: '760' } },
  [
    [2021, { 2021: '788' }, 'on-track'],
    [2021, { 2021: '787' }, 'behind'],
    [2022, { 2021: '900', 2022: '815' }, 'behind'],
    [2022, { 2022: '901' }, 'achieved'],
    [2022, { 2022: '900' }, 'on-track'],
    [2025, { 2025: '900' }, 'missed'],
    [2025, { 2025: '901' }, 'achieved'],
    [2022, { 2021: '901' }, 'no-data'],
  ],
);

table('annual, at least 20 every year', { measure: 'annual', every: 1, target: '20' }, [
  [2021, { 2021: '20' }, 'on-track'],
  [2021, { 2021: '19' }, 'behind'],
  [2022, { 2021: '40', 2022: '19' }, 'behind'],
  [2022, { 2021: '0', 2022: '20' }, 'on-track'],
  [2024, { 2024: '500' }, 'on-track'],
  [2025, { 2025: '20' }, 'achieved'],
  [2025, { 2024: '21', 2025: '19' }, 'missed'],
  [2022, { 2022: '<30' }, 'unknown'],
  [2022, { 2021: '20' }, 'no-data'],
]);

table('annual, one every second year', { measure: 'annual', every: 2, target: '1' }, [
  [2021, { 2021: '0' }, 'on-track'],
  [2022, { 2021: '1', 2022: '0' }, 'on-track'],
  [2022, { 2021: '0', 2022: '1' }, 'on-track'],
  [2022, { 2021: '0', 2022: '0' }, 'behind'],
  [2023, { 2021: '1', 2022: '0', 2023: '0' }, 'behind'],
  [2023, { 2022: '0' }, 'unknown'],
  [2023, { 2022: '1' }, 'on-track'],
  [2025, { 2023: '1', 2024: '0', 2025: '0' }, 'missed'],
  [2025, { 2024: '1', 2025: '0' }, 'achieved'],
  [2025, { 2023: '1' }, 'no-data'],
]);

table('milestone', { measure: 'milestone', operator: 'done', target: null }, [
  [2022, { 2022: '0' }, 'on-track'],
  [2022, { 2022: '1' }, 'achieved'],
  [2023, { 2022: '1', 2023: '0' }, 'achieved'],
  [2025, { 2025: '0' }, 'missed'],
  [2025, { 2022: '1' }, 'achieved'],
  [2025, { 2022: '0' }, 'no-data'],
  [2022, {}, 'no-data'],
  [2022, { 2022: '?' }, 'no-data'],
]);

table('pending', { measure: 'rate', operator: '<', target: '6', pending: true, reportedBy: 'city' }, [
  [2022, {}, 'not-applicable'],
  [2025, { 2025: '—' }, 'not-applicable'],
  [2022, { 2021: '5' }, 'not-applicable'],
  [2022, { 2022: '5.9' }, 'on-track'],
  [2022, { 2022: '6' }, 'behind'],
  [2025, { 2025: '5.9' }, 'achieved'],
  [2025, { 2025: '?' }, 'no-data'],
]);

describe('a ceiling is achieved only in the final year, even one that is climbed down to', () => {
  const falling = indicator({
    measure: 'rate',
    operator: '<=',
    target: '5',
    base: { operator: '=', value: '7' },
  });

  it.each<[number, string, Status]>([
    [2021, '6.6', 'on-track'],
    [2021, '6.61', 'behind'],
    [2022, '4.9', 'on-track'],
    [2025, '5', 'achieved'],
    [2025, '5.01', 'missed'],
  ])('%i %s -> %s', (year, written, status) => {
    expect(judgeOne(falling, year, figures('city', { [year]: written })).status).toBe(status);
  });

  it('holds for a total that must not grow too far', () => {
    const entry = indicator({ operator: '<=', target: '100' });
    const at = (year: number, written: string) =>
      judgeOne(entry, year, figures('city', { [year]: written, 2021: written })).status;
    expect(at(2021, '20')).toBe('on-track');
    expect(at(2021, '20.01')).toBe('behind');
    expect(at(2021, '101')).toBe('behind');
  });

  it('holds where no base is known', () => {
    const entry = indicator({ measure: 'stock', operator: '<=', target: '5' });
    expect(judgeOne(entry, 2022, figures('city', { 2022: '4' })).status).not.toBe('achieved');
  });
});

describe('verdictOf', () => {
  it('turns each status into its verdict', () => {
    const statuses = [
      'achieved',
      'on-track',
      'behind',
      'missed',
      'unknown',
      'no-data',
      'no-target',
      'not-applicable',
    ] as const;
    expect(statuses.map(verdictOf)).toEqual([
      'pass',
      'pass',
      'fail',
      'fail',
      'unknown',
      'unknown',
      'none',
      'none',
    ]);
  });
});
