import { describe, expect, it } from 'vitest';
import { catalogue, checkText, long, of } from '../../helpers/intake-reading.js';

const BELOW = catalogue.areas.filter(area => area.parent !== null).map(area => area.id);
const all = (indicator: string, year: number, ...without: string[]) =>
  BELOW.filter(id => !without.includes(id)).map(id => `${id},${indicator},${year},2,`);
const found = async (text: string, options = {}) => of(await checkText(text, options), 'missing-areas');

describe('areas missing from a sum', () => {
  it('are a warning, one for each set of areas', async () => {
    const checked = await checkText(
      long(
        ...all('1', 2021, 'xinzhou'),
        ...all('1', 2022, 'xinzhou'),
        ...all('6', 2022, 'xinzhou'),
        ...all('7', 2022, 'hannan', 'xinzhou'),
      ),
    );
    const findings = of(checked, 'missing-areas');
    expect(findings.map(f => [f.severity, f.args])).toEqual([
      [
        'warning',
        {
          area: 'wuhan',
          areas: ['xinzhou'],
          indicators: ['urban-new-jobs', 'pension-insured'],
          years: [2021, 2022],
        },
      ],
      [
        'warning',
        { area: 'wuhan', areas: ['hannan', 'xinzhou'], indicators: ['work-injury-insured'], years: [2022] },
      ],
    ]);
    expect(findings[0]?.place.file).toBeNull();
  });

  it('are none where all report, none does, or the city does itself', async () => {
    expect(await found(long(...all('1', 2021)))).toEqual([]);
    expect(await found(long('武汉市,6,2021,700,'))).toEqual([]);
    expect(await found(long('武汉市,1,2021,30,', '江岸区,1,2021,2,'))).toEqual([]);
  });

  it('are those whose cell says nothing, not those whose cell cannot be read', async () => {
    const rows = all('1', 2021, 'xinzhou');
    expect(await found(long(...rows, '新洲区,1,2021,—,'))).toHaveLength(1);
    expect(await found(long(...rows, '新洲区,1,2021,0,'))).toEqual([]);
    expect(await found(long(...rows, '新洲区,1,2021,1.2万,'))).toEqual([]);
  });

  it('may report by their units', async () => {
    const rows = all('1', 2021, 'xinzhou').map(row => `,${row}`);
    const text = ['街道,地区,指标,年份,数值,单位', ...rows, '甲,新洲区,1,2021,1,', ''].join('\n');
    expect(await found(text)).toEqual([]);
  });

  it('of a rate are those that do not give its parts', async () => {
    const header = '地区,指标,年份,数值,分子,分母';
    const rows = BELOW.map(id => `${id},14,2021,60,60,100`);
    expect(await found([header, ...rows, ''].join('\n'))).toEqual([]);
    const one = rows.map((row, i) => (i === 3 ? `${BELOW[3]},14,2021,60,,` : row));
    expect((await found([header, ...one, ''].join('\n'))).map(f => f.args.areas)).toEqual([[BELOW[3]]]);
  });

  it('are looked for up to the year judged', async () => {
    const text = long(...all('1', 2021), ...all('1', 2022), ...all('1', 2023, 'xinzhou'));
    expect(await found(text, { asOf: 2022 })).toEqual([]);
    expect((await found(text, { asOf: 2023 })).map(f => f.args.years)).toEqual([[2023]]);
    expect(await found(text, { asOf: null })).toEqual([]);
  });

  it('matter to the city, not to one area', async () => {
    const text = long(...all('1', 2021, 'xinzhou'));
    expect(await found(text, { area: 'jiangan' })).toEqual([]);
    expect(await found(text, { area: 'wuhan' })).toHaveLength(1);
  });

  it('are not those that submitted a rate nobody can read', async () => {
    const listed = (await found(long('江岸区,3,2021,3.1.1,%'))).flatMap(f => f.args.areas);
    expect(listed).not.toContain('jiangan');
  });

  it('are not asked for what only the city reports', async () => {
    expect(await found(long('江岸区,startups-supported,2021,1,万人'))).toEqual([]);
  });
});
