import { describe, expect, it } from 'vitest';
import { figures, long, of, readText, related, told } from '../../helpers/intake-reading.js';

describe('a duplicate header', () => {
  it.each([
    ['地区,指标,年份,数值,数值', '1:5', '1:4'],
    ['地区,指标,年份,数值,完成数', '1:5', '1:4'],
    ['地区,指标,项目,年份,数值', '1:3', '1:2'],
    ['地区,指标,年份,数值,备注,备注', '1:6', '1:5'],
    ['地区,指标,2021,2021', '1:4', '1:3'],
    ['地区,指标,2021,２０２１', '1:4', '1:3'],
    ['地区,年份,城镇新增就业,城镇新增就业 ', '1:4', '1:3'],
  ])('%s stops the table', async (header, place, first) => {
    const cells = header.split(',').length;
    const read = await readText(`${header}\n${Array(cells).fill('1').join(',')}\n`);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual([`error duplicate-header ${place}`]);
    const [found] = of(read, 'duplicate-header');
    expect(related(found)).toEqual([first]);
    expect(found?.args).toEqual({ header: found?.place.text, first: Number(first.split(':')[1]) });
  });

  it('is none where several columns may go without a name or beside each other', async () => {
    expect(
      figures(await readText('序号,编号,地区,指标,年份,数值,备注,来源\n1,1,武汉市,1,2021,20,,\n')),
    ).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(figures(await readText('地区,指标,年份,数值,,\n武汉市,1,2021,20,,\n'))).toEqual([
      'wuhan urban-new-jobs 2021 = 20',
    ]);
  });

  it('is each named', async () => {
    expect(told(await readText('地区,地区,指标,指标,指标\n1,2,3,4,5\n'))).toEqual([
      'error duplicate-header 1:2',
      'error duplicate-header 1:4',
      'error duplicate-header 1:5',
    ]);
  });
});

describe('an unrecognised column', () => {
  it('is named, and the rest is read', async () => {
    const read = await readText('地区,指标,年份,数值,联系人\n武汉市,1,2021,20,张三\n');
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(told(read)).toEqual(['warning unrecognised-column 1:5']);
    expect(of(read, 'unrecognised-column')[0]?.args).toEqual({ header: '联系人' });
  });

  it('is named among years across too', async () => {
    expect(told(await readText('地区,指标,2021,联系人\n武汉市,1,20,张三\n'))).toEqual([
      'warning unrecognised-column 1:4',
    ]);
  });

  it('may be a column without a name that holds something', async () => {
    const read = await readText('地区,指标,年份,数值,\n武汉市,1,2021,20,\n武汉市,6,2021,700,什么\n');
    expect(told(read)).toEqual(['warning unrecognised-column 1:5']);
  });
});

describe('a ragged row', () => {
  it('is too short', async () => {
    const read = await readText(long('武汉市,1,2021', '武汉市,1,2022,20,万人'));
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2022 = 20']);
    expect(told(read)).toEqual(['error ragged-row 2:-']);
    expect(of(read, 'ragged-row')[0]).toMatchObject({
      args: { found: 3, expected: 5 },
      place: { text: '武汉市,1,2021' },
    });
  });

  it('is too long, as where a thousands separator is not quoted', async () => {
    const read = await readText(long('武汉市,1,2021,299,800,人'));
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error ragged-row 2:-']);
    expect(of(read, 'ragged-row')[0]?.args).toEqual({ found: 6, expected: 5 });
  });

  it('is short by one, or long by one', async () => {
    expect(told(await readText(long('武汉市,1,2021,20')))).toEqual(['error ragged-row 2:-']);
    expect(told(await readText(long('武汉市,1,2021,20,万人,x')))).toEqual(['error ragged-row 2:-']);
  });

  it('is none where blank cells pad it or the header', async () => {
    expect(told(await readText(long('武汉市,1,2021,20,万人,, ,')))).toEqual([]);
    expect(told(await readText('地区,指标,年份,数值,单位,,\n武汉市,1,2021,20,万人\n'))).toEqual([]);
    expect(told(await readText('地区,指标,年份,数值,单位,,\n武汉市,1,2021,20,万人,,,,\n'))).toEqual([]);
  });

  it('is quoted only in part', async () => {
    const text = of(await readText(long(`武汉市,${'长'.repeat(200)}`)), 'ragged-row')[0]?.place.text ?? '';
    expect(text.length).toBeLessThan(80);
    expect(text.startsWith('武汉市,长')).toBe(true);
    expect(text.endsWith('…')).toBe(true);
  });
});

describe('the numbers of columns below the header of a form', () => {
  it('are passed over', async () => {
    const read = await readText('地区,指标,年份,数值\n甲,乙,丙,1\n武汉市,1,2021,20\n');
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(told(read)).toEqual(['info row-skipped 2:1']);
  });

  it('are none where a figure is', async () => {
    const read = await readText('地区,指标,年份,数值\n甲,1,2021,20\n');
    expect(told(read)).toEqual(['error unknown-area 2:1']);
  });
});

describe('a row of units below the header', () => {
  it('gives each column its unit', async () => {
    const read = await readText('地区,年份,城镇新增就业,城镇登记失业率\n,,人,%\n武汉市,2021,299800,2.92\n');
    expect(figures(read)).toEqual([
      'wuhan urban-new-jobs 2021 = 29.98',
      'wuhan registered-unemployment-rate 2021 = 2.92',
    ]);
    expect(told(read)).toEqual(['info unit-converted 3:3']);
  });

  it('may have a head of its own, and brackets', async () => {
    const read = await readText(
      '地区,城镇新增就业,城镇登记失业率\n单位,（万人）,（‰）\n武汉市,20,29.2\n',
      '2021.csv',
    );
    expect(figures(read)).toEqual([
      'wuhan urban-new-jobs 2021 = 20',
      'wuhan registered-unemployment-rate 2021 = 2.92',
    ]);
  });

  it('stands below years too', async () => {
    const read = await readText('指标,2021年,2022年\n,万人,人\n1,20,210000\n', '武汉市.csv');
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20', 'wuhan urban-new-jobs 2022 = 21']);
  });

  it('is none where a word is no unit of the plan', async () => {
    const read = await readText('地区,年份,城镇新增就业\n,,公斤\n武汉市,2021,20\n');
    expect(told(read).filter(text => text.startsWith('error'))).not.toEqual([]);
  });
});

describe('a row wider than any table', () => {
  it('is no header, and is soon refused', async () => {
    const header = ['地区', '指标', '年份', '数值', ...Array(16_000).fill('二、社会保障')].join(',');
    const started = performance.now();
    const read = await readText(`${header}\n武汉市,1,2021,20\n`);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(told(read)).toEqual(['error unrecognised-table 1:-']);
    expect(of(read, 'unrecognised-table')[0]?.args.header.length).toBeLessThan(600);
  });
});

describe('the headers of a form of one area', () => {
  it('may say that units stand behind the names', async () => {
    const text = '指标（单位）,本年完成,备注\n城镇新增就业人数(人),299800,合成\n';
    const read = await readText(text, '江岸区2021.csv');
    expect(figures(read)).toEqual(['jiangan urban-new-jobs 2021 = 29.98']);
    expect(told(read).filter(found => !found.startsWith('info'))).toEqual([]);
  });
});
