import { describe, expect, it } from 'vitest';
import { figures, of, told } from '../../helpers/intake-reading.js';
import { columnsTold, namesTold, readMapped } from '../../helpers/mapped-reading.js';

describe('columns of a mapping', () => {
  it('make a table of headers that nobody knows', async () => {
    const read = await readMapped(
      'columns: { 甲: indicator, 乙: value, 丙: ignored, 丁: year }',
      '甲,乙,丙,丁\n1,20,合成,2021\n',
    );
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(told(read)).toEqual(['info area-assumed 1:-']);
    expect(columnsTold(read.tables[0])).toEqual([
      '1 甲* = indicator',
      '2 乙* = value',
      '3 丙* = ignored unused',
      '4 丁* = year',
    ]);
  });

  it('name periods, indicators and areas across', async () => {
    const years = await readMapped(
      'columns: { 本年数: 2023, 上年数: 2022 }',
      '指标,本年数,上年数\n1,20,21\n',
    );
    expect(figures(years)).toEqual(['wuhan urban-new-jobs 2023 = 20', 'wuhan urban-new-jobs 2022 = 21']);
    const indicators = await readMapped(
      'columns: { 就业: urban-new-jobs }',
      '地区,年份,就业\n江岸区,2021,2\n',
    );
    expect(figures(indicators)).toEqual(['jiangan urban-new-jobs 2021 = 2']);
    expect(namesTold(indicators.tables[0]?.indicators ?? [])).toEqual(['就业 -> urban-new-jobs by mapping']);
    const areas = await readMapped('columns: { 一组: 江岸区 }', '指标,年份,一组\n1,2021,2\n');
    expect(figures(areas)).toEqual(['jiangan urban-new-jobs 2021 = 2']);
  });

  it('leave the unit behind a header in force', async () => {
    const value = await readMapped('columns: { 完成(人): value }', '指标,年份,完成(人)\n1,2021,299800\n');
    expect(figures(value)).toEqual(['wuhan urban-new-jobs 2021 = 29.98']);
    const across = await readMapped('columns: { 就业(人): 1 }', '地区,年份,就业(人)\n江岸区,2021,20000\n');
    expect(figures(across)).toEqual(['jiangan urban-new-jobs 2021 = 2']);
  });

  it('go by each cell of a header of two rows', async () => {
    const read = await readMapped(
      'columns: { 今: 2023, 完成: value, 说: note }',
      '指标,今,\n,完成,说\n1,20,合成\n',
    );
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2023 = 20']);
    expect(read.observations[0]?.note).toBe('合成');
    expect(columnsTold(read.tables[0])).toEqual([
      '1 指标 = indicator',
      '2 今*/完成* = period:2023',
      '3 今*/说* = period:2023 note',
    ]);
  });
});

describe('names of a mapping', () => {
  it('lead to indicators and areas, or past them, and say so', async () => {
    const read = await readMapped(
      'indicators: { 新增就业(新口径): urban-new-jobs, 某行: ignored }\nareas: { 开发区: hannan, 其他: ignored }',
      [
        '地区,指标,年份,数值',
        '开发区,新增就业(新口径),2021,2',
        '江岸区,某行,2021,3',
        '其他,1,2021,4',
        '江岸区,1,2021,5',
        '',
      ].join('\n'),
    );
    expect(figures(read)).toEqual(['hannan urban-new-jobs 2021 = 2', 'jiangan urban-new-jobs 2021 = 5']);
    expect(told(read)).toEqual(['info row-skipped 3:2', 'info row-skipped 4:1']);
    expect(of(read, 'row-skipped').map(f => f.args)).toEqual([
      { label: '某行', isMapped: true },
      { label: '其他', isMapped: true },
    ]);
    expect(namesTold(read.tables[0]?.indicators ?? [])).toEqual([
      '新增就业(新口径) -> urban-new-jobs by mapping',
      '某行 -> null by mapping',
      '1 -> urban-new-jobs by number',
    ]);
    expect(namesTold(read.tables[0]?.areas ?? [])).toEqual([
      '开发区 -> hannan by mapping',
      '其他 -> null by mapping',
      '江岸区 -> jiangan by name',
    ]);
  });

  it('keep the unit in their brackets', async () => {
    const read = await readMapped(
      'indicators: { 就业数(人): 1 }',
      '指标,年份,数值\n就业数(人),2021,299800\n',
    );
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 29.98']);
  });

  it('hold for headers too', async () => {
    const read = await readMapped(
      'indicators: { 就业: 1 }\nareas: { 其他: ignored }',
      '地区,年份,就业,其他\n江岸区,2021,2,9\n',
    );
    expect(figures(read)).toEqual(['jiangan urban-new-jobs 2021 = 2']);
    expect(read.findings).toEqual([]);
  });
});

