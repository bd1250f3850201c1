import { describe, expect, it } from 'vitest';
import { checkText, left, long, of, shown } from '../../helpers/intake-reading.js';

const check = async (row: string) => await checkText(long(row));
const raised = async (row: string) => of(await check(row), 'base-differs').length;

describe('a base-year figure that is not the printed one', () => {
  it('is a warning of its cell', async () => {
    const checked = await check('武汉市,7,2020,333.25,万人');
    const [found, ...more] = of(checked, 'base-differs');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'warning',
      args: { indicator: 'work-injury-insured', year: 2020 },
      place: { line: 2, column: 4, text: '333.25' },
    });
    expect([shown(found?.args.submitted), shown(found?.args.printed)]).toEqual(['333.25', '333.24']);
    expect(left(checked, 'wuhan', 'work-injury-insured', 2020)).toBe('333.25');
  });

  it.each([
    ['武汉市,7,2020,333.24,万人', 0],
    ['武汉市,7,2020,333.240,万人', 0],
    ['武汉市,7,2020,3332400,人', 0],
    ['武汉市,7,2020,3332401,人', 1],
    ['武汉市,3,2020,3.19,%', 1],
    ['武汉市,3,2020,31.8,‰', 0],
    ['武汉市,11,2020,761,人', 1],
    ['武汉市,7,2020,—,万人', 0],
    ['武汉市,7,2020,约333,万人', 0],
    ['武汉市,7,2021,398.91,万人', 0],
    ['武汉市,7,2015,300,万人', 0],
    ['江岸区,7,2020,30,万人', 0],
  ])('%s', async (row, times) => {
    expect(await raised(row)).toBe(times);
  });

  it('is no matter of totals, whose printed figure is of the five years before', async () => {
    expect(await raised('武汉市,1,2020,22.3,万人')).toBe(0);
  });

  it('is no matter of an indicator without a printed base, or of a reporting unit', async () => {
    expect(await raised('武汉市,2,2020,5,%')).toBe(0);
    const unit = await checkText('地区,企业,指标,年份,数值\n武汉市,某厂,7,2020,1\n');
    expect(of(unit, 'base-differs')).toEqual([]);
  });

  it('may be a bound: what holds the printed figure does not differ, what does not does', async () => {
    expect(await raised('武汉市,3,2020,<4,%')).toBe(0);
    expect(await raised('武汉市,7,2020,>=333.24,万人')).toBe(0);
    expect(await raised('武汉市,7,2020,>333.24,万人')).toBe(1);
    expect(await raised('武汉市,3,2020,<3,%')).toBe(1);
  });
});
