import { expect, test } from 'vitest';
import { rowHeight } from '../../../../../src/report/render/xlsx/text-size.js';

test('a row is as high as its longest text', () => {
  expect(rowHeight([])).toBe(15);
  expect(
    rowHeight([
      { text: '合成合成', width: 4 },
      { text: 'abc', width: 4 },
    ]),
  ).toBe(30);
  expect(rowHeight([{ text: 'a\nb\nc', width: 40 }])).toBe(45);
});

test('larger letters make fewer of them fit, and a row cannot be higher than Excel lets it', () => {
  expect(rowHeight([{ text: 'abcdefgh', width: 8 }], 22)).toBe(60);
  expect(rowHeight([{ text: 'a'.repeat(9_999), width: 10 }])).toBe(409);
});
