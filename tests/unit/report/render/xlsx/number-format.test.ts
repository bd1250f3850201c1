import { describe, expect, test } from 'vitest';
import { Rational } from '../../../../../src/engine/rational.js';
import { numberLook } from '../../../../../src/report/render/xlsx/number-format.js';

describe('the number format of a text', () => {
  test.each([
    ['29.98', '29.98', false, '0.00'],
    ['-36.02', '-36.02', false, '0.00'],
    ['+1.95', '1.95', false, '+0.00;-0.00;0.00'],
    ['1,234.5', '1234.5', false, '#,##0.0'],
    ['≥ 66', '66', false, '"≥ "0'],
    ['> 110.0', '110', false, '"> "0.0'],
    ['22~26', '22', false, '0"~26"'],
    ['27.3%', '2998/11000', true, '0.0%'],
    ['(33.3%)', '1/3', true, '"("0.0%")"'],
    ['≥ 5%', '5', false, '"≥ "0"%"'],
    ['0.3333', '1/3', false, '0.0000'],
  ])('%s', (text, number, isRatio, format) => {
    expect(numberLook(text, new Rational(number), isRatio)).toEqual({ format, isExact: true });
  });

  test.each([
    ['a text without digits', '—', '3'],
    ['digits of another number', '12', '3'],
    ['the sign of another number', '3', '-3'],
    ['a quotation mark, which a format cannot hold', '"3', '3'],
  ])('none for %s', (_, text, number) => {
    expect(numberLook(text, new Rational(number), false)).toBeNull();
  });

  test('sixteen digits are more than a double holds', () => {
    expect(numberLook('0.00123456789012345', new Rational('0.00123456789012345'), false)?.isExact).toBe(true);
    expect(numberLook('1234567890123456', new Rational('1234567890123456'), false)?.isExact).toBe(false);
  });
});
