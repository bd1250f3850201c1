import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/intake/workbook/workbook.js';
import { record, rowsOf, shownRows, word, xls } from '../../../helpers/workbooks.js';

const FORMULA = 0x06;
const MERGES = 0xe5;
const MULRK = 0xbd;
const BOOLERR = 0x205;
const NUMBER = 0x203;
const LABEL = 0x204;
const STRING = 0x207;
const RK = 0x27e;
const FORMAT = 0x41e;
const XF = 0xe0;

const double = (value: number) => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
const number = (row: number, column: number, value: number, style = 0) =>
  record(NUMBER, row, column, style, double(value));
const formula = (row: number, column: number, ...result: number[]) =>
  record(FORMULA, row, column, 0, Buffer.from([...result, 0xff, 0xff]), Buffer.alloc(6));
const wide = (text: string) => Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')]);
const string = (text: string) => record(STRING, text.length, wide(text));
/** An integer as it stands in an RK. */
const rk = (value: number) => Buffer.concat([word(((value << 2) | 2) & 0xffff), word(value >> 14)]);

describe('cells', () => {
  test('numbers of every kind', async () => {
    const hundredth = Buffer.from([((2210 << 2) & 0xff) | 3, (2210 << 2) >> 8, 0, 0]);
    const cells = [
      number(0, 0, 22.099999999999998),
      record(RK, 0, 1, 0, hundredth),
      record(MULRK, 1, 1, 0, rk(7), 0, rk(8), 2),
    ];
    expect(await shownRows(xls([], cells))).toEqual(['1: 22.1|22.1', '2: |7|8']);
  });

  test('formats, built in and stated; dates counted from 1904', async () => {
    const code = 'yyyy"年"';
    const globals = [
      record(0x22, 1),
      record(FORMAT, 164, code.length, wide(code)),
      record(XF, 0, 10),
      record(XF, 0, 164),
    ];
    const cells = [number(0, 0, 0.029163, 0), number(0, 1, 43829, 1)];
    expect(await shownRows(xls(globals, cells))).toEqual(['1: 2.9163%|2023']);
  });

  test('text, booleans and errors', async () => {
    const cells = [
      record(LABEL, 0, 0, 0, 2, wide('合成')),
      record(BOOLERR, 0, 1, 0, Buffer.from([1, 0])),
      record(BOOLERR, 0, 2, 0, Buffer.from([0x2a, 1])),
    ];
    expect(await shownRows(xls([], cells))).toEqual(['1: 合成|TRUE|#N/A!error-value']);
  });

  test('formulas: stored numbers, texts, truths, errors, nothing', async () => {
    const cells = [
      record(FORMULA, 0, 0, 0, double(44.2), Buffer.alloc(6)),
      formula(0, 1, 0, 0, 0, 0, 0, 0),
      record(0x4bc, 0),
      string('合成'),
      formula(0, 2, 1, 0, 0, 0, 0, 0),
      formula(0, 3, 2, 0, 7, 0, 0, 0),
      formula(0, 4, 3, 0, 0, 0, 0, 0),
      formula(0, 5, 0, 0, 0, 0, 0, 0),
    ];
    expect(await shownRows(xls([], cells))).toEqual([
      '1: 44.2|合成|FALSE|#DIV/0!!error-value||!formula-without-value',
    ]);
  });

  test('in any order, beside an embedded chart', async () => {
    const chart = [record(0x809, 0x600, 0x20), number(0, 0, 99), record(0x0a)];
    const cells = [number(1, 1, 4), number(0, 0, 1), ...chart, number(1, 0, 3)];
    expect(await shownRows(xls([], cells))).toEqual(['1: 1', '2: 3|4']);
  });
});

test('shared strings: rich, phonetic, and going on in another record, narrow there and wide here', async () => {
  const strings = [
    record(
      0xfc,
      3,
      0,
      3,
      0,
      2,
      Buffer.from([8]),
      1,
      Buffer.from('ab'),
      0,
      0,
      2,
      Buffer.from([5]),
      3,
      0,
      wide('合成').subarray(1),
      Buffer.from('xyz'),
      4,
      wide('武昌'),
    ),
    record(0x3c, Buffer.from([0]), Buffer.from('cd')),
  ];
  const cells = [0, 1, 2].map(index => record(0xfd, 0, index, 0, index, 0));
  expect(await shownRows(xls(strings, cells))).toEqual(['1: ab|合成|武昌cd']);
});

test('merged ranges', async () => {
  const cells = [number(0, 0, 1), number(1, 2, 5), record(MERGES, 1, 0, 1, 0, 1)];
  const rows = await rowsOf(xls([], cells));
  const merge = { line: 1, column: 1, rows: 2, columns: 2 };
  const covered = { text: '1', merge };
  expect(rows.map(row => row.cells)).toEqual([
    [covered, covered],
    [covered, covered, { text: '5' }],
  ]);
});

test.each([
  [0, false],
  [1, true],
  [2, true],
])('state %d of a sheet: hidden %s', async (state, hidden) => {
  const { format, sheets } = await openWorkbook(xls([], [], state));
  expect([format, sheets[0]?.name, sheets[0]?.hidden]).toEqual(['xls', 'S', hidden]);
});
