import fc from 'fast-check';
import stringWidth from 'fast-string-width';
import { expect, test } from 'vitest';
import { textWidth } from '../../../src/report/text-width.js';

test('a text is as wide as the library says, whatever is in it', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const char = String.fromCharCode(code);
    expect(textWidth(char), code.toString(16)).toBe(stringWidth(char));
    expect(textWidth(`a${char}中`), code.toString(16)).toBe(stringWidth(`a${char}中`));
  }
});

test('also where characters join', () => {
  const unit = fc.constantFrom(
    'a',
    ' ',
    '×',
    '中',
    '（',
    '。',
    '≥',
    '—',
    '…',
    '\u0301',
    '\ufe0f',
    '\u200d',
    '👩',
    '\u001b[31m',
  );
  const text = fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(text, written => textWidth(written) === stringWidth(written)),
    { numRuns: 2000 },
  );
});

test('counts two columns for a Chinese character', () => {
  expect(textWidth('工伤保险（万人）')).toBe(16);
  expect(textWidth('√ behind ≥ 7.5 —')).toBe(16);
});
