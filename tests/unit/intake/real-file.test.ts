import { describe, expect, it } from 'vitest';
import { checkText, figures, left, readText } from '../../helpers/intake-reading.js';

/** What Wuhan published of 2021, as collected by hand. */
const CITY_2021 = `地区,指标,年份,数值,单位,备注
武汉市,城镇新增就业人数,2021,29.98,万人,2021年统计公报(转载)
武汉市,城镇登记失业率,2021,2.92,%,2021年统计公报(转载)
武汉市,工伤保险参保人数,2021,398.91,万人,2021年统计公报(转载)
武汉市,失业保险参保人数,2021,301.34,万人,2021年统计公报(转载)
武汉市,吸引高校毕业生留汉就业创业,2021,34.52,万人,新闻报道(口径可能不同)
`;

describe('the published figures of 2021', () => {
  it('are five observations and nothing else', async () => {
    for (const text of [CITY_2021, `\ufeff${CITY_2021.replaceAll('\n', '\r\n')}`]) {
      const read = await readText(text, 'wuhan-city-2021.csv');
      expect(figures(read)).toEqual([
        'wuhan urban-new-jobs 2021 = 29.98',
        'wuhan registered-unemployment-rate 2021 = 2.92',
        'wuhan work-injury-insured 2021 = 398.91',
        'wuhan unemployment-insured 2021 = 301.34',
        'wuhan graduates-staying 2021 = 34.52',
      ]);
      expect(read.findings).toEqual([]);
    }
  });

  it('have their notes and places', async () => {
    const { observations } = await readText(CITY_2021, 'wuhan-city-2021.csv');
    expect(observations.map(o => o.source.line)).toEqual([2, 3, 4, 5, 6]);
    expect(observations.map(o => o.source.column)).toEqual([4, 4, 4, 4, 4]);
    expect(observations.map(o => o.note)).toEqual([
      '2021年统计公报(转载)',
      '2021年统计公报(转载)',
      '2021年统计公报(转载)',
      '2021年统计公报(转载)',
      '新闻报道(口径可能不同)',
    ]);
  });

  it('pass every check but for what is left out', async () => {
    const checked = await checkText(CITY_2021);
    expect(checked.findings.map(f => `${f.severity} ${f.code}`)).toEqual(['warning missing-headline']);
    expect(left(checked, 'wuhan', 'work-injury-insured', 2021)).toBe('398.91');
  });
});
