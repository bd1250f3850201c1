import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../src/engine/rational.js';
import { catalogue, checkText, left, long, of, shown } from '../../helpers/intake-reading.js';

const BELOW = catalogue.areas.filter(area => area.parent !== null).map(area => area.id);

/** The city's figure, then one of each area in order. */
const counts = (city: string, areas: readonly string[], indicator = '6', year = 2021) =>
  long(
    `武汉市,${indicator},${year},${city},`,
    ...areas.map((value, i) => `${BELOW[i]},${indicator},${year},${value},`),
  );
const all = (value: string) => BELOW.map(() => value);
const raised = async (text: string) => of(await checkText(text), 'sum-differs');

describe('a city that is not the sum of its areas', () => {
  it('is an error of the city, beside every area', async () => {
    const checked = await checkText(counts('700', all('41.00')));
    const [found, ...more] = of(checked, 'sum-differs');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      args: { indicator: 'pension-insured', area: 'wuhan', year: 2021, of: 'areas' },
      place: { line: 2, column: 4, text: '700' },
    });
    expect([shown(found?.args.own), shown(found?.args.sum)]).toEqual(['700', '656']);
    expect(found && decimalText(found.args.tolerance)).toBe('0.58');
    expect(found?.related.map(({ line }) => line)).toEqual(Array.from({ length: 16 }, (_, i) => i + 3));
    expect(left(checked, 'wuhan', 'pension-insured', 2021)).toBe('700');
  });

  it('has all areas of the plan', () => {
    expect(BELOW).toHaveLength(16);
  });

  it.each([
    ['656', '41'],
    ['664', '41'],
    ['648', '41'],
    ['656.80', '41.0'],
    ['655.20', '41.0'],
    ['656.08', '41.00'],
  ])('may be off by half a digit of each figure: %s of %s', async (city, area) => {
    expect(await raised(counts(city, all(area)))).toEqual([]);
  });

  it.each([
    ['665', '41'],
    ['647', '41'],
    ['656.81', '41.0'],
    ['655.19', '41.0'],
    ['656.09', '41.00'],
  ])('may not be off by more: %s of %s', async (city, area) => {
    expect(await raised(counts(city, all(area)))).toHaveLength(1);
  });

  it('may be off by exactly that', async () => {
    const mixed = ['41', ...all('41.0').slice(1)];
    for (const city of ['657.3', '654.7']) expect(await raised(counts(city, mixed))).toEqual([]);
    for (const city of ['657.4', '654.6']) expect(await raised(counts(city, mixed))).toHaveLength(1);
  });

  it('adds flows and annual figures of one year, and never years', async () => {
    expect(await raised(counts('32', all('2.00'), '1'))).toEqual([]);
    expect(await raised(counts('33.00', all('2.00'), '1'))).toHaveLength(1);
    expect(await raised(counts('160', all('10'), '11'))).toEqual([]);
    expect(await raised(counts('180', all('10'), '11'))).toHaveLength(1);
    expect(await raised(`${counts('700', [], '6', 2021)}江岸区,6,2022,900,\n`)).toEqual([]);
  });

  it('is looked at in the base years too', async () => {
    expect(await raised(counts('668.65', all('41.00'), '6', 2020))).toHaveLength(1);
    expect(await raised(counts('668.65', all('41.00'), '6', 2015))).toHaveLength(1);
    expect(await raised(counts('668.65', all('41.00'), '6', 2025))).toHaveLength(1);
  });
});

describe('a sum with areas missing', () => {
  it('can only be too much', async () => {
    expect(await raised(counts('700', ['41', '41']))).toEqual([]);
    expect(await raised(counts('70.0', ['41.0', '41.0']))).toHaveLength(1);
  });

  it('and with bounds is what they leave open', async () => {
    expect(await raised(counts('700', ['>41', ...all('41').slice(1)]))).toEqual([]);
    expect(await raised(counts('600', ['>41', ...all('41').slice(1)]))).toHaveLength(1);
    expect(await raised(counts('>600', all('41')))).toEqual([]);
    expect(await raised(counts('>700', all('41')))).toHaveLength(1);
    expect(await raised(counts('<600', all('41.0')))).toHaveLength(1);
  });

  it('or unusable is not compared', async () => {
    expect(await raised(counts('700', ['1.2万', ...all('41').slice(1)]))).toEqual([]);
    expect(await raised(counts('700', ['-41', ...all('41').slice(1)]))).toEqual([]);
    expect(await raised(counts('1.2万', all('41')))).toEqual([]);
    expect(await raised(counts('—', all('41')))).toEqual([]);
  });
});

describe('rates', () => {
  it('never add', async () => {
    expect(await raised(counts('3.18', all('3.18'), '3'))).toEqual([]);
    expect(await raised(counts('50', all('3.18'), '3'))).toEqual([]);
  });

  const RATIO = '地区,街道,指标,年份,数值,分子,分母';
  const streets = async (own: string, ...units: string[]) =>
    await raised(
      [RATIO, `江岸区,,14,2021,${own}`, ...units.map((u, i) => `江岸区,街${i},14,2021,${u}`), ''].join('\n'),
    );

  it('pool where every part gives its numbers', async () => {
    expect(await streets('60.0,,', '50,50,100', '70,70,100')).toEqual([]);
    const [found] = await streets('65.0,,', '50.0,50,100', '70.0,70,100');
    expect(found?.args).toMatchObject({ of: 'reporters', area: 'jiangan' });
    expect(shown(found?.args.sum)).toBe('60');
    expect(await streets('50.0,,', '25.0,25,100', '60.0,600,1000')).toHaveLength(1);
  });

  it('pool to what the numbers give, however roughly the parts print their rates', async () => {
    expect(await streets('60.9,,', '60,60,100', '60,60,100')).toHaveLength(1);
    expect(await streets('60.9,,', ',60,100', ',60,100')).toHaveLength(1);
    expect(await streets('60.04,,', '60,600,1000', '60,60,100')).toHaveLength(1);
  });

  it('do not pool where a part does not', async () => {
    expect(await streets('65.0,,', '50,50,100', '70,,')).toEqual([]);
  });

  it('compare the numbers of the whole where it gives no rate', async () => {
    expect(await streets(',60,100', ',30,50', ',30,50')).toEqual([]);
    expect(await streets(',61,100', ',30,50', ',30,50')).toHaveLength(1);
  });
});

describe('reporting units', () => {
  const units = async (...rows: string[]) =>
    await raised(['地区,街道,指标,年份,数值', ...rows.map(row => `江岸区,${row}`), ''].join('\n'));

  it('add up to their area', async () => {
    expect(await units(',1,2021,3.0', '甲,1,2021,1.0', '乙,1,2021,2.0')).toEqual([]);
    const [found, ...more] = await units(',1,2021,4.0', '甲,1,2021,1.0', '乙,1,2021,2.0');
    expect(more).toEqual([]);
    expect(found?.args).toMatchObject({ of: 'reporters', area: 'jiangan', indicator: 'urban-new-jobs' });
    expect(found?.place.line).toBe(2);
    expect(found?.related.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('stand for an area that gives no figure of its own', async () => {
    const rows = BELOW.map((area, i) => (i === 0 ? `${area},甲,6,2021,41.0` : `${area},,6,2021,41.0`));
    const city = (value: string) =>
      ['地区,街道,指标,年份,数值', `武汉市,,6,2021,${value}`, ...rows, ''].join('\n');
    expect(await raised(city('656'))).toEqual([]);
    expect(await raised(city('700'))).toHaveLength(1);
  });
});
