import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOf } from '../../../../src/engine/rational.js';
import { PLAIN_FIGURE, plainDigits } from '../../../../src/intake/bulk/plain-figure.js';
import { parseNumber } from '../../../../src/intake/observe/numbers.js';

const PLAIN = new RegExp(`^${PLAIN_FIGURE}$`, 'u');

test('whatever is plain is that number to the reader of all figures', () => {
  fc.assert(
    fc.property(fc.stringMatching(PLAIN), text => {
      expect(parseNumber(text)).toEqual({ kind: 'number', comparison: '=', decimal: text, percent: null });
    }),
    { numRuns: 1000 },
  );
});

test.each(['0', '7', '0.50', '9999999999.99999999'])('%s is plain', text => expect(text).toMatch(PLAIN));

test.each([
  '',
  '-1',
  '+1',
  '007',
  '.5',
  '5.',
  '1,234',
  '1e3',
  '１',
  ' 1',
  '1%',
  '>1',
  '12345678901',
  '0.123456789',
  '1_000',
  'inf',
])('%j is left to that reader', text => expect(text).not.toMatch(PLAIN));

test('the digits of a text are those of a plain figure, and of nothing else', () => {
  const nearly = fc.stringMatching(/^[0-9.,１-]{0,13}$/);
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(PLAIN), nearly), text => {
      const digits = PLAIN.test(text) ? BigInt(text.replace('.', '')) : -1n;
      expect(BigInt(plainDigits(text))).toBe(digits > Number.MAX_SAFE_INTEGER ? -1n : digits);
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ['0', 0, 0],
  ['0.50', 50, 2],
  ['1234', 1234, 0],
])('%s is %i with %i behind the point', (text, digits, places) => {
  expect([plainDigits(text), placesOf(text)]).toEqual([digits, places]);
});
