import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../src/engine/rational.js';
import { conversion, parseUnit, ratioFactor } from '../../../src/intake/observe/units.js';
import { figures, long, of, readText, shown, told } from '../../helpers/intake-reading.js';

const factor = (from: string, to: string) => {
  const by = conversion(parseUnit(from), parseUnit(to));
  return by === null ? null : decimalText(by);
};

const row = async (indicator: string, value: string, unit: string) =>
  await readText(long(`武汉市,${indicator},2021,${value},${unit}`));

describe('conversion', () => {
  it.each([
    ['人', '万人', '0.0001'],
    ['万人', '人', '10000'],
    ['万人', '万人', '1'],
    ['千人', '万人', '0.1'],
    ['百人', '万人', '0.01'],
    ['十万人', '万人', '10'],
    ['百万人', '万人', '100'],
    ['千万人', '万人', '1000'],
    ['亿人', '万人', '10000'],
    ['亿元', '万元', '10000'],
    ['人次', '万人次', '0.0001'],
    ['名', '万人', '0.0001'],
    ['位', '万名', '0.0001'],
    ['万', '万人', '1'],
    ['万', '人', '10000'],
    ['千', '万人次', '0.1'],
    ['万 人', '万人', '1'],
    ['‰', '%', '0.1'],
    ['％', '%', '1'],
    ['percent', '%', '1'],
    ['百分比', '%', '1'],
    ['Persons', '万人', '0.0001'],
    ['people', '人', '1'],
    ['10,000 persons', '万人', '1'],
    ['10k people', '万人', '1'],
    ['ten thousand persons', '万人', '1'],
    ['thousand persons', '万人', '0.1'],
    ['thousand', 'thousand persons', '1'],
    ['million', 'thousand km', '1000'],
    ['persons', 'thousand persons', '0.001'],
    ['million persons', '万人', '100'],
    ['hundred persons', '万人', '0.01'],
    ['10,000 person-times', '万人次', '1'],
    ['yuan', '亿元', '0.00000001'],
    ['平方米', '万平方米', '0.0001'],
  ])('%s to %s is times %s', (from, to, by) => {
    expect(factor(from, to)).toBe(by);
  });

  it.each([
    ['人次', '万人'],
    ['人', '万人次'],
    ['%', '万人'],
    ['人', '%'],
    ['万', '%'],
    ['千', '%'],
    ['张', '万人'],
    ['户', '人'],
    ['百分点', '%'],
    ['持卡人', '万人'],
    ['bushels', '人'],
  ])('%s and %s do not measure the same', (from, to) => {
    expect(factor(from, to)).toBeNull();
  });

  it('scales a ratio to its unit', () => {
    expect(['%', '‰', '人'].map(unit => decimalText(ratioFactor(unit)))).toEqual(['100', '1000', '1']);
  });
});

describe('a figure in another unit', () => {
  it('is converted exactly, and said so', async () => {
    const read = await row('城镇新增就业人数', '299801', '人');
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 29.9801']);
    expect(told(read)).toEqual(['info unit-converted 2:4']);
    expect(of(read, 'unit-converted')[0]?.args).toEqual({
      from: '人',
      to: '万人',
      indicator: 'urban-new-jobs',
      count: 1,
    });
  });

  it('carries half a unit of the digit that was written', async () => {
    const half = async (value: string, unit: string, indicator = '1') => {
      const [observation] = (await row(indicator, value, unit)).observations;
      return observation && decimalText(observation.halfDigit);
    };
    expect(await half('299801', '人')).toBe('0.00005');
    expect(await half('29.98', '万人')).toBe('0.005');
    expect(await half('22.0', '万人')).toBe('0.05');
    expect(await half('22', '万人')).toBe('0.5');
    expect(await half('29.2', '‰', '3')).toBe('0.005');
    expect(await half('—', '万人')).toBe('0');
  });

  it('never passes through binary floating point', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 99_999_999 }), async persons => {
        const [observation] = (await row('1', `${persons}`, '人')).observations;
        const padded = `${persons}`.padStart(5, '0');
        const exactly = `${padded.slice(0, -4)}.${padded.slice(-4)}`.replace(/\.?0+$/, '');
        expect(shown(observation?.value)).toBe(exactly);
      }),
    );
  });

  it('keeps a bound a bound', async () => {
    expect(figures(await row('登记失业率', '<29', '‰'))).toEqual([
      'wuhan registered-unemployment-rate 2021 = [0,2.9)',
    ]);
    expect(figures(await row('1', '>1100000', '人'))).toEqual(['wuhan urban-new-jobs 2021 = (110,)']);
  });

  it('is said once a file, kind and indicator, with the number of figures', async () => {
    const table = `${long('武汉市,1,2021,299800,人', '武汉市,6,2021,700,万人')}武汉市,1,2022,1000,人\n武汉市,1,2023,1,千人\n`;
    const read = await readText(table);
    const counts = of(read, 'unit-converted').map(f => [f.place.line, f.args.from, f.args.count]);
    expect(counts).toEqual([
      [2, '人', 2],
      [5, '千人', 1],
    ]);
  });
});

