import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PLAIN_FIGURE } from '../../../../src/intake/bulk/plain-figure.js';
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
