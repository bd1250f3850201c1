import { describe, expect, it } from 'vitest';
import { marksIn } from '../../../../src/catalogue/lint/marks.js';

const inYaml = (text: string) => marksIn({ 'plan.yaml': text }).map(m => [m.line, m.column, m.text]);
const inCsv = (text: string) => marksIn({ 'areas.csv': text }).map(m => [m.line, m.column, m.text]);

describe('marks', () => {
  it.each<[string, (string | number)[][]]>([
    ['a: 1 # TODO: which one?', [[1, 8, 'which one?']]],
    ['# TODO', [[1, 3, '']]],
    ['a: 1\r\n  #todo\r\n  # see below; TODO：哪个', [[3, 16, '哪个']]],
    ['- { zh: "TODO: 定", en: "TODO: decide" }', [[1, 10, '定']]],
    ['a: TODO', [[1, 4, '']]],
    ['a: MYTODO # TODOS and TODO-list', []],
    ['a: "x # y"', []],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(inYaml(text)).toEqual(expected);
  });

  it.each<[string, (string | number)[][]]>([
    [
      'id,note\na,TODO: which?\nTODO,"TODO：a\nb"\n',
      [
        [2, 2, 'which?'],
        [4, 1, ''],
        [4, 2, 'a\nb'],
      ],
    ],
    ['id,note\na,not TODO\nb,TODOS\n', []],
    ['id,"TODO\n', []],
    ['', []],
  ])('of cells %j', (text, expected) => {
    expect(inCsv(text)).toEqual(expected);
  });
});
