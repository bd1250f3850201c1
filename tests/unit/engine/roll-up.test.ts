import { describe, expect, it } from 'vitest';
import type { Measure } from '../../../src/catalogue/types.js';
import type { Observation } from '../../../src/engine/observation.js';
import { Observations } from '../../../src/engine/observations.js';
import { Rational } from '../../../src/engine/rational.js';
import { areasValue, childrenOf, ownValue, reportersValue, rollUp } from '../../../src/engine/roll-up.js';
import {
  AREAS,
  area,
  codes,
  figures,
  indicator,
  judgeOne,
  rolledShown,
  shown,
} from '../../helpers/engine-plan.js';

const one = (written: string) => ({ 2021: written });
const city = (measure: Measure, observations: readonly Observation[], areas = AREAS) =>
  rollUp({ observations: new Observations(observations), areas }, measure, 'i', 'city', 2021);
const districts = (east: string, south: string, west: string) => [
  ...figures('east', one(east)),
  ...figures('south', one(south)),
  ...figures('west', one(west)),
];

describe('counts add up over areas', () => {
  it.each<Measure>(['flow', 'stock', 'annual'])('%s', measure => {
    const rolled = city(measure, districts('1.1', '2.2', '3.3'));
    expect(rolledShown(rolled)).toEqual({ value: '6.6', origin: 'areas', missingAreas: [] });
    expect(rolled.sources).toHaveLength(3);
    expect(shown(rolled.tolerance)).toBe('0.15');
  });

  it('prefers the figure the city itself sent, even 0', () => {
    const own = city('flow', [...districts('1', '2', '3'), ...figures('city', one('0'))]);
    expect(rolledShown(own)).toEqual({ value: '0', origin: 'submitted', missingAreas: [] });
    expect(own.sources).toHaveLength(1);
    expect(shown(city('flow', [...districts('1', '2', '3'), ...figures('city', one('—'))]).value)).toBe('6');
  });

  it('takes the figure of the city even where it cannot be read', () => {
    expect(shown(city('flow', [...districts('1', '2', '3'), ...figures('city', one('?'))]).value)).toBe('?');
    expect(shown(city('flow', [...districts('1', '?', '3'), ...figures('city', one('5'))]).value)).toBe('5');
  });

  it('is a lower bound while areas are missing', () => {
    const rolled = city('flow', [...figures('east', one('1')), ...figures('west', one('—'))]);
    expect(rolledShown(rolled)).toEqual({
      value: '[1, ∞)',
      origin: 'areas',
      missingAreas: ['south', 'west'],
    });
  });

  it('counts an area that reports 0 as reported', () => {
    expect(rolledShown(city('flow', districts('0', '0', '0')))).toEqual({
      value: '0',
      origin: 'areas',
      missingAreas: [],
    });
  });

  it('is spoilt by an area that cannot be read', () => {
    expect(shown(city('flow', districts('1', '?', '3')).value)).toBe('?');
  });

  it('is nothing where no area reports', () => {
    expect(rolledShown(city('flow', districts('—', '—', '—')))).toEqual({
      value: '—',
      origin: 'none',
      missingAreas: [],
    });
    expect(rolledShown(city('flow', figures('city', { 2022: '1' })))).toMatchObject({ value: '—' });
  });

  it('keeps bounds', () => {
    expect(shown(city('flow', districts('>1', '<2', '3')).value)).toBe('(4, ∞)');
    expect(shown(city('flow', districts('1', '<2', '3')).value)).toBe('[4, 6)');
  });
});

