import { describe, expect, it } from 'vitest';
import { type AreaTable, readAreaTable } from '../../../src/intake/area-table.js';
import { fileOfBytes } from '../../../src/intake/input-file.js';
import { NO_MAPPING } from '../../../src/intake/mapping.js';
import { readWeights } from '../../../src/intake/weights.js';
import { type Contents, catalogue } from '../../helpers/intake-reading.js';
import { xlsx } from '../../helpers/workbooks.js';

/** `jiangan 82` for each weight, then `problem line: text (known)` for each problem. */
async function read(contents: Contents, column: string | null = null, mapping = NO_MAPPING) {
  const bytes = typeof contents === 'string' ? new TextEncoder().encode(contents) : contents;
  const table = await readAreaTable(fileOfBytes('w.csv', bytes));
  if ('problem' in table) return [`${table.problem} ${table.line}: ${table.text}`];
  const { weights, problems } = readWeights(catalogue, table, { column, mapping });
  return [
    ...weights.map(w => `${w.area.id}${w.indicator ? ` ${w.indicator.id}` : ''} ${w.weight.toString()}`),
    ...problems.map(p => `${p.problem} ${p.line}: ${p.text} (${p.known.join()})`),
  ];
}

describe('weights', () => {
  it('are the one column beside the areas', async () => {
    expect(await read('地区,常住人口\n江岸区,82\n汉阳,74.5\n')).toEqual(['jiangan 82', 'hanyang 74.5']);
    expect(await read('序号,district,population,note\n1,420102,82,made up\n')).toEqual(['jiangan 82']);
  });

  it('are the column asked for, with or without its unit', async () => {
    const table = '地区,户籍人口(万人),常住人口（万人）\n江岸区,70,82\n';
    expect(await read(table, '常住人口')).toEqual(['jiangan 82']);
    expect(await read(table, '常住人口(万人)')).toEqual(['jiangan 82']);
    expect(await read(table)).toEqual(['weight-column 1:  (户籍人口(万人),常住人口(万人))']);
    expect(await read(table, '人口')).toEqual(['weight-column 1: 人口 (户籍人口(万人),常住人口(万人))']);
  });

  it('stand below titles, above footnotes and beside totals', async () => {
    const table = '合成人口表,\n单位：万人,\n地区,人口\n全市,156\n江岸区,82\n汉阳区,74\n注：合成数据,\n';
    expect(await read(table)).toEqual(['jiangan 82', 'hanyang 74']);
  });

  it('are typed as people do', async () => {
    const table =
      '地区,人口\n江岸区,"1,082,000"\n汉阳区,７４０００\n江汉区,12%\n青山区, 5 \n硚口区,\n武昌区,—\n';
    expect(await read(table)).toEqual([
      ...['jiangan 1082000', 'hanyang 74000', 'jianghan 0.12', 'qingshan 5'],
      'weight-number 7: — (武昌区)',
    ]);
  });

  it('may differ by indicator', async () => {
    const table = '地区,指标,权重\n江岸区,,82\n江岸区,7,90\n';
    expect(await read(table)).toEqual(['jiangan 82', 'jiangan work-injury-insured 90']);
  });

  it.each([
    ['江岸区,0', 'weight-number 2: 0 (江岸区)'],
    ['江岸区,-1', 'weight-number 2: -1 (江岸区)'],
    ['江岸区,>5', 'weight-number 2: >5 (江岸区)'],
    ['江岸区,8.2万', 'weight-number 2: 8.2万 (江岸区)'],
    ['江岸区,1e5', 'weight-number 2: 1e5 (江岸区)'],
    [',5', 'weight-area 2:  ()'],
  ])('are numbers above 0 of areas: %s', async (row, problem) => {
    expect(await read(`地区,人口\n${row}\n`)).toEqual([problem]);
  });

  it('name the nearest of what is not known', async () => {
    expect(await read('地区,人口\n江按区,5\n')).toEqual([
      expect.stringMatching(/^weight-area 2: 江按区 \(.*江岸区.*\)$/u),
    ]);
    expect(await read('地区,指标,人口\n江岸区,工伤保除,5\n')).toEqual([
      expect.stringMatching(/^weight-indicator 2: 工伤保除 \(.*工伤保险.*\)$/u),
    ]);
  });

  it('are in one unit', async () => {
    expect(await read('地区,人口,单位\n江岸区,5,万人\n汉阳区,6,万人\n')).toHaveLength(2);
    expect(await read('地区,人口,单位\n江岸区,5,万人\n汉阳区,60000,人\n')).toContain(
      'weight-unit 3: 人 (万人)',
    );
  });

  it('of two indicators may be in two units', async () => {
    const table = '地区,指标,权重,单位\n江岸区,7,5,万人\n江岸区,11,60,人\n汉阳区,7,50000,人\n';
    expect((await read(table)).slice(3)).toEqual(['weight-unit 4: 人 (万人)']);
  });

  it('stand in a table with a column of areas', async () => {
    expect(await read('名称,人口\n江岸区,5\n')).toEqual(['weight-header 1: 名称,人口 ()']);
    expect(await read('地区,人口\n')).toEqual(['unreadable 1: empty-submission']);
    expect(await read(Uint8Array.from([0xff]))).toEqual(['unreadable 1: bad-encoding']);
  });

  it('are passed over where a mapping says so, and found by its names', async () => {
    const areas = new Map([
      ['中心城区', 'ignored'],
      ['老江岸', '江岸区'],
    ]);
    const table = '地区,人口\n中心城区,500\n老江岸,5\n';
    expect(await read(table, null, { ...NO_MAPPING, areas })).toEqual(['jiangan 5']);
  });

  it('may stand in a workbook, where an error value is none', async () => {
    const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    const rows = [
      `<row r="1">${text('A1', '地区')}${text('B1', '人口')}</row>`,
      `<row r="2">${text('A2', '江岸区')}<c r="B2"><v>82.5</v></c></row>`,
      `<row r="3">${text('A3', '汉阳区')}<c r="B3" t="e"><v>#REF!</v></c></row>`,
    ];
    expect(await read(await xlsx({ rows: rows.join('') }))).toEqual([
      'jiangan 82.5',
      'weight-number 3: #REF! (汉阳区)',
    ]);
  });

  it('may be records', async () => {
    const table = await readAreaTable(
      fileOfBytes('w.json', Buffer.from('[{"地区":"江岸区","人口":82.5},{"地区":"汉阳区","人口":7}]')),
    );
    const { weights } = readWeights(catalogue, table as AreaTable, { column: null, mapping: NO_MAPPING });
    expect(weights.map(({ area, weight }) => `${area.id} ${weight.toString()}`)).toEqual([
      'jiangan 82.5',
      'hanyang 7',
    ]);
  });
});
