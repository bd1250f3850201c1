import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { figures, told } from '../../helpers/intake-reading.js';
import { columnsTold, namesTold, readMapped } from '../../helpers/mapped-reading.js';

/** 合成数据: titles, a header of two rows with merged groups, figures in a sheet beside notes and a hidden one. */
const workbook = () =>
  writeXlsx({
    sheets: [
      { name: '填表说明', rows: [['合成数据，仅供测试']] },
      {
        name: '汇总',
        rows: [
          ['江岸区2023年就业情况表（合成）', null, null, null, null],
          ['单位：万人', null, null, null, null],
          ['指标', '2022年', null, '2023年', null],
          [null, '完成数', '备注', '完成数', '备注'],
          ['城镇新增就业人数', 2, '合成', 2.1, '合成'],
          ['6', 50, null, 51, null],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
          { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
          { startRow: 2, startCol: 1, endRow: 2, endCol: 2 },
          { startRow: 2, startCol: 3, endRow: 2, endCol: 4 },
        ],
      },
      { name: '旧表', rows: [['指标', '数值']], hidden: true },
    ],
  });

describe('how a workbook was read', () => {
  it('names its sheets, titles, header rows, columns and names', async () => {
    const read = await readMapped('', await workbook(), '合成.xlsx');
    expect(read.files).toMatchObject([
      {
        format: 'xlsx',
        encoding: null,
        delimiter: null,
        sheets: [
          { name: '填表说明', hidden: false, skipped: 'no-table', tables: [] },
          { name: '汇总', hidden: false, skipped: null },
          { name: '旧表', hidden: true, skipped: 'hidden', tables: [] },
        ],
      },
    ]);
    expect(read.tables).toHaveLength(1);
    expect(read.tables[0]).toMatchObject({
      titles: ['江岸区2023年就业情况表（合成）', '单位：万人'],
      headerLines: [3, 4],
      shape: 'wide-years',
      isRefused: false,
      area: 'jiangan',
      year: null,
      unit: '万人',
      rows: 2,
      figures: 4,
    });
    expect(columnsTold(read.tables[0])).toEqual([
      '1 指标 = indicator',
      '2 2022年/完成数 = period:2022年',
      '3 2022年/备注 = period:2022年 note',
      '4 2023年/完成数 = period:2023年',
      '5 2023年/备注 = period:2023年 note',
    ]);
    expect(namesTold(read.tables[0]?.indicators ?? [])).toEqual([
      '城镇新增就业人数 -> urban-new-jobs by name',
      '6 -> pension-insured by number',
    ]);
    expect(read.tables[0]?.areas).toEqual([]);
  });

  it('by a mapping that chooses the sheet and the header', async () => {
    const read = await readMapped("sheets: ['汇总']\nheader: [3, 4]", await workbook(), '合成.xlsx');
    expect(figures(read)).toHaveLength(4);
    expect(read.tables[0]).toMatchObject({ headerLines: [3, 4], shape: 'wide-years', figures: 4 });
    expect(read.files[0]?.sheets.map(({ skipped }) => skipped)).toEqual(['not-asked', null, 'not-asked']);
  });
});

describe('how a text file was read', () => {
  it('names the encoding and the delimiter', async () => {
    const bytes = iconv.encode('指标\t年份\t数值\n1\t2021\t20\n', 'gb18030');
    const read = await readMapped('', bytes, '合成.csv');
    expect(read.files[0]).toMatchObject({ format: 'csv', encoding: 'gb18030', delimiter: '\t' });
    expect(read.files[0]?.sheets).toMatchObject([{ name: null, hidden: false, skipped: null }]);
  });

  it('names what a name was not taken for', async () => {
    const read = await readMapped(
      '',
      '地区,指标,年份,数值,联系人\n东西湖曲,城镇登记失业綠,2021,3,合成\n,1,2021,20,合成\n',
    );
    const [table] = read.tables;
    expect(table?.indicators[0]).toMatchObject({ written: '城镇登记失业綠', id: null, how: null });
    expect(table?.indicators[0]?.nearest[0]).toBe('城镇登记失业率');
    expect(table?.areas).toEqual([
      { written: '东西湖曲', id: null, how: null, nearest: expect.arrayContaining(['东西湖']) },
    ]);
    expect(columnsTold(table).at(-1)).toBe('5 联系人 = null unused');
  });

  it('shows the header of which no table could be made', async () => {
    const read = await readMapped('', '合成数据\n项目,本年,口径(新)\n1,20,甲\n3,3,甲\n');
    expect(told(read)).toEqual(['error unrecognised-table 2:-']);
    expect(read.tables).toMatchObject([
      { titles: ['合成数据'], headerLines: [2], shape: null, isRefused: true, rows: 2, figures: 0 },
    ]);
    expect(columnsTold(read.tables[0])).toEqual([
      '1 项目 = indicator unused',
      '2 本年 = null unused',
      '3 口径(新) = null unused',
    ]);
  });

  it('shows nothing of a file that could not be opened', async () => {
    const read = await readMapped('', '%PDF-1.4', '合成.csv');
    expect(read.files).toEqual([
      { file: '合成.csv', format: null, encoding: null, delimiter: null, sheets: [] },
    ]);
  });

  it('tells of a table that was refused what its header was taken for', async () => {
    const read = await readMapped('', '地区,指标,年份,数值,完成数\n江岸区,1,2021,2,2\n');
    expect(read.tables).toMatchObject([{ shape: 'long', isRefused: true, rows: 1, figures: 0 }]);
    expect(columnsTold(read.tables[0]).at(-1)).toBe('5 完成数 = value unused');
  });
});
