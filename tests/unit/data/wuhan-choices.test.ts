import { describe, expect, it } from 'vitest';
import { planSchema } from '../../../src/catalogue/schema.js';
import { cell, dataTable, dataYaml, seedTable } from '../../helpers/wuhan-files.js';

const plan = planSchema.parse(dataYaml('plan.yaml'));
const indicators = dataYaml('indicators.yaml') as { id: string; place: string }[];
const commitments = dataTable('commitments.csv');
const baseline = dataTable('baseline.csv');
const placeOf = new Map([
  ...indicators.map(({ id, place }) => [id, place] as const),
  ...commitments.map(row => [cell(row, 'id'), cell(row, 'place')] as const),
]);
const ids = new Set(placeOf.keys());
const places = new Set(
  ['table1.csv', 'table2.csv', 'commitments.csv'].flatMap(name =>
    seedTable(name).map(row => cell(row, 'place')),
  ),
);

describe('the choices', () => {
  it.each(plan.choices)(
    '$id names known entries and printed places',
    ({ indicators: named, places: cited }) => {
      expect(named.filter(id => !ids.has(id))).toEqual([]);
      expect(cited.filter(place => !places.has(place))).toEqual([]);
      expect(new Set(named).size).toBe(named.length);
      expect(new Set(cited).size).toBe(cited.length);
    },
  );

  it.each(plan.choices)('$id cites where its entries stand', ({ indicators: named, places: cited }) => {
    const succeeds = (id: string) =>
      baseline.some(row => row.continued_by === id && cited.includes(cell(row, 'place')));
    expect(named.filter(id => !cited.includes(placeOf.get(id) ?? '') && !succeeds(id))).toEqual([]);
    const rows = cited.filter(place => /^专栏2-\d/.test(place));
    expect(rows.filter(place => !named.some(id => placeOf.get(id) === place))).toEqual([]);
  });

  it('date every commitment printed without a date of its own', () => {
    const seeds = new Map(seedTable('commitments.csv').map(row => [row.key, row]));
    const undated = commitments.filter(row => cell(seeds.get(row.seed), 'due') === '' && row.every === '');
    const choice = plan.choices.find(({ id }) => id === 'undated-commitments');
    expect(choice?.indicators).toEqual(undated.map(({ id }) => id));
    expect(choice?.places).toEqual([...new Set(undated.map(({ place }) => place))]);
  });

  it('cover every commitment owed by the year when they count 2021', () => {
    const choice = plan.choices.find(({ id }) => id === 'first-year-counts');
    expect(choice?.indicators).toEqual(commitments.filter(row => row.every !== '').map(({ id }) => id));
  });
});
