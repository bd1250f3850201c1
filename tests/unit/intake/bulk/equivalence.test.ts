import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { bulkSubmission, ledOtherwise } from '../../../helpers/bulk-submission.js';
import { runMain } from '../../../helpers/fake-io.js';

const SEED = Number(process.env.BULK_SEED ?? 20261126);
const COUNT = Number(process.env.BULK_COUNT ?? 120);
const BATCH = 20;

/** How often large files were really added up, and of how many labels the sample shows one. */
const hoisted = vi.hoisted(() => ({ added: 0, oneIn: 1 }));
vi.mock('../../../../src/intake/bulk/label-texts.js', async importOriginal => {
  const { sampledLabels } =
    await importOriginal<typeof import('../../../../src/intake/bulk/label-texts.js')>();
  const some: typeof sampledLabels = (...given) =>
    sampledLabels(...given).filter((_, i) => i % hoisted.oneIn === 0);
  return { sampledLabels: some };
});
vi.mock('../../../../src/intake/bulk/bulk.js', async importOriginal => {
  const bulk = await importOriginal<typeof import('../../../../src/intake/bulk/bulk.js')>();
  const readLarge: typeof bulk.readLarge = async (...given) => {
    const read = await bulk.readLarge(...given);
    hoisted.added += read === null ? 0 : 1;
    return read;
  };
  return { ...bulk, readLarge };
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
  test.each(Array.from({ length: Math.ceil(COUNT / BATCH) }, (_, i) => i * BATCH))(
    `seed ${SEED}, submissions from %i on`,
    async first => {
      for (let number = first; number < first + BATCH; number += 1) {
        const { csv: plain, args, isFit } = bulkSubmission(SEED, number);
        const csv = number % 6 === 5 ? ledOtherwise(plain, SEED, number) : plain;
        const file = `合成-${number}.csv`;
        writeFileSync(join(cwd, file), encoded(csv, number));
        const expected = await said('never', file, args);
        hoisted.added = 0;
        hoisted.oneIn = [1, 1, 2, Number.POSITIVE_INFINITY][number % 4] ?? 1;
        expect(await said('always', file, args), `submission ${number}`).toEqual(expected);
        // A mark in front of GB18030 is read row by row.
        const isMarked = number % 4 === 3 && csv.toString().startsWith('\ufeff');
        if (isFit && !isMarked) expect(hoisted.added, `submission ${number} was read row by row`).toBe(1);
      }
    },
    600_000,
  );
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
    [hoisted.added, hoisted.oneIn] = [0, Number.POSITIVE_INFINITY];
    expect(await said('always', '合成.csv', [])).toEqual(expected);
    expect(hoisted.added).toBe(1);
  },
);
