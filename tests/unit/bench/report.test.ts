import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { HOME } from '../../helpers/fake-io.js';

const bench = (file: string) => import(pathToFileURL(join(HOME, 'bench', file)).href);
const { sizeTable } = await bench('report/tables.js');
const { between } = await bench('report/document.js');

const run = (seconds: number) => ({ seconds, cpu: seconds, megabytes: 100 });

describe('the tables', () => {
  test('set each beside plancheck, by the median of what each round says', () => {
    const found = new Map([
      ['plancheck', [run(1), run(4), run(2)]],
      ['other', [run(3), run(4), run(4)]],
    ]);
    const text = sizeTable({
      rows: 2000,
      bytes: 4e6,
      runs: 3,
      found,
      skipped: [{ title: 'x', why: 'not installed' }],
    });
    expect(text.split('\n')).toEqual([
      '2,000 rows, 4.0 MB, median of 3:',
      '',
      '|  | s | CPU s | rows/s | MB/s | peak MB | to plancheck |',
      '|---|---:|---:|---:|---:|---:|---:|',
      '| plancheck | 2.00 | 2.00 | 1,000 | 2.0 | 100 | 1.00× |',
      '| other | 4.00 | 4.00 | 500 | 1.0 | 100 | 2.00× |',
      '',
      'x: not installed.',
    ]);
  });

  test('go between the markers of a document, and nowhere else', () => {
    const document = 'a\n<!-- bench:start -->\nold\n<!-- bench:end -->\nb\n';
    expect(between(document, 'new')).toBe('a\n<!-- bench:start -->\n\nnew\n\n<!-- bench:end -->\nb\n');
    expect(() => between('a', 'new')).toThrow('bench:start');
  });
});
