import { describe, expect, test } from 'vitest';
import { hasBrackets, readPrinted } from '../../../src/draft/printed-cell.js';

const figure = (operator: string | null, value: string, unit = '', high: string | null = null) => ({
  kind: 'figure',
  operator,
  value,
  high,
  unit,
});

describe('a printed cell', () => {
  test.each([
    ['>[110]', figure('>', '110')],
    ['＞［110］', figure('>', '110')],
    ['[>110]', figure('>', '110')],
    ['<6', figure('<', '6')],
    ['[380]', figure(null, '380')],
    ['【1,011.8】', figure(null, '1011.8')],
    ['67', figure(null, '67')],
    ['≥99%', figure('>=', '99', '%')],
    ['≤ 4.5', figure('<=', '4.5')],
    ['110万人以上', figure('>=', '110', '万人')],
    ['5%以内', figure('<=', '5', '%')],
    ['控制在5%以内', figure('<=', '5', '%')],
    ['不低于90', figure('>=', '90')],
    ['不超过 30', figure('<=', '30')],
    ['低于6%', figure('<', '6', '%')],
    ['超过500人', figure('>', '500', '人')],
    ['达到60', figure(null, '60')],
    ['20名左右', figure('approx', '20', '名')],
    ['约20', figure('approx', '20')],
    ['1至2', figure('range', '1', '', '2')],
    ['3-5', figure('range', '3', '', '5')],
    ['at least 1,300', figure('>=', '1300')],
    ['no more than 4', figure('<=', '4')],
    ['below 6%', figure('<', '6', '%')],
    ['about 20', figure('approx', '20')],
  ])('%s', (printed, expected) => {
    expect(readPrinted(printed)).toEqual(expected);
  });

  test.each(['', '—', '-', '－', '/', '……', 'N/A', ' — '])('nothing: "%s"', printed => {
    expect(readPrinted(printed)).toEqual({ kind: 'none' });
  });

  test.each([
    '全覆盖',
    '建成',
    '=1+1',
    '10多万',
    '-3',
    '1.2.3',
    '大于5以内',
    '5/6',
    '2025-03-04',
    '1,23',
    '9'.repeat(30),
  ])('words: %s', printed => {
    expect(readPrinted(printed)).toEqual({ kind: 'words' });
  });

  test.each([
    ['[9]', true],
    ['【9】', true],
    ['9', false],
    ['(9)', false],
  ])('%s has brackets: %s', (printed, expected) => {
    expect(hasBrackets(printed)).toBe(expected);
  });
});
