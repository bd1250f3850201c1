import { describe, expect, it } from 'vitest';
import { checkText, left, of, shown } from '../../helpers/intake-reading.js';

const check = async (value: string, numerator: number, denominator: number, unit = '%') =>
  await checkText(
    `地区,指标,年份,数值,单位,分子,分母\n武汉市,调解成功率,2021,${value},${unit},${numerator},${denominator}\n`,
  );
const raised = async (...args: Parameters<typeof check>) => of(await check(...args), 'ratio-differs').length;

describe('a rate that is not its own ratio', () => {
  it('is an error of its cell, and nothing is judged by either', async () => {
    const checked = await check('64.36', 65, 100);
    const [found, ...more] = of(checked, 'ratio-differs');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      args: { indicator: 'mediation-success-rate' },
      place: { line: 2, column: 4, text: '64.36' },
    });
    expect([shown(found?.args.value), shown(found?.args.ratio)]).toEqual(['64.36', '65']);
    expect(left(checked, 'wuhan', 'mediation-success-rate', 2021)).toBe('unreadable');
    const own = checked.observations.entry('wuhan', 'mediation-success-rate', 2021).own;
    expect(own?.ratio).toBeNull();
  });

  it('may differ by half a unit of the last digit written, and no more', async () => {
    expect(await raised('64.4', 6435, 10000)).toBe(0);
    expect(await raised('64.4', 6445, 10000)).toBe(0);
    expect(await raised('64.4', 643499, 1000000)).toBe(1);
    expect(await raised('64.4', 644501, 1000000)).toBe(1);
    expect(await raised('64', 645, 1000)).toBe(0);
    expect(await raised('64.00', 645, 1000)).toBe(1);
  });

  it('is the same in another unit', async () => {
    expect(await raised('644', 6435, 10000, '‰')).toBe(0);
    expect(await raised('644', 64349, 100000, '‰')).toBe(1);
  });

  it('is no fault of a bound or of a rate given by its parts alone', async () => {
    expect(await raised('>60', 65, 100)).toBe(0);
    expect(await raised('', 65, 100)).toBe(0);
    expect(await raised('66.67', 2, 3)).toBe(0);
    expect(await raised('66.66', 2, 3)).toBe(1);
  });
});
