import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/intake/workbook/workbook.js';
import { rowsOf, shownRows } from '../../../helpers/workbooks.js';

const FOLDER = join(import.meta.dirname, '../../../fixtures/workbook');
const read = (name: string) => readFileSync(join(FOLDER, name));

const VALUES = [
  '1: text|合成数据',
  '2: number as text|022.10',
  '3: plain|22.1',
  '4: binary noise|22.1',
  '5: padded|22.10',
  '6: never cut|22.126',
  '7: thousands|1234567.50',
  '8: percent|2.92%',
  '9: percent, more digits|2.9163%',
  '10: percent, padded|50.00%',
  '11: day|2023-12-31',
  '12: chinese day|2023-12-31',
  '13: month|2023-12',
  '14: chinese month|2023-12',
  '15: year|2023',
  '16: chinese year|2023',
  '17: true|TRUE',
  '18: false|FALSE',
  '19: small|0.0000001',
  '20: negative|-5',
  '21: zero|0.0',
];
const CALCULATED = [
  '22: formula|44.20',
  '23: formula of text|合成',
  '24: division by zero|#DIV/0!!error-value',
  '25: not available|#N/A!error-value',
  '26: formatted blank',
];
const NOT_CALCULATED = [
  '22: formula|!formula-without-value',
  '23: formula of text|!formula-without-value',
  '24: division by zero|!formula-without-value',
  '25: not available|!formula-without-value',
  '26: formatted blank',
];

describe.each([
  ['synthetic-openpyxl.xlsx', 'xlsx', NOT_CALCULATED],
  ['synthetic-libreoffice.xlsx', 'xlsx', CALCULATED],
  ['synthetic-libreoffice.ods', 'ods', CALCULATED],
  ['synthetic-libreoffice.xls', 'xls', CALCULATED],
])('%s', (name, format, formulas) => {
  test('shows what a person sees, with every digit', async () => {
    expect(await shownRows(read(name))).toEqual([...VALUES, ...formulas]);
  });

  test('says which sheets there are, and which are hidden', async () => {
    const workbook = await openWorkbook(read(name));
    expect(workbook.format).toBe(format);
    expect(workbook.sheets.slice(0, 4).map(sheet => [sheet.name, sheet.hidden])).toEqual([
      ['合成值', false],
      ['合成合并', false],
      ['合成隐藏', true],
      ['合成深藏', true],
    ]);
  });

  test('gives covered cells the text of the first cell, and every cell its range', async () => {
    expect(await shownRows(read(name), 1)).toEqual([
      '1: 合成表头|合成表头|合成表头',
      '2: 合成区|1|2',
      '3: 合成区|3|4',
      '5: 块|块',
      '6: 块|块|末',
    ]);
    const [head, second, third] = await rowsOf(read(name), 1);
    const title = { line: 1, column: 1, rows: 1, columns: 3 };
    expect(head?.cells.map(cell => cell.merge)).toEqual([title, title, title]);
    const area = { line: 2, column: 1, rows: 2, columns: 1 };
    expect(second?.cells.map(cell => cell.merge)).toEqual([area, undefined, undefined]);
    expect(third?.cells.map(cell => cell.merge)).toEqual([area, undefined, undefined]);
  });
});

test('a chart sheet is no sheet', async () => {
  const { sheets } = await openWorkbook(read('synthetic-openpyxl.xlsx'));
  expect(sheets.map(sheet => sheet.name)).not.toContain('合成图表');
});