describe('a unit that does not fit', () => {
  it.each([
    ['城镇新增就业人数', '29', '人次', 5],
    ['开展补贴性职业技能培训人次', '13', '万人', 5],
    ['城镇登记失业率', '2.92', '万人', 5],
    ['城镇新增就业人数', '29', '%', 5],
    ['城镇新增就业人数', '29%', '万人', 4],
    ['城镇新增就业人数', '29%', '', 4],
    ['城镇登记失业率', '29.2‰', '%', 4],
    ['城镇新增就业人数(1-9月累计)', '18', '万人', 2],
    ['城镇新增就业人数(人)', '18', '万人', 2],
  ])('%s %s %s is refused', async (indicator, value, unit, column) => {
    const read = await row(indicator, value, unit);
    expect(told(read)).toEqual([`error unit-mismatch 2:${column}`]);
    expect(read.observations.map(o => shown(o.value))).toEqual(['unreadable']);
  });

  it('names what was found and what was expected', async () => {
    const args = async (value: string, unit: string) =>
      of(await row('1', value, unit), 'unit-mismatch')[0]?.args;
    expect(await args('29', '人次')).toEqual({
      written: '人次',
      expected: '万人',
      indicator: 'urban-new-jobs',
    });
    expect(await args('29%', '万人')).toEqual({
      written: '%',
      expected: '万人',
      indicator: 'urban-new-jobs',
    });
  });
});

describe('where the unit is written', () => {
  const header = async (name: string, value: string) =>
    figures(await readText(`地区,年份,${name}\n武汉市,2021,${value}\n`));

  it('may be the brackets behind the name', async () => {
    expect(await header('城镇新增就业人数(人)', '299800')).toEqual(['wuhan urban-new-jobs 2021 = 29.98']);
    expect(await header('城镇新增就业人数（万人）', '29.98')).toEqual(['wuhan urban-new-jobs 2021 = 29.98']);
    expect(await header('1.城镇新增就业人数(千人)', '299.8')).toEqual(['wuhan urban-new-jobs 2021 = 29.98']);
  });

  it('may be the sign behind the number', async () => {
    expect(await header('城镇登记失业率', '29.2‰')).toEqual([
      'wuhan registered-unemployment-rate 2021 = 2.92',
    ]);
    expect(await header('城镇登记失业率(%)', '2.92%')).toEqual([
      'wuhan registered-unemployment-rate 2021 = 2.92',
    ]);
    expect(await header('城镇登记失业率(%)', '29.2‰')).toEqual([
      'wuhan registered-unemployment-rate 2021 = unreadable',
    ]);
  });

  it('is first of all the unit column', async () => {
    expect(figures(await row('城镇新增就业人数(万人)', '299800', '人'))).toEqual([
      'wuhan urban-new-jobs 2021 = 29.98',
    ]);
    expect(figures(await readText('指标,单位,2021\n1,人,299800\n'))).toEqual([
      'wuhan urban-new-jobs 2021 = 29.98',
    ]);
  });

  it('is the printed unit where nothing is written', async () => {
    expect(figures(await row('1', '29.98', ''))).toEqual(['wuhan urban-new-jobs 2021 = 29.98']);
    expect(await header('城镇新增就业', '29.98')).toEqual(['wuhan urban-new-jobs 2021 = 29.98']);
  });

  it('may be a column of a table of indicators across, and is never passed over', async () => {
    const read = await readText('地区,年份,单位,城镇登记失业率\n武汉市,2021,‰,29.2\n');
    const silent = read.findings.length === 0;
    expect(figures(read)[0] === 'wuhan registered-unemployment-rate 2021 = 2.92' || !silent).toBe(true);
  });
});
