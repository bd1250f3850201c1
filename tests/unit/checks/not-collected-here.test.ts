import { describe, expect, it } from 'vitest';
import { checkText, left, long, of } from '../../helpers/intake-reading.js';

const raised = async (row: string) => of(await checkText(long(row)), 'not-collected-here').length;

describe('a figure of an area for what only the city reports', () => {
  it('is a warning of its cell', async () => {
    const checked = await checkText(long('江岸区,城镇调查失业率,2021,5.1,%'));
    const [found, ...more] = of(checked, 'not-collected-here');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'warning',
      args: { indicator: 'surveyed-unemployment-rate', area: 'jiangan' },
      place: { line: 2, column: 4, text: '5.1' },
    });
    expect(left(checked, 'jiangan', 'surveyed-unemployment-rate', 2021)).toBe('5.1');
  });

  it.each([
    ['武汉市,城镇调查失业率,2021,5.1,%', 0],
    ['江岸区,城镇登记失业率,2021,3.1,%', 0],
    ['江岸区,城镇调查失业率,2021,0,%', 1],
    ['江岸区,startups-supported,2021,1,万人', 1],
    ['江岸区,城镇调查失业率,2021,—,%', 0],
    ['江岸区,城镇调查失业率,2021,,%', 0],
  ])('%s', async (row, times) => {
    expect(await raised(row)).toBe(times);
  });
});
