import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowInFile, withRagged } from '../../../../src/intake/bulk/row-numbers.js';

/** Of a header and some rows below it, which are ragged; of those that are not, which are asked for. */
const files = fc.array(fc.record({ isRagged: fc.boolean(), isAsked: fc.boolean() }), { maxLength: 40 });

test('rows that DuckDB numbers are those of the file less the header and what is ragged', () => {
  fc.assert(
    fc.property(files, rows => {
      const numbered = rows.map((row, i) => ({ ...row, number: i + 2 }));
      const ragged = numbered.filter(({ isRagged }) => isRagged).map(({ number }) => number);
      const taken = numbered.filter(({ isRagged }) => !isRagged);
      expect(taken.map((_, i) => rowInFile(i + 1, ragged))).toEqual(taken.map(({ number }) => number));
      const asked = taken.flatMap(({ isAsked }, i) => (isAsked ? [i + 1] : []));
      const both = numbered.filter(({ isRagged, isAsked }) => isRagged || isAsked);
      expect([...withRagged(asked, ragged)]).toEqual(both.map(({ number }) => number));
    }),
  );
});

test.each([
  [1, [], 2],
  [1, [2], 3],
  [1, [2, 3], 4],
  [2, [3], 4],
  [2, [4], 3],
])('row %i beside the ragged %j is %i in the file', (row, ragged, expected) => {
  expect(rowInFile(row, ragged)).toBe(expected);
});
