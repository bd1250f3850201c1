import { CsvError, parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOfBytes } from '../../../src/intake/input-file.js';
import { readCsv } from '../../../src/intake/tables/csv.js';
import { ownText, recordsOfBlock, wholeLines } from '../../../src/intake/tables/csv-lines.js';
import { delimiterOf } from '../../../src/intake/tables/delimiter.js';
import { Unreadable } from '../../../src/intake/unreadable.js';

/** The rows as texts with their lines, or what is said of the file. */
async function read(text: string, chunk: number) {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, i) =>
    bytes.subarray(i * chunk, (i + 1) * chunk),
  );
  const { sheets } = await readCsv({ ...fileOfBytes('合成.csv', bytes), chunks: () => chunks }, null);
  const rows: unknown[] = [];
  try {
    for await (const row of sheets[0]?.rows() ?? []) rows.push([row[0]?.line, ...row.map(cell => cell.text)]);
    return rows;
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return [error.finding.place.line, error.finding.args];
  }
}

/** The same by csv-parse alone. */
function expected(text: string) {
  const unified = text.replace(/^\ufeff/u, '').replace(/\r\n?/gu, '\n');
  const options = { delimiter: delimiterOf([unified]), relax_column_count: true, max_record_size: 1 << 20 };
  try {
    let line = 1;
    return (parse(unified, options) as string[][]).map(record => {
      const row = [line, ...record];
      line += record.join('').split('\n').length;
      return row;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lastQuote = unified.slice(0, unified.lastIndexOf('"')).split('\n').length;
    const reached = (error as unknown as { lines: number }).lines;
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lastQuote : reached;
    return [line, { reason: 'csv', detail: error.code }];
  }
}

const SIGNS = [
  '地区',
  'a',
  '1,2',
  ',',
  ',',
  '\n',
  '\n',
  '\r\n',
  '\r',
  '"',
  '""',
  '"x"',
  '"a\nb"',
  ' ',
  '，',
  '\ufeff',
];

test('a text in pieces has the records, lines and faults that csv-parse finds in the whole of it', async () => {
  const text = fc.array(fc.constantFrom(...SIGNS), { maxLength: 40 }).map(signs => signs.join(''));
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 30 }), async (written, chunk) => {
      fc.pre(written.replaceAll('\ufeff', '') !== '');
      expect(await read(written, chunk)).toEqual(expected(written));
    }),
    { numRuns: 1000 },
  );
});

test('the line of a fault counts from the start of the file', async () => {
  expect(await read('a,b\n1,2\n"3,4\n', 4)).toEqual([3, { reason: 'csv', detail: 'CSV_QUOTE_NOT_CLOSED' }]);
  expect(await read('a,b\n"1\n1",2\n3"3,4\n', 4)).toEqual([
    4,
    { reason: 'csv', detail: 'INVALID_OPENING_QUOTE' },
  ]);
});

test('a line without end is not kept in memory as a whole', async () => {
  const [line, args] = await read(`a,b\n${'1'.repeat(1 << 21)}\n`, 1 << 16);
  expect({ line, args }).toEqual({ line: 2, args: { reason: 'csv', detail: 'CSV_MAX_RECORD_SIZE' } });
  const blocks = [...wholeLines(Array.from({ length: 100 }, () => '1'.repeat(1 << 16)))];
  expect(Math.max(...blocks.map(block => block.length))).toBeLessThan(1 << 19);
  expect(recordsOfBlock(blocks[0] as string, { delimiter: ',' })).toBeNull();
});

test('a text of its own is the same text', () => {
  for (const text of [
    '',
    '合成',
    '合成数据（虚构，非官方统计）与更多',
    '\ud800 alone, of which there is half',
  ])
    expect(ownText(text)).toBe(text);
});
