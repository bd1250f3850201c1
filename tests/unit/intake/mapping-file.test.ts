import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../src/intake/mapping-file.js';
import { catalogue } from '../../helpers/intake-reading.js';

const read = (text: string) => readMapping(catalogue, 'm.yaml', text);
/** `2:10 unknown-reference`. */
const told = (text: string) => read(text).problems.map(p => `${p.line}:${p.column} ${p.code}`);

describe('a mapping file', () => {
  it('says what headers and names mean, and what whole tables are of', () => {
    const { mapping, problems } = read(
      [
        'columns: { 完成情况: value, 口径: ignored, 本年数: 2023, 上年数: "2022年" }',
        'indicators:',
        '  新增就业(新口径): urban-new-jobs',
        '  某行: ignored',
        'areas: { 开发区: hannan, 其他: ignored }',
        'area: 江岸区',
        'year: 2023-09',
        'unit: 万人',
        "sheets: ['2023']",
        'header: [3, 4]',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect([...(mapping?.header ?? [])]).toEqual([
      ['完成情况', 'value'],
      ['口径', 'ignored'],
      ['本年数', '2023'],
      ['上年数', '2022年'],
    ]);
    expect([...(mapping?.indicators ?? [])]).toEqual([
      ['新增就业(新口径)', 'urban-new-jobs'],
      ['某行', 'ignored'],
    ]);
    expect([...(mapping?.areas ?? [])]).toEqual([
      ['开发区', 'hannan'],
      ['其他', 'ignored'],
    ]);
    expect(mapping).toMatchObject({
      area: { id: 'jiangan' },
      period: { written: '2023-09', year: 2023, period: { kind: 'to-date', year: 2023, month: 9 } },
      unit: '万人',
      sheets: ['2023'],
      headerLines: [3, 4],
    });
  });

  it.each(['', '# nothing\n', 'columns:\n', '\ufeffcolumns:\n  # 甲: value\n', 'area:\n'])(
    'may say nothing: %j',
    text => {
      expect(read(text)).toMatchObject({
        problems: [],
        mapping: { area: null, headerLines: [], sheets: [] },
      });
    },
  );

  it('names one header line as well as two', () => {
    expect(read('header: 3').mapping?.headerLines).toEqual([3]);
  });

  it('takes an indicator by number, name or alias, and a whole year', () => {
    expect(read('indicators: { 甲: 1, 乙: 城镇登记失业率, 丙: new jobs }\nyear: 2023').problems).toEqual([]);
  });
});

describe('what is wrong in a mapping file is told with its place', () => {
  it.each([
    ['colums: { 甲: value }', ['1:1 unknown-key']],
    ['columns: [value]', ['1:10 bad-value']],
    ['columns:\n  甲: vallue', ['2:6 unknown-reference']],
    ['columns:\n  甲: 2033', ['2:6 bad-value']],
    ['indicators:\n  甲: value\n  乙: urban-new-job', ['2:6 unknown-reference', '3:6 unknown-reference']],
    ['areas:\n  甲: 东西湖曲', ['2:6 unknown-reference']],
    ['area: 东西湖曲', ['1:7 unknown-reference']],
    ['year: 2019', ['1:7 bad-value']],
    ['year: 1-9月', ['1:7 bad-value']],
    ['year: 7-9月', ['1:7 bad-value']],
    ['unit: 公里', ['1:7 unknown-reference']],
    ['header: 0', ['1:9 bad-value']],
    ['header: [1, 2, 3]', ['1:9 bad-value']],
    ['sheets: 2023', ['1:9 bad-value']],
    ['- 甲', ['1:1 bad-value']],
    ['area: 甲\narea: 乙', ['2:1 syntax']],
    ['area: 甲\nyear: 2019', ['1:7 unknown-reference', '2:7 bad-value']],
  ])('%j', (text, problems) => {
    expect(told(text)).toEqual(problems);
    expect(read(text).mapping).toBeNull();
  });

  it('and with the nearest word there is', () => {
    expect(read('colums: {}').problems).toMatchObject([{ key: 'colums', nearest: 'columns' }]);
    expect(read('columns: { 甲: vallue }').problems).toMatchObject([{ key: 'columns.甲', nearest: 'value' }]);
    expect(read('indicators: { 甲: 城镇登记失业綠 }').problems).toMatchObject([
      { key: 'indicators.甲', id: '城镇登记失业綠', nearest: '城镇登记失业率' },
    ]);
    expect(read('area: 东西湖曲').problems).toMatchObject([{ key: 'area', nearest: '东西湖' }]);
  });
});
