import { describe, expect, it } from 'vitest';
import { figures, of, readText, told } from '../../helpers/intake-reading.js';

const CITY = ['wuhan urban-new-jobs 2021 = 29.98', 'wuhan registered-unemployment-rate 2021 = 2.92'];

describe('a long table', () => {
  it('has one figure a row', async () => {
    const read = await readText('地区,指标,年份,数值,单位\n武汉市,1,2021,29.98,万人\n武汉市,3,2021,2.92,%\n');
    expect(figures(read)).toEqual(CITY);
    expect(read.findings).toEqual([]);
  });

  it('has its columns in any order and under other names', async () => {
    const read = await readText(
      '完成数,报告期,计量单位,指标名称,区县\n29.98,2021年,万人,1,武汉\n2.92,2021年,%,3,武汉\n',
    );
    expect(figures(read)).toEqual(CITY);
    expect(read.findings).toEqual([]);
  });

  it('may be in English', async () => {
    const header = 'Area,Indicator,Year,Value,Unit,Reporting Unit,Numerator,Denominator,Note';
    const read = await readText(`${header}\nWuhan,New urban jobs,2021,"299,800",persons,,,,a note\n`);
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 29.98']);
    expect(told(read)).toEqual(['info unit-converted 2:4']);
    expect(read.observations[0]?.note).toBe('a note');
  });

  it('may do without area and unit', async () => {
    const read = await readText('指标,年份,数值\n1,2021,29.98\n3,2021,2.92\n');
    expect(figures(read)).toEqual(CITY);
    expect(told(read)).toEqual(['info area-assumed 1:-']);
  });

  it('keeps the place and text of the figure', async () => {
    const [observation] = (await readText('备注,指标,年份,数值\n,1,2021, ２９.98 \n', 'a/b.csv'))
      .observations;
    expect(observation?.source).toEqual({
      file: 'a/b.csv',
      sheet: null,
      line: 2,
      column: 4,
      text: ' ２９.98 ',
    });
    expect(observation?.note).toBeNull();
  });

  it('loses no column of years without a word', async () => {
    const read = await readText('地区,指标,年份,数值,2022,2023\n武汉市,1,2021,20,21,22\n');
    const lost = figures(read).length < 3 && read.findings.length === 0;
    expect(lost).toBe(false);
  });
});

describe('a table of years across', () => {
  it('has one figure a year', async () => {
    const read = await readText(
      '地区,指标,单位,2021,2022年,备注\n武汉市,1,万人,29.98,30,说明\n江岸,3,%,2.92,—,\n',
    );
    expect(figures(read)).toEqual([
      'wuhan urban-new-jobs 2021 = 29.98',
      'wuhan urban-new-jobs 2022 = 30',
      'jiangan registered-unemployment-rate 2021 = 2.92',
      'jiangan registered-unemployment-rate 2022 = missing',
    ]);
    expect(read.observations.map(o => `${o.source.line}:${o.source.column}`)).toEqual([
      '2:4',
      '2:5',
      '3:4',
      '3:5',
    ]);
    expect(read.observations.map(o => o.note)).toEqual(['说明', '说明', null, null]);
    expect(read.findings).toEqual([]);
  });

  it('may have units in brackets', async () => {
    const read = await readText('指标,2021\n1.城镇新增就业人数(人),299800\n', '江岸区.csv');
    expect(figures(read)).toEqual(['jiangan urban-new-jobs 2021 = 29.98']);
  });

  it('may have reporting units', async () => {
    const read = await readText('地区,街道,指标,2021\n江岸区,大智街,1,0.5\n');
    expect(figures(read)).toEqual(['jiangan/大智街 urban-new-jobs 2021 = 0.5']);
  });

  it('never takes an empty cell for 0', async () => {
    expect(figures(await readText('地区,指标,2021,2022\n武汉市,1,,0\n'))).toEqual([
      'wuhan urban-new-jobs 2021 = missing',
      'wuhan urban-new-jobs 2022 = 0',
    ]);
  });

  it('names the unknown indicator of a row once', async () => {
    const read = await readText('地区,指标,2021,2022\n武汉市,无此指标,1,2\n');
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error unknown-indicator 2:2']);
  });

  it('loses no column of an indicator without a word', async () => {
    const read = await readText('地区,指标,2021,城镇登记失业率\n武汉市,1,20,2.92\n');
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(told(read)).not.toEqual([]);
  });
});

