import { describe, expect, it } from 'vitest';
import { missingHeadline } from '../../../src/checks/missing-headline.js';
import { endOf } from '../../../src/engine/as-of.js';
import { catalogue, checkText, long, of } from '../../helpers/intake-reading.js';

const BINDING = ['work-injury-insured', 'unemployment-insured'];
const ANTICIPATORY = catalogue.indicators
  .filter(i => i.attribute === 'anticipatory' && i.id !== 'surveyed-unemployment-rate')
  .map(i => i.id);

const gaps = async (text: string, options = {}) => {
  const checked = await checkText(text, options);
  return {
    binding: of(checked, 'missing-binding').map(f => f.args),
    headline: of(checked, 'missing-headline').map(f => f.args),
  };
};

/** A complete row set of an area in a year, without those left out. */
const complete = (area: string, year: number, ...without: string[]) =>
  catalogue.indicators
    .filter(i => !without.includes(i.id))
    .map(i => `${area},${i.id},${year},${i.base?.value ?? 5},`);

const REST = ['surveyed-unemployment-rate'];

describe('headline indicators left out', () => {
  it('are one finding an area: binding an error, anticipatory a warning', async () => {
    const checked = await checkText(long('武汉市,7,2021,398.91,万人', '江岸区,1,2021,2,万人'));
    expect(of(checked, 'missing-binding').map(f => [f.severity, f.args])).toEqual([
      ['error', { area: 'wuhan', year: 2021, month: null, indicators: ['unemployment-insured'] }],
      ['error', { area: 'jiangan', year: 2021, month: null, indicators: BINDING }],
    ]);
    expect(of(checked, 'missing-headline').map(f => [f.severity, f.args])).toEqual([
      // 城镇新增就业 is given by one area: what is missing there is told by missing-areas.
      [
        'warning',
        {
          area: 'wuhan',
          year: 2021,
          month: null,
          indicators: ANTICIPATORY.filter(id => id !== 'urban-new-jobs'),
        },
      ],
      [
        'warning',
        {
          area: 'jiangan',
          year: 2021,
          month: null,
          indicators: ANTICIPATORY.filter(id => id !== 'urban-new-jobs'),
        },
      ],
    ]);
  });

  it('are none where all are there, the pending one apart', async () => {
    expect(await gaps(long(...complete('武汉市', 2021, ...REST)))).toEqual({ binding: [], headline: [] });
    expect(ANTICIPATORY).toHaveLength(15);
  });

  it.each(['work-injury-insured', 'unemployment-insured'])('are binding: %s', async id => {
    expect(await gaps(long(...complete('武汉市', 2021, id, ...REST)))).toEqual({
      binding: [{ area: 'wuhan', year: 2021, month: null, indicators: [id] }],
      headline: [],
    });
  });

  it('are missed where the cell says so, and there where it cannot be read', async () => {
    const rows = complete('武汉市', 2021, 'work-injury-insured', ...REST);
    expect((await gaps(long(...rows, '武汉市,7,2021,—,'))).binding).toHaveLength(1);
    expect((await gaps(long(...rows, '武汉市,7,2021,,'))).binding).toHaveLength(1);
    expect((await gaps(long(...rows, '武汉市,7,2021,1.2万,'))).binding).toEqual([]);
    expect((await gaps(long(...rows, '武汉市,7,2021,0,'))).binding).toEqual([]);
    expect((await gaps(long(...rows, '武汉市,7,2022,340,'), { asOf: 2021 })).binding).toHaveLength(1);
  });

  it('may come from reporting units', async () => {
    const rows = complete('武汉市', 2021, 'work-injury-insured', ...REST).map(row => `,${row}`);
    const text = ['填报单位,地区,指标,年份,数值,单位', ...rows, '甲,武汉市,7,2021,300,', ''].join('\n');
    expect((await gaps(text)).binding).toEqual([]);
  });

  it('may come as a numerator and a denominator', async () => {
    const rows = complete('武汉市', 2021, 'mediation-success-rate', ...REST).map(row => `${row},,`);
    const text = ['地区,指标,年份,数值,单位,分子,分母', ...rows, '武汉市,14,2021,,,64,100', ''].join('\n');
    expect((await gaps(text)).headline).toEqual([]);
  });

  it('are those of the month judged', async () => {
    const rows = [...complete('武汉市', 2022, ...REST), '武汉市,1,2023-09,15,', '武汉市,7,2023,390,'];
    const asOf = { year: 2023, month: 9 };
    const [found] = (await gaps(long(...rows), { asOf })).binding;
    expect(found).toEqual({ area: 'wuhan', year: 2023, month: 9, indicators: BINDING });
  });

  it('are those of the year judged', async () => {
    const rows = [...complete('武汉市', 2021, ...REST), '武汉市,1,2022,20,'];
    expect((await gaps(long(...rows))).binding).toEqual([
      { area: 'wuhan', year: 2022, month: null, indicators: BINDING },
    ]);
    expect(await gaps(long(...rows), { asOf: 2021 })).toEqual({ binding: [], headline: [] });
  });

  it('are asked of areas that submit, and only of the area asked for', async () => {
    const rows = long('江岸区,1,2021,2,', '汉阳区,1,2022,2,', '武昌区,1,2021,—,');
    const areas = async (options = {}) => (await gaps(rows, options)).binding.map(f => f.area);
    expect(await areas({ asOf: 2021 })).toEqual(['jiangan', 'hanyang']);
    expect(await areas({ asOf: 2021, area: 'hanyang' })).toEqual(['hanyang']);
    expect(await areas({ asOf: 2021, area: 'wuchang' })).toEqual([]);
  });

  it('are none where there is no year to judge', async () => {
    expect(await gaps(long('武汉市,7,2020,333.24,'))).toEqual({ binding: [], headline: [] });
  });

  it('are not asked of an area where only the city reports them', async () => {
    const indicators = catalogue.indicators.map(i =>
      i.id === 'registered-unemployment-rate' ? { ...i, reportedBy: 'city' as const } : i,
    );
    const { observations } = await checkText(long('武汉市,1,2021,20,', '江岸区,1,2021,2,'));
    const context = {
      catalogue: { ...catalogue, indicators },
      observations,
      asOf: endOf(2021),
      allocation: [],
    };
    const findings = [...missingHeadline.run({ ...context, area: null })];
    const asked = findings.map(f => JSON.stringify(f.args).includes('registered-unemployment-rate'));
    expect(asked).toEqual([true, false]);
  });
});
