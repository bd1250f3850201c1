import { describe, expect, it } from 'vitest';
import { checkText, left, long, of, shown } from '../../helpers/intake-reading.js';

const check = async (value: string, indicator = '1', unit = '万人') =>
  await checkText(long(`武汉市,${indicator},2021,${value},${unit}`));
const raised = async (...args: Parameters<typeof check>) => of(await check(...args), 'negative-value');

describe('a negative value', () => {
  it('is an error of its cell, and nothing is judged by it', async () => {
    const checked = await check('-0.01');
    const [found, ...more] = of(checked, 'negative-value');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      args: { indicator: 'urban-new-jobs' },
      place: { file: 'submission.csv', line: 2, column: 4, text: '-0.01' },
      related: [],
    });
    expect(shown(found?.args.value)).toBe('-0.01');
    expect(left(checked, 'wuhan', 'urban-new-jobs', 2021)).toBe('unreadable');
  });

  it('may be a rate, or an annual figure', async () => {
    expect(await raised('-1', '3', '%')).toHaveLength(1);
    expect(await raised('-1', '11', '人')).toHaveLength(1);
  });

  it.each(['<-5', '<=-5', '>-5', '≥-5', '<0'])('may be a bound: %s', async value => {
    expect(await raised(value, '3', '%')).toHaveLength(1);
    expect(left(await check(value, '3', '%'), 'wuhan', 'registered-unemployment-rate', 2021)).toBe(
      'unreadable',
    );
  });

  it.each(['0', '-0', '2.92', '<5', '<=0', '>0', '—'])('is none: %s', async value => {
    const checked = await check(value, '3', '%');
    expect(of(checked, 'negative-value')).toEqual([]);
    expect(left(checked, 'wuhan', 'registered-unemployment-rate', 2021)).not.toBe('unreadable');
  });

  it('says nothing of its neighbours', async () => {
    const checked = await checkText(
      long('武汉市,1,2021,-1,万人', '武汉市,1,2022,20,万人', '武汉市,6,2021,700,万人'),
    );
    expect(left(checked, 'wuhan', 'urban-new-jobs', 2022)).toBe('20');
    expect(left(checked, 'wuhan', 'pension-insured', 2021)).toBe('700');
  });
});
