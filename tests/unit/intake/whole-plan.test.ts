import { describe, expect, it } from 'vitest';
import { checkText, figures, long, of, readText, told } from '../../helpers/intake-reading.js';

const written = async (period: string, indicator = '城镇新增就业人数', unit = '万人') =>
  await readText(long(`武汉市,${indicator},${period},106,${unit}`));

describe('a total of the whole plan', () => {
  it.each([
    '2021-2025',
    '2021—2025',
    '2021–2025年',
    '2021～2025年',
    '2021至2025年',
    '2021年至2025年',
    '2021年-2025年累计',
    ' 2021 — 2025 年累计 ',
    '２０２１—２０２５年',
    '2021-2025合计',
    '2021-2025年期间',
    '十四五',
    '“十四五”',
    '“十四五”时期',
    '十四五累计',
    '规划期',
    '规划期累计',
    'plan period',
    'Whole plan',
  ])('may be written %j', async period => {
    const read = await written(period);
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 0 = 106']);
    expect(read.findings).toEqual([]);
  });

  it.each(['2021-2023', '2022—2025年', '2016-2020年累计', '2020-2025'])('is not %j', async period => {
    const read = await written(period);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error not-the-whole-plan 2:3']);
    expect(of(read, 'not-the-whole-plan')[0]?.args).toEqual({ written: period, first: 2021, last: 2025 });
  });

  it.each(['2025-2021', '2021-2021', '十三五', '五年', '2021-20255'])(
    'is not to be read in %j',
    async period => {
      expect(told(await written(period))).toEqual(['error not-a-year 2:3']);
    },
  );

  it.each([
    ['工伤保险参保人数', '万人', 'work-injury-insured'],
    ['城镇登记失业率', '%', 'registered-unemployment-rate'],
    ['博士后研究人员年招收数', '人', 'postdoc-annual-intake'],
  ])('is refused of %s, which does not add up', async (name, unit, id) => {
    const read = await written('2021-2025', name, unit);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error not-a-total 2:4']);
    expect(of(read, 'not-a-total')[0]?.args).toEqual({ written: '2021-2025', indicator: id, year: 2025 });
  });

  it('may be a column beside the years', async () => {
    const read = await readText('指标,2024年,2025年,2021—2025年累计(万人)\n城镇新增就业人数,20,21,106\n');
    expect(figures(read)).toEqual([
      'wuhan urban-new-jobs 2024 = 20',
      'wuhan urban-new-jobs 2025 = 21',
      'wuhan urban-new-jobs 0 = 106',
    ]);
  });

  it.each(['十四五累计', '“十四五”完成数', '规划期合计'])('may be a column headed %j', async head => {
    const read = await readText(`指标,2025年,${head}\n城镇新增就业人数,21,106\n`);
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2025 = 21', 'wuhan urban-new-jobs 0 = 106']);
  });

  it.each(['十四五', '规划期', 'plan', '十四五目标'])('is not guessed of a column headed %j', async head => {
    const read = await readText(`指标,2025年,${head}\n城镇新增就业人数,21,110\n`);
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2025 = 21']);
    expect(told(read)).toContain('warning unrecognised-column 1:3');
  });

  it('of other years is a column that says nothing, as before', async () => {
    const read = await readText('指标,2024年,2025年,2021—2024年累计\n城镇新增就业人数,20,21,106\n');
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2024 = 20', 'wuhan urban-new-jobs 2025 = 21']);
    expect(told(read)).toContain('warning unrecognised-column 1:4');
  });
});

describe('a total beside its years', () => {
  const rows = (total: string, ...byYear: string[]) =>
    long(
      `武汉市,城镇新增就业人数,2021-2025,${total},万人`,
      ...byYear.map((value, i) => `武汉市,城镇新增就业人数,${2021 + i},${value},万人`),
    );
  const differs = async (total: string, ...byYear: string[]) =>
    of(await checkText(rows(total, ...byYear)), 'sum-differs');

  it.each([
    ['106', '20', '21', '22', '21', '22'],
    // Each figure may be off by half a unit of its last digit: 6 x 0.05 = 0.3.
    ['106.3', '20.0', '21.0', '22.0', '21.0', '22.0'],
    ['105.7', '20.0', '21.0', '22.0', '21.0', '22.0'],
    // Years that are not given can only add.
    ['106', '20', '21'],
  ])('of %s agrees with %s and so on', async (total, ...byYear) => {
    expect(await differs(total, ...byYear)).toEqual([]);
  });

  it.each([
    ['106.31', '20.0', '21.0', '22.0', '21.0', '22.0'],
    ['105.6', '20.0', '21.0', '22.0', '21.0', '22.0'],
    ['40', '21', '22'],
  ])('of %s does not agree with %s and so on', async (total, ...byYear) => {
    const [found, ...more] = await differs(total, ...byYear);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      args: { indicator: 'urban-new-jobs', area: 'wuhan', of: 'years' },
      place: { line: 2 },
    });
    expect(found?.related).toHaveLength(byYear.length);
  });

  it('given twice differently is told as any figure is', async () => {
    const checked = await checkText(
      long('武汉市,城镇新增就业人数,2021-2025,106,万人', '武汉市,城镇新增就业人数,十四五,107,万人'),
    );
    expect(of(checked, 'conflicting-rows')).toHaveLength(1);
  });

  it('is not held to the size of one year', async () => {
    const part = (value: string) => long(`江岸区,城镇新增就业人数,2021-2025,${value},万人`);
    expect(of(await checkText(part('300')), 'implausible-magnitude')).toEqual([]);
    expect(of(await checkText(part('100000')), 'implausible-magnitude')).toHaveLength(1);
  });
});
