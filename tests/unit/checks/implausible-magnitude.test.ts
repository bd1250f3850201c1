import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../src/engine/rational.js';
import { checkText, left, long, of } from '../../helpers/intake-reading.js';

const check = async (row: string) => await checkText(long(row));
const raised = async (row: string) => of(await check(row), 'implausible-magnitude').length;

describe('an implausible magnitude', () => {
  it('is persons under a unit of ten thousand: an error of the cell', async () => {
    const checked = await check('武汉市,工伤保险参保人数,2021,3989100,万人');
    const [found, ...more] = of(checked, 'implausible-magnitude');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      args: { indicator: 'work-injury-insured', unit: '万人' },
      place: { line: 2, column: 4, text: '3989100' },
      related: [],
    });
    expect(found && decimalText(found.args.reference)).toBe('333.24');
    expect(left(checked, 'wuhan', 'work-injury-insured', 2021)).toBe('unreadable');
  });

  it('compares a total of five years by the year', async () => {
    const [found] = of(await check('武汉市,1,2021,299800,万人'), 'implausible-magnitude');
    expect(found && decimalText(found.args.reference)).toBe('21.348');
    expect(await raised('武汉市,1,2021,21348,万人')).toBe(1);
    expect(await raised('武汉市,1,2021,21347.99,万人')).toBe(0);
  });

  it('compares with the target where there is no base', async () => {
    const [found] = of(await check('武汉市,10,2021,50000,万人'), 'implausible-magnitude');
    expect(found && decimalText(found.args.reference)).toBe('5');
  });

  it.each([
    ['333240', 1],
    ['333239.99', 0],
    ['398.91', 0],
    ['0.33324', 1],
    ['0.333241', 0],
    ['0', 0],
    ['—', 0],
  ])('of the city is a thousand times off, up or down: %s', async (value, times) => {
    expect(await raised(`武汉市,7,2021,${value},万人`)).toBe(times);
  });

  it.each([
    ['江岸区,7,2021,3332.4,万人', 1],
    ['江岸区,7,2021,3332.39,万人', 0],
    ['江岸区,7,2021,0.001,万人', 0],
    ['长江新区,7,2021,3332.4,万人', 1],
  ])('of an area is ten times the city, and never too small: %s', async (row, times) => {
    expect(await raised(row)).toBe(times);
  });

  it('of a reporting unit is held to the same as that of an area', async () => {
    const unit = async (value: string) =>
      of(
        await checkText(`地区,街道,指标,年份,数值\n武汉市,大智街,7,2021,${value}\n`),
        'implausible-magnitude',
      ).length;
    expect([await unit('3332.4'), await unit('3332.39'), await unit('0.001')]).toEqual([1, 0, 0]);
  });

  it.each([
    ['武汉市,3,2021,0.0636,%', 1],
    ['武汉市,3,2021,0.0637,%', 0],
    ['江岸区,3,2021,0.0292,%', 1],
    ['武汉市,18,2021,0.72,%', 1],
    ['武汉市,18,2021,0.73,%', 0],
    ['武汉市,3,2021,0,%', 0],
    ['武汉市,public-market-hours,2021,0.1,小时', 0],
  ])('of a rate is a fraction entered as %%: %s', async (row, times) => {
    expect(await raised(row)).toBe(times);
  });

  it('is judged after conversion', async () => {
    expect(await raised('武汉市,7,2021,3989100,人')).toBe(0);
    expect(await raised('武汉市,11,2021,90,万人')).toBe(1);
    expect(await raised('武汉市,11,2021,0.09,万人')).toBe(0);
  });

  it('may be a bound that leaves no doubt', async () => {
    expect(await raised('武汉市,1,2021,>299800,万人')).toBe(1);
    expect(await raised('武汉市,7,2021,<500,万人')).toBe(0);
    expect(await raised('武汉市,7,2021,>285,万人')).toBe(0);
  });

  it('is no matter of a milestone, or of a target of 0', async () => {
    expect(await raised('武汉市,exam-command-platform,2021,已完成,')).toBe(0);
    expect(await raised('武汉市,aid-guidance-threshold,2021,5,')).toBe(0);
  });
});
