import { describe, expect, test } from 'vitest';
import { cellsOf, rowTexts } from '../../../../src/intake/bulk/row-texts.js';

describe('the rows of a text', () => {
  test.each([
    ['', []],
    [
      'a,b\n1,2',
      [
        [1, 'a,b'],
        [2, '1,2'],
      ],
    ],
    [
      '\n\na\r\n\r\nb\n',
      [
        [3, 'a'],
        [5, 'b'],
      ],
    ],
    [
      '"1\n2",3\n4\n',
      [
        [1, '"1\n2",3'],
        [3, '4'],
      ],
    ],
    [
      'a\n"1\n\n\n2"\n\nb',
      [
        [1, 'a'],
        [2, '"1\n\n\n2"'],
        [7, 'b'],
      ],
    ],
    [
      '"1""\n""2"\r\n3',
      [
        [1, '"1""\n""2"'],
        [3, '3'],
      ],
    ],
    ['a\n"b\nc', [[1, 'a']]],
  ])('%j', (text, rows) => {
    expect([...rowTexts(text)]).toEqual(rows);
  });
});

describe('the cells of a row', () => {
  test.each([
    ['1,2,', ['1', '2', '']],
    ['"1,""2""",3', ['1,"2"', '3']],
    ['"1\r\n2\n3",4', ['1\n2\n3', '4']],
    ['1"2,3', null],
    ['"1"2,3', null],
  ])('%j', (text, cells) => {
    expect(cellsOf(text, ',')).toEqual(cells);
  });
});