describe('a lower bound from missing areas, judged', () => {
  const jobs = indicator({ target: '100' });

  it('passes where it is already enough, else is unknown, and names the areas', () => {
    const at = (written: string) => judgeOne(jobs, 2021, figures('east', one(written)));
    expect([at('20').status, at('100').status, at('19.99').status]).toEqual([
      'on-track',
      'achieved',
      'unknown',
    ]);
    expect(at('19').notes).toEqual([{ code: 'areas-missing', areas: ['south', 'west'] }]);
    expect(at('20').notes).toEqual([{ code: 'areas-missing', areas: ['south', 'west'] }]);
  });

  it('names an area once, over all years used', () => {
    const submitted = [
      ...districts('1', '1', '1'),
      ...figures('east', { 2022: '1' }),
      ...figures('west', { 2023: '1' }),
    ];
    const result = judgeOne(jobs, 2023, submitted);
    expect(result.notes).toEqual([{ code: 'areas-missing', areas: ['south', 'west', 'east'] }]);
  });

  it('is without data where one area cannot be read', () => {
    const result = judgeOne(jobs, 2021, districts('500', '500', '?'));
    expect([result.status, codes(result.notes)]).toEqual(['no-data', ['unreadable']]);
  });
});

describe('reporting units add up to their area', () => {
  const units = [...figures('east/a', one('1')), ...figures('east/b', one('2.5'))];
  const east = (measure: Measure, observations: readonly Observation[]) =>
    rollUp({ observations: new Observations(observations), areas: AREAS }, measure, 'i', 'east', 2021);

  it('adds them where the area has no figure of its own', () => {
    expect(rolledShown(east('stock', units))).toEqual({
      value: '3.5',
      origin: 'reporters',
      missingAreas: [],
    });
    expect(shown(east('flow', [...units, ...figures('east', one('9'))]).value)).toBe('9');
  });

  it('carries them up to the city', () => {
    const rolled = city('annual', [...units, ...figures('south', one('3')), ...figures('west', one('4'))]);
    expect(rolledShown(rolled)).toEqual({ value: '10.5', origin: 'areas', missingAreas: [] });
    expect(rolled.sources).toHaveLength(4);
  });

  it('prefers units of the city itself to its areas', () => {
    expect(
      rolledShown(city('flow', [...districts('1', '2', '3'), ...figures('city/x', one('7'))])),
    ).toMatchObject({
      value: '7',
      origin: 'reporters',
    });
  });

  it('is a lower bound where a unit says nothing', () => {
    expect(shown(east('flow', [...units, ...figures('east/c', one('—'))]).value)).toBe('[3.5, ∞)');
  });

  it('lists twenty sources in order of place and counts them all', () => {
    const all = Array.from({ length: 120 }, (_, i) => figures(`east/u${i}`, one(`${i}.5`))).flat();
    const rolled = east('flow', all);
    expect(rolledShown(rolled)).toMatchObject({ value: '7200', origin: 'reporters' });
    expect([rolled.sources.length, rolled.sourceCount]).toEqual([20, 120]);
    expect([rolled.sources[0]?.text, rolled.sources[19]?.text]).toEqual(['0.5', '19.5']);
    expect(shown(rolled.tolerance)).toBe('6');
    const both = city('flow', [...all, ...figures('south', one('1')), ...figures('west', one('1'))]);
    expect([both.sources.length, both.sourceCount]).toEqual([20, 122]);
  });

  it('pools them for a rate', () => {
    const rates = [...figures('east/a', one('3000/50')), ...figures('east/b', one('1000/50'))];
    expect(rolledShown(east('rate', rates))).toMatchObject({ value: '40', origin: 'pooled' });
    expect(rolledShown(east('rate', units))).toMatchObject({ value: '—', origin: 'none' });
  });
});

