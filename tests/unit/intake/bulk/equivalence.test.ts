import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { addedThere, expectAddedThere } from '../../../helpers/added-there.js';
import { batchesOf, SEED } from '../../../helpers/bulk-runs.js';
import { bulkSubmission, ledOtherwise } from '../../../helpers/bulk-submission.js';
import { runMain } from '../../../helpers/fake-io.js';

const COUNT = 120;

/** Of how many labels the sample shows one. */
const hoisted = vi.hoisted(() => ({ oneIn: 1 }));
vi.mock('../../../../src/intake/bulk/label-texts.js', async importOriginal => {
  const { sampledLabels } =
    await importOriginal<typeof import('../../../../src/intake/bulk/label-texts.js')>();
  const some: typeof sampledLabels = (...given) =>
    sampledLabels(...given).filter((_, i) => i % hoisted.oneIn === 0);
  return { sampledLabels: some };
});
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
        const { csv: plain, args, isFit } = bulkSubmission(SEED, number);
        const csv = number % 6 === 5 ? ledOtherwise(plain, SEED, number) : plain;
        const file = `合成-${number}.csv`;
        writeFileSync(join(cwd, file), encoded(csv, number));
        const expected = await said('never', file, args);
        const before = addedThere();
        hoisted.oneIn = [1, 1, 2, Number.POSITIVE_INFINITY][number % 4] ?? 1;
        expect(await said('always', file, args), `submission ${number}`).toEqual(expected);
        // A mark in front of GB18030 is read row by row.
        const isMarked = number % 4 === 3 && csv.toString().startsWith('\ufeff');
        if (isFit && !isMarked)
          expect(addedThere() - before, `submission ${number} was read row by row`).toBe(1);
      }
    },
    600_000,
  );

  expectAddedThere('CSV files');
});

/** Made-up rows of which no check has anything to say. */
function plainRows(count: number, unit: string): string {
  const row = (i: number) => `江岸区,合成${i},城镇新增就业人数,2022,0.001,${unit},`;
  const lines = Array.from({ length: count }, (_, i) => row(i));
  return ['地区,填报单位,指标,年份,数值,单位,备注', ...lines, ''].join('\n');
}

test.each(['万人', '元'])(
  'more reporting units than are looked up one by one, none in the sample (%s)',
  async unit => {
    writeFileSync(join(cwd, '合成.csv'), plainRows(21_000, unit));
    const expected = await said('never', '合成.csv', []);
    hoisted.oneIn = Number.POSITIVE_INFINITY;
    const before = addedThere();
    expect(await said('always', '合成.csv', [])).toEqual(expected);
    expect(addedThere() - before).toBe(1);
  },
);
