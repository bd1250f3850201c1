import { describe, expect, it } from 'vitest';
import { checkText, left, long, of, shown } from '../../helpers/intake-reading.js';

const check = async (value: string, unit = '%') =>
  await checkText(long(`武汉市,调解成功率,2021,${value},${unit}`));
const LEFT = ['wuhan', 'mediation-success-rate', 2021] as const;

describe('a rate out of range', () => {
  it('is an error of its cell, and nothing is judged by it', async () => {
    const checked = await check('101%');
    const [found, ...more] = of(checked, 'rate-out-of-range');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      args: { indicator: 'mediation-success-rate', unit: '%' },
      place: { line: 2, column: 4, text: '101%' },
      related: [],
    });
    expect(shown(found?.args.value)).toBe('101');
    expect(left(checked, ...LEFT)).toBe('unreadable');
  });

  it.each([
    ['100.0001', '%'],
    ['>100', '%'],
    ['>=100.1', '%'],
    ['1000.1', '‰'],
  ])('is %s %s', async (value, unit) => {
    expect(of(await check(value, unit), 'rate-out-of-range')).toHaveLength(1);
  });

  it.each([
    ['100', '%'],
    ['100.0000', '%'],
    ['>=100', '%'],
    ['<120', '%'],
    ['>99', '%'],
    ['1000', '‰'],
    ['0', '%'],
    ['—', '%'],
  ])('is not %s %s', async (value, unit) => {
    const checked = await check(value, unit);
    expect(of(checked, 'rate-out-of-range')).toEqual([]);
    expect(left(checked, ...LEFT)).not.toBe('unreadable');
  });

  it('is no matter of counts', async () => {
    expect(of(await checkText(long('武汉市,6,2021,720,万人')), 'rate-out-of-range')).toEqual([]);
  });

  it('is no matter of a rate that is not a share', async () => {
    const checked = await checkText(long('武汉市,public-market-hours,2021,101,小时'));
    expect(of(checked, 'rate-out-of-range')).toEqual([]);
  });
});

describe('a rate given by its parts alone', () => {
  const parts = async (numerator: number, denominator: number) =>
    await checkText(
      `地区,指标,年份,数值,单位,分子,分母\n武汉市,调解成功率,2021,,%,${numerator},${denominator}\n`,
    );

  it('is held to the same range', async () => {
    expect(of(await parts(150, 100), 'rate-out-of-range')).toHaveLength(1);
    expect(of(await parts(100, 100), 'rate-out-of-range')).toEqual([]);
  });

  it('is not judged by where it is out of range', async () => {
    const own = (await parts(150, 100)).observations.entry(...LEFT).own;
    expect(own?.ratio ?? null).toBeNull();
    expect(own?.value.kind).toBe('unreadable');
  });
});