describe('rates never add and are never averaged', () => {
  it('pools numerators and denominators where every area gives both', () => {
    const rolled = city('rate', districts('1000/10', '9000/180', '0/10'));
    expect(rolledShown(rolled)).toEqual({ value: '50', origin: 'pooled', missingAreas: [] });
    expect(rolled.ratio && [shown(rolled.ratio.numerator), shown(rolled.ratio.denominator)]).toEqual([
      '10000',
      '200',
    ]);
  });

  it('is unknown where only some do', () => {
    const rolled = city('rate', districts('1000/10', '50', '—'));
    expect(rolledShown(rolled)).toEqual({
      value: '[0, ∞)',
      origin: 'pooled',
      missingAreas: ['south', 'west'],
    });
    const entry = indicator({ measure: 'rate', operator: '<', target: '5' });
    const result = judgeOne(entry, 2021, districts('10/10', '10/10', '1'));
    expect([result.status, codes(result.notes)]).toEqual(['unknown', ['areas-missing']]);
    expect([result.gap, result.completion, result.forecast, result.changeOnBase].map(shown)).toEqual(
      Array(4).fill('—'),
    );
  });

  it('is without data where none does', () => {
    expect(rolledShown(city('rate', districts('60', '60', '60')))).toMatchObject({
      value: '—',
      origin: 'none',
    });
    const entry = indicator({ measure: 'rate', operator: '>', target: '50' });
    expect(judgeOne(entry, 2021, districts('60', '60', '60')).status).toBe('no-data');
  });

  it('is spoilt by an area that cannot be read', () => {
    expect(shown(city('rate', districts('10/10', '10/10', '?')).value)).toBe('?');
  });

  it('takes the value written beside its parts, and pools the parts', () => {
    const [rounded] = figures('east', one('33.3'));
    const ratio = { numerator: new Rational(100), denominator: new Rational(3) };
    const east = { ...(rounded as Observation), ratio };
    const others = [...figures('south', one('0/1')), ...figures('west', one('0/1'))];
    const observations = new Observations([east, ...others]);
    const at = (id: string) => rollUp({ observations, areas: AREAS }, 'rate', 'i', id, 2021);
    expect(rolledShown(at('east'))).toMatchObject({ value: '33.3', origin: 'submitted' });
    expect(rolledShown(at('city'))).toMatchObject({ value: '20', origin: 'pooled' });
  });

  it('takes an own value, else its own parts', () => {
    expect(rolledShown(city('rate', figures('city', one('3000/50'))))).toMatchObject({
      value: '60',
      origin: 'ratio',
    });
    expect(
      shown(city('rate', [...figures('city', one('55')), ...districts('1/1', '1/1', '1/1')]).value),
    ).toBe('55');
  });
});

describe('more than two levels', () => {
  const deep = [...AREAS, area('east-1', 'east'), area('east-2', 'east')];

  it('adds from the bottom up', () => {
    const submitted = [...figures('east-1', one('1')), ...figures('east-2', one('2'))];
    const all = [...submitted, ...figures('south', one('3')), ...figures('west', one('4'))];
    expect(shown(city('flow', all, deep).value)).toBe('10');
  });

  it('names what is missing below', () => {
    const all = [...figures('east-1', one('1')), ...figures('south', one('3')), ...figures('west', one('4'))];
    expect(rolledShown(city('flow', all, deep))).toEqual({
      value: '[8, ∞)',
      origin: 'areas',
      missingAreas: ['east-2'],
    });
  });
});

describe('the parts by themselves', () => {
  const observations = new Observations([
    ...figures('city', one('9')),
    ...figures('city/x', one('2')),
    ...districts('1', '2', '3'),
  ]);
  const context = { observations, areas: AREAS };

  it('gives the own, the units and the areas apart, to be reconciled', () => {
    expect(shown(ownValue(observations.entry('city', 'i', 2021)).value)).toBe('9');
    expect(shown(ownValue(observations.entry('city', 'i', 2022)).value)).toBe('—');
    expect(shown(reportersValue(context, 'flow', 'i', 'city', 2021).value)).toBe('2');
    expect(shown(areasValue(context, 'flow', 'i', 'city', 2021).value)).toBe('6');
    expect(shown(areasValue(context, 'milestone', 'i', 'city', 2021).value)).toBe('—');
  });

  it('lists the areas below in order', () => {
    expect(childrenOf(AREAS, 'city').map(a => a.id)).toEqual(['east', 'south', 'west']);
    expect(childrenOf(AREAS, 'east')).toEqual([]);
  });
});
