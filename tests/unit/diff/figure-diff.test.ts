import { describe, expect, it } from 'vitest';
import { compareFigures, type FigureChange } from '../../../src/diff/figure-diff.js';
import type { Observation } from '../../../src/engine/observation.js';
import { Observations } from '../../../src/engine/observations.js';
import { figures, indicator, observation, plan, ratioShown, shown } from '../../helpers/engine-plan.js';

const CATALOGUE = plan({
  indicators: [indicator(), indicator({ id: 'r', measure: 'rate' })],
  commitments: [indicator({ id: 'm', measure: 'milestone', attribute: 'commitment', target: null })],
});

function compare(
  before: readonly Observation[],
  after: readonly Observation[],
  year: number | null = 2023,
  area: string | null = null,
) {
  const sides = { before: new Observations(before), after: new Observations(after) };
  return compareFigures({ catalogue: CATALOGUE, ...sides, area }, year);
}

/** How many figures were changed, removed, added, left as they were, unreadable in both, and restated. */
function counts(before: readonly Observation[], after: readonly Observation[], year?: number | null) {
  const { changed, removed, added, unchanged, unreadable, restated } = compare(before, after, year);
  return [changed.total, removed.total, added.total, unchanged, unreadable, restated];
}

function change(before: string, after: string, id = 'i'): FigureChange | undefined {
  return compare([observation('city', 2023, before, id)], [observation('city', 2023, after, id)]).changed
    .listed[0];
}

describe('a figure is the same', () => {
  it.each([
    ['22.10', '22.1'],
    ['0', '0.0'],
    ['>285', '>285.0'],
    ['—', '—'],
  ])('%s as %s', (before, after) => {
    expect(change(before, after)).toBeUndefined();
  });

  it('wherever it stands, and however often it is given', () => {
    const once = figures('city', { 2022: '1', 2023: '2' });
    const twice = figures('city', { 2023: '2.0', 2022: '1' });
    expect(counts(once, [...twice, ...figures('city', { 2023: '2' })])).toEqual([0, 0, 0, 2, 0, 0]);
  });
});

describe('a figure is changed', () => {
  it.each([
    ['22.1', '21.4', '-0.7', '-700/221'],
    ['200', '190.5', '-9.5', '-19/4'],
    ['50', '100', '50', '100'],
    ['0', '5', '5', '—'],
    ['5', '0', '-5', '-100'],
    ['285', '>285', '—', '—'],
    ['>285', '>=285', '—', '—'],
    ['5', '?', '—', '—'],
    ['?', '5', '—', '—'],
  ])('from %s to %s by %s, %s percent', (before, after, difference, percent) => {
    const found = change(before, after);
    expect([shown(found?.difference ?? null), ratioShown(found?.percent ?? null)]).toEqual([
      difference,
      percent,
    ]);
  });

  it('by no number where it is a milestone', () => {
    expect(change('0', '1', 'm')).toMatchObject({ difference: null, percent: null });
  });

  it('by its parts alone where they make the same rate', () => {
    expect(change('90/120', '180/240', 'r')).toMatchObject({ isOfPartsAlone: true });
    expect(change('90/120', '0.75', 'r')).toMatchObject({ isOfPartsAlone: true });
    expect(change('90/120', '91/120', 'r')).toMatchObject({ isOfPartsAlone: false });
  });

  it('where the rows given for it begin to conflict', () => {
    const conflicting = [...figures('city', { 2023: '2' }), ...figures('city', { 2023: '3' })];
    expect(counts(figures('city', { 2023: '2' }), conflicting)).toEqual([1, 0, 0, 0, 0, 0]);
    expect(counts(conflicting, conflicting)).toEqual([0, 0, 0, 0, 1, 0]);
  });
});

describe('not reported and not there are the same', () => {
  it('so that a dash comes and goes unnoticed', () => {
    expect(counts(figures('city', { 2023: '—' }), [])).toEqual([0, 0, 0, 0, 0, 0]);
    expect(counts([], figures('city', { 2023: '—' }))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('and a figure that gives way to a dash is removed, its cell still named', () => {
    const { removed } = compare(figures('city', { 2023: '4' }), figures('city', { 2023: '—' }));
    expect(removed.listed[0]?.after?.source.text).toBe('—');
    expect(counts(figures('city', { 2023: '—' }), figures('city', { 2023: '4' }))).toEqual([
      0, 0, 1, 0, 0, 0,
    ]);
  });
});

describe('a figure is restated', () => {
  const before = figures('city', { 2020: '1', 2021: '2', 2022: '3', 2023: '4' });

  it('where it is of a year before the one judged and changed or removed', () => {
    const after = figures('city', { 2015: '9', 2020: '1.1', 2022: '3', 2023: '5' });
    expect(counts(before, after, 2023)).toEqual([2, 1, 1, 1, 0, 2]);
    const { changed, removed, added } = compare(before, after);
    expect(changed.listed.map(c => [c.key.year, c.isRestated])).toEqual([
      [2020, true],
      [2023, false],
    ]);
    expect(removed.listed.map(c => [c.key.year, c.isRestated])).toEqual([[2021, true]]);
    expect(added.listed.map(c => [c.key.year, c.isRestated])).toEqual([[2015, false]]);
  });

  it('never where no year is judged', () => {
    expect(counts(before, [], null)).toEqual([0, 4, 0, 0, 0, 0]);
  });
});

describe('the order', () => {
  it('is that of catalogue, area, year, and the area before its reporting units', () => {
    const after = [
      ...figures('west', { 2022: '1' }),
      ...figures('city/z', { 2022: '1' }, 'r'),
      ...figures('city/a', { 2022: '1' }, 'r'),
      ...figures('city', { 2022: '1', 2021: '1' }, 'r'),
      ...figures('east', { 2023: '1', 2022: '1' }),
    ];
    const order = compare([], after).added.listed.map(({ key }) => Object.values(key).join(' ').trimEnd());
    expect(order).toEqual([
      'east i 2022',
      'east i 2023',
      'west i 2022',
      'city r 2021',
      'city r 2022',
      'city r 2022 z',
      'city r 2022 a',
    ]);
  });
});

it('is of the area asked for alone', () => {
  const after = [...figures('east', { 2022: '1' }), ...figures('west', { 2022: '1' })];
  expect(compare([], after, 2023, 'west').added.listed.map(({ key }) => key.area)).toEqual(['west']);
});

it('lists a thousand of a kind and counts the rest', () => {
  const many = Array.from({ length: 1234 }, (_, i) => observation(`city/${i}`, 2022, '1'));
  const { added } = compare([], many);
  expect([added.listed.length, added.total]).toEqual([1000, 1234]);
  expect(added.listed.at(-1)?.key.reporter).toBe('999');
  expect(compare(many, []).restated).toBe(1234);
});
