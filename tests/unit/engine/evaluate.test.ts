import { describe, expect, it } from 'vitest';
import { endOf } from '../../../src/engine/as-of.js';
import { type EvaluateOptions, evaluate, latestYear } from '../../../src/engine/evaluate.js';
import type { Observation } from '../../../src/engine/observation.js';
import { Observations } from '../../../src/engine/observations.js';
import { figures, indicator, plan } from '../../helpers/engine-plan.js';

const catalogue = plan({
  indicators: [indicator({ id: 'i' }), indicator({ id: 'j', measure: 'rate' })],
  commitments: [indicator({ id: 'c', attribute: 'commitment' })],
});

function rows(observations: readonly Observation[], options: Partial<EvaluateOptions> = {}) {
  const defaults = { asOf: null, readings: [], allocation: [], area: null };
  return evaluate(catalogue, new Observations(observations), { ...defaults, ...options });
}
const keys = (results: ReturnType<typeof rows>) =>
  results.map(r => `${r.indicator.id} ${r.area.id} ${r.year}`);

describe('what is judged', () => {
  it('judges every indicator of the city and of each area that submits, in catalogue and area order', () => {
    const submitted = [...figures('west', { 2021: '1' }), ...figures('east', { 2021: '1' }, 'j')];
    expect(keys(rows(submitted))).toEqual([
      'i city 2021',
      'i east 2021',
      'i west 2021',
      'j city 2021',
      'j east 2021',
      'j west 2021',
      'c city 2021',
    ]);
  });

  it('judges a commitment in an area only where that area sent it', () => {
    const submitted = [...figures('west', { 2021: '1' }), ...figures('east', { 2021: '1' }, 'c')];
    expect(keys(rows(submitted)).filter(key => key.startsWith('c'))).toEqual(['c city 2021', 'c east 2021']);
  });

  it('judges one area where one is asked, even one that is silent', () => {
    const submitted = figures('west', { 2021: '1' });
    expect(keys(rows(submitted, { area: 'east' }))).toEqual(['i east 2021', 'j east 2021']);
    expect(keys(rows(submitted, { area: 'city' }))).toEqual(['i city 2021', 'j city 2021', 'c city 2021']);
  });

  it('passes readings and allocation on', () => {
    const allocation = [{ area: 'east', indicator: 'i', target: '10', base: null }];
    const [, east] = rows(figures('east', { 2021: '2' }), { allocation });
    expect(east?.status).toBe('on-track');
    const reading = { reading: 'r', indicator: 'i', place: 'p', target: '1000' };
    const read = evaluate(
      { ...catalogue, overrides: [reading] },
      new Observations(figures('city', { 2021: '20' })),
      {
        asOf: endOf(2021),
        readings: ['r'],
        allocation: [],
        area: null,
      },
    );
    expect(read[0]?.status).toBe('behind');
  });
});

describe('the year judged', () => {
  it('is the latest plan year with a figure', () => {
    const submitted = [
      ...figures('city', { 2021: '1', 2023: '—', 2020: '5' }),
      ...figures('east', { 2022: '?' }, 'c'),
    ];
    expect(latestYear(catalogue, new Observations(submitted))).toBe(2022);
    expect(rows(submitted)[0]?.year).toBe(2022);
  });

  it('counts numerator and denominator as a figure, and no year outside the plan', () => {
    expect(latestYear(catalogue, new Observations(figures('city', { 2024: '1/2' })))).toBe(2024);
    expect(latestYear(catalogue, new Observations(figures('city', { 2026: '1', 2025: '1' })))).toBe(2025);
    expect(latestYear(catalogue, new Observations(figures('city', { 2020: '1', 2021: '—' })))).toBeNull();
  });

  it('is the one asked for where one is', () => {
    expect(rows(figures('city', { 2021: '1', 2023: '1' }), { asOf: endOf(2022) })[0]?.year).toBe(2022);
    expect(rows([], { asOf: endOf(2022) }).map(r => r.status)).toEqual(['no-data', 'no-data', 'no-data']);
  });

  it('is none where nothing was submitted: nothing is judged', () => {
    expect(rows([])).toEqual([]);
    expect(rows(figures('city', { 2022: '—' }))).toEqual([]);
  });
});