describe('what a mapping says of whole tables', () => {
  const TABLE = '指标,数值\n1,2\n';

  it('is stronger than titles and names', async () => {
    const read = await readMapped('area: 汉阳区\nyear: 2022', `2021年江岸区\n${TABLE}`, '江汉区2023.csv');
    expect(figures(read)).toEqual(['hanyang urban-new-jobs 2022 = 2']);
    expect(of(read, 'area-assumed')[0]?.args).toEqual({ area: 'hanyang', from: 'mapping' });
    expect(of(read, 'year-assumed')[0]?.args).toEqual({ year: 2022, month: null, from: 'mapping' });
    expect(read.tables[0]).toMatchObject({ area: 'hanyang', year: 2022, titles: ['2021年江岸区'] });
  });

  it('is weaker than columns and --area', async () => {
    const columns = await readMapped('area: 汉阳区\nyear: 2022', '地区,指标,年份,数值\n江岸区,1,2021,2\n');
    expect(figures(columns)).toEqual(['jiangan urban-new-jobs 2021 = 2']);
    expect(columns.findings).toEqual([]);
    const option = await readMapped('area: 汉阳区\nyear: 2022', TABLE, 'a.csv', 'jianghan');
    expect(figures(option)).toEqual(['jianghan urban-new-jobs 2022 = 2']);
  });

  it('gives the year of periods that name none', async () => {
    const read = await readMapped('year: 2022', '指标,1-9月\n1,2\n', '全市2023.csv');
    expect(of(read, 'part-of-a-year')[0]?.args).toEqual({ written: '1-9月', year: 2022, month: 9 });
  });

  it('may be a part of a year, which needs a month to judge at', async () => {
    const read = await readMapped('year: 2023-09', TABLE);
    expect(of(read, 'part-of-a-year')[0]?.args).toEqual({ written: '2023-09', year: 2023, month: 9 });
  });

  it('gives the unit of figures that it fits and that name no other', async () => {
    const read = await readMapped('unit: 人\nyear: 2021', '指标,数值\n1,299800\n3,2.92\n');
    expect(figures(read)).toEqual([
      'wuhan urban-new-jobs 2021 = 29.98',
      'wuhan registered-unemployment-rate 2021 = 2.92',
    ]);
    const own = await readMapped('unit: 人\nyear: 2021', '单位：万人\n指标,数值\n1,29.98\n');
    expect(figures(own)).toEqual(['wuhan urban-new-jobs 2021 = 29.98']);
  });
});

describe('a header that a mapping names', () => {
  const DATA = '甲,乙\n指标,年份,数值\n说明,一,二\n1,2021,20\n3,2021,3\n';

  it('is taken where it stands', async () => {
    const read = await readMapped('header: 2', DATA);
    expect(read.tables[0]).toMatchObject({ headerLines: [2], titles: ['甲', '乙'], rows: 3, figures: 2 });
  });

  it('may have two rows where the upper one would not be taken for a part of it', async () => {
    const text = '合成\n,2021,\n指标,完成数,备注\n1,20,合成\n';
    const read = await readMapped('header: [2, 3]', text);
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(read.tables[0]).toMatchObject({ headerLines: [2, 3], titles: ['合成'] });
    expect((await readMapped('', text)).tables[0]).toMatchObject({ headerLines: [3] });
  });

  it('that is none is told with its line, and nothing is read', async () => {
    for (const header of ['3', '1', '[3, 4]']) {
      const read = await readMapped(`header: ${header}`, DATA);
      expect(read.observations).toEqual([]);
      expect(told(read)).toEqual([`error unrecognised-table ${header === '1' ? 1 : 3}:-`]);
      expect(read.tables).toMatchObject([{ shape: null, isRefused: true, figures: 0 }]);
    }
  });

  it('beyond the end of the file is told too', async () => {
    const read = await readMapped('header: 30', DATA);
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error unrecognised-table 1:-']);
  });

  it('means nothing for records, which have no lines of header', async () => {
    const json = JSON.stringify([{ 指标: 1, 年份: 2021, 数值: 20 }]);
    expect(figures(await readMapped('header: 9', json, 'a.json'))).toEqual([
      'wuhan urban-new-jobs 2021 = 20',
    ]);
  });
});
