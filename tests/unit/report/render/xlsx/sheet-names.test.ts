import { describe, expect, test } from 'vitest';
import { sheetNames } from '../../../../../src/report/render/xlsx/sheet-names.js';

describe('names of sheets', () => {
  test('without the signs Excel refuses', () => {
    expect(sheetNames(['a[b]:*?/\\c', "'quoted'", '数据问题\u0000', ' '])).toEqual([
      'a b c',
      'quoted',
      '数据问题 u{0}',
      'Sheet',
    ]);
  });

  test('no two the same, whatever their case, and none that Excel keeps for itself', () => {
    expect(sheetNames(['Areas', 'AREAS', 'areas', 'History'])).toEqual([
      'Areas',
      'AREAS (2)',
      'areas (3)',
      'History (2)',
    ]);
  });

  test('of 31 characters, none of them cut in two', () => {
    const long = '合'.repeat(40);
    expect(sheetNames([long, long])).toEqual(['合'.repeat(31), `${'合'.repeat(27)} (2)`]);
    expect(sheetNames([`${'a'.repeat(30)}𠮷`])).toEqual(['a'.repeat(30)]);
  });
});
