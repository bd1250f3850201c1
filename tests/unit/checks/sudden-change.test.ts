import { describe, expect, it } from 'vitest';
import { checkText, left, long, of, shown } from '../../helpers/intake-reading.js';

/** The figures of one area and indicator in 2021 and 2022. */
const years = async (a: string, b: string, { area = '江岸区', no = '6' } = {}) =>
  await checkText(long(`${area},${no},2021,${a},`, `${area},${no},2022,${b},`));
const raised = async (...args: Parameters<typeof years>) => of(await years(...args), 'sudden-change').length;

describe('a sudden change', () => {
  it('is a warning of the later figure, which is still judged', async () => {
    const checked = await years('10', '13.1');
    const [found, ...more] = of(checked, 'sudden-change');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'warning',
      args: { indicator: 'pension-insured', area: 'jiangan', year: 2022, percent: '31.0' },
      place: { line: 3, column: 4, text: '13.1' },
    });
    expect([shown(found?.args.before), shown(found?.args.now)]).toEqual(['10', '13.1']);
    expect(left(checked, 'jiangan', 'pension-insured', 2022)).toBe('13.1');
  });

  it.each([
    ['10', '13', 0],
    ['10', '13.0000001', 1],
    ['10', '7', 0],
    ['10', '6.9999999', 1],
    ['10', '10', 0],
    ['10', '0', 1],
    ['0', '10', 0],
    ['10', '—', 0],
    ['—', '10', 0],
    ['10', '>20', 0],
    ['<5', '20', 0],
    ['10', '1.2万', 0],
    ['1.2万', '20', 0],
    ['-1', '20', 0],
  ])('from %s to %s is more than 30 %%, or not', async (a, b, times) => {
    expect(await raised(a, b)).toBe(times);
  });

  it('says how much, falling too', async () => {
    expect(of(await years('10', '6'), 'sudden-change')[0]?.args.percent).toBe('-40.0');
  });

  it('may be explained in 备注', async () => {
    const noted = async (note: string) =>
      of(
        await checkText(`地区,指标,年份,数值,备注\n江岸区,6,2021,10,\n江岸区,6,2022,20,${note}\n`),
        'sudden-change',
      ).length;
    expect([await noted('口径调整'), await noted(''), await noted(' 　')]).toEqual([0, 1, 1]);
  });

  it('is not explained by the source of the figure', async () => {
    const text = '地区,指标,年份,数值,数据来源\n江岸区,6,2021,10,区人社局\n江岸区,6,2022,20,区人社局\n';
    expect(of(await checkText(text), 'sudden-change')).toHaveLength(1);
  });

  it('is measured on the year before only, in the same area and reporting unit', async () => {
    expect(of(await checkText(long('江岸区,6,2021,10,', '江岸区,6,2023,20,')), 'sudden-change')).toEqual([]);
    expect(of(await checkText(long('江岸区,6,2021,10,', '汉阳区,6,2022,20,')), 'sudden-change')).toEqual([]);
    const units = await checkText(
      [
        '地区,街道,指标,年份,数值',
        '江岸区,甲,6,2021,10',
        '江岸区,乙,6,2022,20',
        '江岸区,,6,2022,30',
        '江岸区,甲,6,2022,20',
        '',
      ].join('\n'),
    );
    expect(of(units, 'sudden-change').map(f => f.place.line)).toEqual([5]);
  });

  it('of a rate may be given by its parts', async () => {
    const rate = '地区,指标,年份,数值,分子,分母\n江岸区,14,2021,90,,\n江岸区,14,2022,,50,100\n';
    expect(of(await checkText(rate), 'sudden-change')).toHaveLength(1);
  });

  it('is no matter of milestones', async () => {
    expect(await raised('已完成', '未完成', { area: '武汉市', no: 'exam-command-platform' })).toBe(0);
  });

  it('is no matter of what is held every second year', async () => {
    expect(await raised('1', '0', { area: '武汉市', no: 'city-skills-games' })).toBe(0);
  });
});

describe('the change at a month', () => {
  const found = async (no: string, ...cells: [string, string][]) =>
    of(
      await checkText(long(...cells.map(([time, value]) => `武汉市,${no},${time},${value},`)), {
        asOf: { year: 2023, month: 9 },
      }),
      'sudden-change',
    ).map(f => f.place.line);

  it.each(['1', '11'])(
    'is not measured between months and a year of what is counted anew: row %s',
    async no => {
      expect(await found(no, ['2022', '800'], ['2023-09', '10'])).toEqual([]);
      expect(await found(no, ['2023-09', '10'], ['2024', '800'])).toEqual([]);
      expect(await found(no, ['2021', '10'], ['2022', '800'], ['2023-09', '10'])).toContain(3);
    },
  );

  it.each(['6', '3'])('is measured for what stands at a time: row %s', async no => {
    expect(await found(no, ['2022', '10'], ['2023-09', '5'])).toEqual([3]);
  });

  it('is none in the first months of the plan', async () => {
    expect(
      of(await checkText(long('武汉市,11,2021-09,10,'), { asOf: { year: 2021, month: 9 } }), 'sudden-change'),
    ).toEqual([]);
  });
});

describe('the change from the base of the plan', () => {
  const first = async (area: string, no: string, value: string) =>
    of(await checkText(long(`${area},${no},2021,${value},`)), 'sudden-change').map(f => shown(f.args.before));

  it('is looked at in the first year of the city', async () => {
    expect(await first('武汉市', '7', '433.212')).toEqual([]);
    expect(await first('武汉市', '7', '433.213')).toEqual(['333.24']);
    expect(await first('武汉市', '3', '2.2')).toEqual(['3.18']);
    expect(await first('武汉市', '11', '1000')).toEqual(['760']);
  });

  it('is none for the total of five years, for an area or without a base', async () => {
    expect(await first('武汉市', '1', '29.98')).toEqual([]);
    expect(await first('江岸区', '7', '30')).toEqual([]);
    expect(await first('武汉市', '2', '5')).toEqual([]);
  });

  it('gives way to a submitted figure of that year', async () => {
    const checked = await checkText(long('武汉市,7,2020,430,', '武汉市,7,2021,440,'));
    expect(of(checked, 'sudden-change')).toEqual([]);
  });

  it('is none in a later year', async () => {
    expect(of(await checkText(long('武汉市,7,2022,800,')), 'sudden-change')).toEqual([]);
  });

  it('stands in for no figure where the year before was reported as missing', async () => {
    expect(of(await checkText(long('武汉市,7,2020,—,', '武汉市,7,2021,600,')), 'sudden-change')).toHaveLength(
      1,
    );
  });
});
