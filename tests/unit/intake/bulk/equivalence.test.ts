import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { expectAddedThere } from '../../../helpers/added-there.js';
import { batchesOf, SEED } from '../../../helpers/bulk-runs.js';
import { bulkSubmission } from '../../../helpers/bulk-submission.js';
import { runMain } from '../../../helpers/fake-io.js';

const COUNT = 120;

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-equivalence-'));
afterAll(() => rmSync(cwd, { recursive: true }));

/** Every fourth as Excel saves CSV in China, every fifth as Unicode text. */
function encoded(csv: Buffer, number: number): Buffer {
  const text = csv.toString();
  if (number % 5 === 4) return iconv.encode(text.replace(/^\ufeff/u, ''), 'utf-16le', { addBOM: true });
  return number % 4 === 3 ? iconv.encode(text, 'gb18030') : csv;
}

/** What a run says of a submission, however its rows are read. */
async function said(bulk: 'always' | 'never', file: string, args: readonly string[]) {
  const ran = await runMain(['check', file, ...args, '--bulk', bulk, '-f', 'json', '--lang', 'zh'], { cwd });
  return { code: ran.code, stderr: ran.stderr, report: ran.stdout };
}

describe('adding up where they lie says what reading row by row says', () => {
  test.each(batchesOf(COUNT))(
    `seed ${SEED}, submissions from %i on`,
    async (...numbers) => {
      for (const number of numbers) {
        const { csv, args } = bulkSubmission(SEED, number);
        const file = `合成-${number}.csv`;
        writeFileSync(join(cwd, file), encoded(csv, number));
        const expected = await said('never', file, args);
        expect(await said('always', file, args), `submission ${number}`).toEqual(expected);
      }
    },
    600_000,
  );

  expectAddedThere('CSV files');
});
