import { describe, expect, it } from 'vitest';
import {
  decimalText,
  exactText,
  ONE,
  Rational,
  rational,
  roundedText,
  ZERO,
} from '../../../src/engine/rational.js';

describe('reading decimals', () => {
  it.each(['0', '106.74', '-4.17', '007', '0.000000000001', '999999999999999999999999'])('takes %s', text => {
    expect(rational(text).equals(new Rational(text))).toBe(true);
  });

  it.each([
    '',
    ' 1',
    '1,000',
    '1e3',
    '.5',
    '5.',
    '1/3',
    '1.(3)',
    'NaN',
    'Infinity',
    '0x10',
    '+1',
    '１',
    '1\n',
  ])('refuses %j', text => expect(() => rational(text)).toThrow(/not a decimal/));
});

describe('writing decimals', () => {
  const r = (top: number, bottom = 1) => new Rational(top, bottom);

  it.each([
    [ZERO, '0'],
    [ONE, '1'],
    [r(10), '10'],
    [r(100, 10), '10'],
    [r(1, 2), '0.5'],
    [r(-417, 100), '-4.17'],
    [r(1, 8), '0.125'],
    [r(1, 1024), '0.0009765625'],
    [r(1, 40), '0.025'],
    [r(282648, 1000), '282.648'],
  ])('writes %o exactly as %s', (value, text) => {
    expect([exactText(value), decimalText(value)]).toEqual([text, text]);
  });

  it.each([
    [r(1, 3), '0.333333333333'],
    [r(2, 3), '0.666666666667'],
    [r(-2, 3), '-0.666666666667'],
    [r(1, 3_000_000_000_000), '0'],
    [r(3, 1).add(r(1, 3_000_000_000_000)), '3'],
  ])('rounds %o, which no decimal can write, to %s', (value, text) => {
    expect([exactText(value), decimalText(value)]).toEqual([null, text]);
  });

  it.each([
    [r(25, 10), 0, '3'],
    [r(-25, 10), 0, '-3'],
    [r(24, 10), 0, '2'],
    [r(5, 1000), 2, '0.01'],
    [r(-4, 1000), 2, '0.00'],
    [r(1, 3), 1, '0.3'],
    [r(7), 2, '7.00'],
    [r(995, 1000), 2, '1.00'],
    [ZERO, 0, '0'],
    [ZERO, 3, '0.000'],
  ])('rounds %o to %i places: %s', (value, places, text) => {
    expect(roundedText(value, places)).toBe(text);
  });
});