describe('a table of indicators across', () => {
  it('has one figure an indicator, in the year of its row', async () => {
    const read = await readText(
      '地区,年份,城镇新增就业人数(人),3.城镇登记失业率(%)\n武汉市,2021,299800,2.92\n江岸区,2022,10000,\n',
    );
    expect(figures(read)).toEqual([
      ...CITY,
      'jiangan urban-new-jobs 2022 = 1',
      'jiangan registered-unemployment-rate 2022 = missing',
    ]);
    expect(told(read)).toEqual(['info unit-converted 2:3']);
    expect(of(read, 'unit-converted')[0]?.args.count).toBe(2);
  });

  it('or in the year of its file', async () => {
    const table = '区,城镇新增就业,登记失业率\n武汉,29.98,2.92\n';
    expect(figures(await readText(table, '2021.csv'))).toEqual(CITY);
    expect(told(await readText(table))).toEqual(['error year-missing 2:2', 'error year-missing 2:3']);
  });

  it('may have a row a year of one area, or a row a reporting unit', async () => {
    expect(figures(await readText('年度,1,3\n2021,29.98,2.92\n', '武汉市.csv'))).toEqual(CITY);
    expect(figures(await readText('街道,1\n大智街,0.5\n', '江岸区2021.csv'))).toEqual([
      'jiangan/大智街 urban-new-jobs 2021 = 0.5',
    ]);
  });

  it('may have numbers, places and ids for headers, and a running number', async () => {
    const read = await readText(
      '序号,地区,年份,专栏2-1,registered-unemployment-rate\n1,武汉市,2021,29.98,2.92\n',
    );
    expect(figures(read)).toEqual(CITY);
    expect(read.findings).toEqual([]);
  });

  it('takes a column it does not know for a misspelt indicator', async () => {
    const read = await readText('地区,年份,城镇新增就业人数,城镇登记失业綠\n武汉市,2021,29.98,2.92\n');
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 29.98']);
    expect(told(read)).toEqual(['error unknown-indicator 1:4']);
    expect(of(read, 'unknown-indicator')[0]?.args.nearest[0]).toBe('城镇登记失业率');
  });

  it('keeps 备注 with each figure of the row', async () => {
    const read = await readText('地区,年份,1,3,备注\n武汉市,2021,29.98,2.92,快报\n');
    expect(read.observations.map(o => o.note)).toEqual(['快报', '快报']);
  });

  it.each([
    ['years', '地区,年份,城镇登记失业率,2022\n武汉市,2021,2.92,3\n'],
    ['values', '地区,年份,数值,城镇登记失业率\n武汉市,2021,5,2.92\n'],
    ['numerators', '地区,年份,城镇登记失业率,分子,分母\n武汉市,2021,2.92,292,10000\n'],
  ])('loses no column of %s without a word', async (_, table) => {
    expect(told(await readText(table))).not.toEqual([]);
  });
});

describe('a table of no known shape', () => {
  it.each([
    ['no figures', '地区,指标,年份\n武汉市,1,2021\n'],
    ['no indicators', '地区,年份,数值\n武汉市,2021,3\n'],
    ['nothing known', 'a,b\n1,2\n'],
    ['only an indicator', '城镇新增就业\n3\n'],
  ])('is refused: %s', async (_, table) => {
    const read = await readText(table);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error unrecognised-table 1:-']);
    expect(of(read, 'unrecognised-table')[0]?.args).toEqual({ header: table.split('\n')[0] });
  });
});
