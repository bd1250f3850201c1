import { expect, test } from 'vitest';
import { cappedWidths, greatest, levelledWidths } from '../../../../src/report/document/column-widths.js';

const NUMBER = { least: 12, most: 12 };
const SHORT = { least: 0, most: 5 };
const LONG = { least: 0, most: 40 };

test('no column is wider than the cap, unless its content would break', () => {
  expect(cappedWidths([NUMBER, SHORT, LONG], 10)).toEqual([12, 5, 10]);
});

test('the widest columns give way until all of them fit', () => {
  expect(levelledWidths([NUMBER, SHORT, LONG], 37, 50, 4)).toEqual([12, 5, 20]);
  expect(levelledWidths([NUMBER, SHORT, LONG], 100, 50, 4)).toEqual([12, 5, 40]);
  expect(levelledWidths([NUMBER, SHORT, LONG], 10, 50, 4)).toEqual([12, 4, 4]);
});

test('the greatest of more values than a call takes', () => {
  expect(greatest(Array(300_000).fill(7), 1)).toBe(7);
  expect(greatest([], 3)).toBe(3);
});
