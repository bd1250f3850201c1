import { describe, expect, it } from 'vitest';
import { checkText, left, long, of, related, shown } from '../../helpers/intake-reading.js';

const pair = async (whole: string, part: string, unit = '万人次') =>
  await checkText(long(`武汉市,4,2021,${whole},${unit}`, `武汉市,5,2021,${part},${unit}`));
const raised = async (...args: Parameters<typeof pair>) =>
  of(await pair(...args), 'part-exceeds-whole').length;

describe('a part larger than its whole', () => {
  it('is an error of the part, beside the whole', async () => {
    const checked = await pair('2', '2.01');
    const [found, ...more] = of(checked, 'part-exceeds-whole');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      args: { part: 'migrant-worker-training', whole: 'subsidised-training', area: 'wuhan', year: 2021 },
      place: { line: 3, column: 4, text: '2.01' },
    });
    expect(related(found)).toEqual(['2:4']);
    expect([shown(found?.args.partValue), shown(found?.args.wholeValue)]).toEqual(['2.01', '2']);
  });

  it('leaves both to be read, for nobody knows which is wrong', async () => {
    const checked = await pair('2', '2.01');
    expect(left(checked, 'wuhan', 'subsidised-training', 2021)).toBe('2');
    expect(left(checked, 'wuhan', 'migrant-worker-training', 2021)).toBe('2.01');
  });

  it.each([
    ['2', '2'],
    ['2', '1.99'],
    ['2', '0'],
    ['2', '<3'],
    ['>2', '9'],
    ['2', '>=2'],
    ['<=2', '2'],
    ['<3', '2.99'],
    ['—', '9'],
    ['2', '—'],
    ['1.2万', '9'],
    ['-1', '9'],
  ])('is not: %s with a part of %s', async (whole, part) => {
    expect(await raised(whole, part)).toBe(0);
  });

  it.each([
    ['2', '>2'],
    ['<2', '2'],
    ['<=2', '2.01'],
    ['2', '>=2.01'],
  ])('is, whatever the bounds hide: %s with a part of %s', async (whole, part) => {
    expect(await raised(whole, part)).toBe(1);
  });

  it('is so for certificates of senior workers, and for no other rows', async () => {
    const checked = await checkText(
      long(
        '武汉市,12,2021,2,万人次',
        '武汉市,13,2021,2.1,万人次',
        '武汉市,17,2021,40,万人',
        '武汉市,18,2021,50,%',
        '武汉市,1,2021,29,万人',
        '武汉市,9,2021,34,万人',
      ),
    );
    expect(of(checked, 'part-exceeds-whole').map(f => f.args.part)).toEqual([
      'senior-vocational-certificates',
    ]);
  });

  it('is so within an area and a year only', async () => {
    const checked = await checkText(
      long(
        '武汉市,4,2021,2,万人次',
        '武汉市,5,2022,3,万人次',
        '江岸区,5,2021,3,万人次',
        '江岸区,4,2021,3,万人次',
      ),
    );
    expect(of(checked, 'part-exceeds-whole')).toEqual([]);
  });

  it('is so within a reporting unit', async () => {
    const checked = await checkText(
      [
        '地区,街道,指标,年份,数值',
        '江岸区,甲,4,2021,1',
        '江岸区,乙,4,2021,3',
        '江岸区,甲,5,2021,2',
        '江岸区,乙,5,2021,2',
        '江岸区,丙,5,2021,9',
        '',
      ].join('\n'),
    );
    expect(of(checked, 'part-exceeds-whole').map(f => f.place.line)).toEqual([4]);
  });
});
