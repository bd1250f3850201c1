import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexRows } from '../../../../src/intake/bulk/row-index.js';
import { folderWith } from '../../../helpers/cli-files.js';

async function indexed(content: string | Uint8Array, delimiter = ',') {
  return indexRows(join(folderWith({ 'a.csv': content }), 'a.csv'), { delimiter, width: 2 });
}

/** Every row with its line. */
async function allOf(content: string, delimiter = ',') {
  const index = await indexed(content, delimiter);
  const numbers = Array.from({ length: index?.count ?? 0 }, (_, i) => i + 1);
  return { ragged: index?.ragged, rows: [...(index?.rows(numbers) ?? [])] };
}

describe('rows and their lines', () => {
  test.each([
    [
      'with and without an end',
      'a,b\n1,2',
      [
        [1, 'a,b'],
        [2, '1,2'],
      ],
    ],
    [
      'of Windows',
      'a,b\r\n1,2\r\n',
      [
        [1, 'a,b'],
        [2, '1,2'],
      ],
    ],
    [
      'with a mark in front',
      '\ufeffa,b\n1,2\n',
      [
        [1, 'a,b'],
        [2, '1,2'],
      ],
    ],
    [
      'with a mark in front of a quote',
      '\ufeff"a",b\n1,2\n',
      [
        [1, '"a",b'],
        [2, '1,2'],
      ],
    ],
    [
      'with quotes',
      'a,b\n"1,""2",2\n',
      [
        [1, 'a,b'],
        [2, '"1,""2",2'],
      ],
    ],
    [
      'with a line break in quotes',
      'a,b\n"1\n\n2",2\n3,4\n',
      [
        [1, 'a,b'],
        [2, '"1\n\n2",2'],
        [5, '3,4'],
      ],
    ],
    [
      'of Windows with one',
      'a,b\r\n1,"\r\n"\r\n3,4',
      [
        [1, 'a,b'],
        [2, '1,"\r\n"'],
        [4, '3,4'],
      ],
    ],
    [
      'with blank lines',
      '\na,b\n\n\n1,2\n\n',
      [
        [2, 'a,b'],
        [5, '1,2'],
      ],
    ],
    [
      'of Windows with blank lines',
      'a,b\r\n\r\n1,2\r\n\r\n',
      [
        [1, 'a,b'],
        [3, '1,2'],
      ],
    ],
    [
      'with empty cells too many',
      'a,b\n1,2,\n1,2,"",\n',
      [
        [1, 'a,b'],
        [2, '1,2,'],
        [3, '1,2,"",'],
      ],
    ],
  ])('%s', async (_, text, rows) => {
    expect(await allOf(text)).toEqual({ ragged: [], rows });
  });

  test.each([
    ['too few cells', 'a,b\n1\n1,2\n', [2]],
    ['too many', 'a,b\n1,2\n1,2,3\n', [3]],
    ['blanks alone', 'a,b\n1,2\n  \n1,2\n \n', [3, 5]],
    ['a separator in quotes alone', 'a,b\n"1,2"\n"1\n,2"\n', [2, 3]],
    ['a blank too many', 'a,b\n1,2, \n', [2]],
  ])('%s: a ragged row', async (_, text, ragged) => {
    expect((await allOf(text)).ragged).toEqual(ragged);
  });

  test.each(['\t', ';'])('another separator: %j', async delimiter => {
    const text = `a${delimiter}b\n1${delimiter}"${delimiter}2"\n1,2\n`;
    const { ragged, rows } = await allOf(text, delimiter);
    expect([ragged, rows.length]).toEqual([[3], 3]);
  });

  test('any of many, whatever lies between', async () => {
    const texts = Array.from({ length: 5000 }, (_, i) => `第${i + 1}行,${i % 7 === 0 ? '"合\n成"' : '合成'}`);
    const content = texts.map((text, i) => (i % 11 === 0 ? `\n${text}` : text)).join('\n');
    const wanted = [1, 2, 64, 65, 66, 4096, 4999, 5000];
    const index = await indexed(content);
    expect(index?.count).toBe(5000);
    const lines = content.split('\n');
    const expected = wanted.map(row => [
      lines.findIndex(line => line.startsWith(`第${row}行`)) + 1,
      texts[row - 1],
    ]);
    expect([...(index?.rows(wanted) ?? [])]).toEqual(expected);
  });

  test.each(['x', '"x\n"'])('a row across the pieces in which the file is read: %j', async part => {
    const long = part.startsWith('"') ? `"${'x\n'.repeat(30_000)}",` : `${'x'.repeat(60_000)},`;
    const index = await indexed(`${`${long}\n`.repeat(40)}end,合\n`);
    expect(index?.count).toBe(41);
    const line = part.startsWith('"') ? 40 * 30_001 + 1 : 41;
    expect([...(index?.rows([41]) ?? [])]).toEqual([[line, 'end,合']]);
  });
});

test.each([
  ['a quote within a cell', 'a,b\n1"2,2\n'],
  ['two quotes within a cell', 'a,b\n1"2"3,2\n'],
  ['something behind a quote', 'a,b\n"1"2,2\n'],
  ['a quote that is not closed', 'a,b\n"1,2\n1,2\n'],
  ['a carriage return alone', 'a,b\n1\r2,2\n'],
  ['one in quotes', 'a,b\n"1\r2",2\n'],
  ['a sign for nothing', 'a,b\n\u0001,2\n'],
  ['a NUL', 'a,b\n1\u0000,2\n'],
  ['GB18030', new Uint8Array([0xb5, 0xd8, 0x2c, 0x0a])],
  ['a row as long as none', `a,b\n${'x'.repeat(2_000_000)}\n`],
  ['a row of lines as long as none', `a,b\n"${'x\n'.repeat(1_000_000)}",\n`],
])('%s makes it no file of rows', async (_, content) => {
  expect(await indexed(content)).toBeNull();
});
