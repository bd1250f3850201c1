import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lint } from '../../../../src/catalogue/lint/lint.js';
import { problemMessage } from '../../../../src/messages/problems.js';
import { remarkMessage } from '../../../../src/messages/remarks.js';
import { TEXTS } from '../../../helpers/catalogue-texts.js';

const FILES = Object.keys(TEXTS) as (keyof typeof TEXTS)[];
const PIECES = ['', ' ', '\n', ',', ':', '"', "'", '[', ']', '{', '}', '#', '- ', '0', '-1', '9'.repeat(40)];
const WORDS = [
  'null',
  'TODO',
  'id',
  'new-jobs',
  'rate',
  'done',
  'range',
  '__proto__',
  '*x',
  '&x',
  '!x',
  '\ufffd',
];

const spoilt = fc
  .record({
    file: fc.constantFrom(...FILES),
    at: fc.nat(2000),
    length: fc.nat(12),
    piece: fc.constantFrom(...PIECES, ...WORDS),
  })
  .map(({ file, at, length, piece }) => {
    const text = TEXTS[file];
    const from = at % text.length;
    return { ...TEXTS, [file]: text.slice(0, from) + piece + text.slice(from + length) };
  });

test('whatever is spoilt in a plan, lint says something of it or takes it', async () => {
  await fc.assert(
    fc.asyncProperty(spoilt, async texts => {
      const { catalogue, problems, remarks } = await lint(texts, null);
      expect(catalogue === null).toBe(problems.length > 0);
      for (const lang of ['zh', 'en'] as const) {
        const told = [
          ...problems.map(problem => problemMessage(problem, lang)),
          ...remarks.map(remark => remarkMessage(remark, lang)),
        ];
        for (const sentence of told) expect(sentence).not.toMatch(/undefined|NaN|\[object/);
      }
      for (const { file, line, column } of [...problems, ...remarks]) {
        expect(FILES).toContain(file);
        expect(line).toBeGreaterThan(0);
        expect(column).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
}, 60_000);
