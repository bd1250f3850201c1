import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indexLines } from '../../../../src/intake/bulk/line-index.js';
import { folderWith } from '../../../helpers/cli-files.js';

async function indexed(content: string | Uint8Array, delimiter = ',') {
  return indexLines(join(folderWith({ 'a.csv': content }), 'a.csv'), delimiter);
}

describe('lines that are rows', () => {
  test.each([
    ['with and without an end', 'a,b\n1,2', ['a,b', '1,2']],
    ['of Windows', 'a,b\r\n1,2\r\n', ['a,b', '1,2']],
    ['with a mark in front', '\ufeffa,b\n1,2\n', ['a,b', '1,2']],
    ['with quotes', 'a,b\n"1,""2",2\n', ['a,b', '"1,""2",2']],
  ])('%s', async (_, text, lines) => {
    const index = await indexed(text);
    expect(index?.count).toBe(2);
    expect([...(index?.lines([1, 2]) ?? [])]).toEqual(lines.map((line, i) => [i + 1, line]));
  });

  test('any of many, whatever lies between', async () => {
    const text = Array.from({ length: 5000 }, (_, i) => `第${i + 1}行,合成`).join('\n');
    const wanted = [1, 2, 64, 65, 66, 4096, 4999, 5000];
    const index = await indexed(text);
    expect(index?.count).toBe(5000);
    expect([...(index?.lines(wanted) ?? [])]).toEqual(wanted.map(line => [line, `第${line}行,合成`]));
  });

  test('a line across the pieces in which the file is read', async () => {
    const long = 'x'.repeat(60_000);
    const index = await indexed(`${`${long}\n`.repeat(40)}end,合\n`);
    expect(index?.count).toBe(41);
    expect([...(index?.lines([41]) ?? [])]).toEqual([[41, 'end,合']]);
  });
});

test.each([
  ['a blank line', 'a,b\n\n1,2\n'],
  ['a blank line of Windows', 'a,b\r\n\r\n1,2\r\n'],
  ['a quoted line break', 'a,b\n"1\n2",2\n'],
  ['a quote within a cell', 'a,b\n1"2,2\n'],
  ['something behind a quote', 'a,b\n"1"2,2\n'],
  ['a carriage return alone', 'a,b\n1\r2,2\n'],
  ['a sign for nothing', 'a,b\n\u0001,2\n'],
  ['a NUL', 'a,b\n1\u0000,2\n'],
  ['GB18030', new Uint8Array([0xb5, 0xd8, 0x2c, 0x0a])],
  ['a line as long as no row', `a,b\n${'x'.repeat(2_000_000)}\n`],
])('%s makes it no file of rows', async (_, content) => {
  expect(await indexed(content)).toBeNull();
});
