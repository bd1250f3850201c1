import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOfBytes } from '../../../src/intake/input-file.js';
import { readCsv } from '../../../src/intake/tables/csv.js';
import { Unreadable } from '../../../src/intake/unreadable.js';

const LARGE = 1 << 20;

/** The rows up to where the file breaks, and what is said of it there. */
async function read(text: string, size: number) {
  const file = { ...fileOfBytes('合成.csv', Buffer.from(text)), size };
  const { delimiter, sheets } = await readCsv(file, null);
  const rows: unknown[] = [];
  try {
    for await (const row of sheets[0]?.rows() ?? []) rows.push(row);
    return { delimiter, rows, told: null };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { delimiter, rows, told: error.finding };
  }
}

test('a small file, read at once, is read as a large one, which is a stream', async () => {
  const piece = fc.constantFrom(
    '地区',
    'a',
    '1,2',
    ',',
    ',',
    '\n',
    '\r\n',
    '\r',
    '"',
    '""',
    '"x"',
    ' ',
    '，',
    '\ufeff',
  );
  const text = fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(text, async written => {
      expect(await read(written, 1)).toEqual(await read(written, LARGE));
    }),
    { numRuns: 1000 },
  );
});

test('also where it breaks half way', async () => {
  const small = await read('a,b\n1,2\n"3,4\n', 1);
  expect(small.told?.args).toEqual({ reason: 'csv', detail: 'CSV_QUOTE_NOT_CLOSED' });
  expect(small).toEqual(await read('a,b\n1,2\n"3,4\n', LARGE));
});
