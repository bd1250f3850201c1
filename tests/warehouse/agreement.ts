import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectAddedThere } from '../helpers/added-there.js';
import { batchesOf, SEED } from '../helpers/bulk-runs.js';
import { bulkSubmission, ledOtherwise } from '../helpers/bulk-submission.js';
import { runMain } from '../helpers/fake-io.js';
import { csvOf, inByteOrder, type Texts, tableRows } from '../helpers/table-rows.js';
import { addressOf, type Held, type HeldColumn, type TestDatabase } from './database.js';

const COUNT = 40;

/** Where every text of a column is such a number, the column holds numbers. */
function columnsOf(header: Texts, rows: readonly Texts[]): HeldColumn[] {
  const all = (at: number, pattern: RegExp) => rows.every(row => pattern.test(row[at] ?? ''));
  const holds = (name: string, at: number): Held => {
    if (name === '年份' && all(at, /^\d{4}$/u)) return 'whole';
    return name === '数值' && all(at, /^\d\.\d\d$/u) ? 'decimal' : 'text';
  };
  return header.map((name, at) => ({ name, holds: holds(name, at) }));
}

/** @param envs of the users that read, in turn */
export function agreesWithCsv(
  start: () => Promise<TestDatabase>,
  envs: (database: TestDatabase) => readonly Record<string, string>[],
): void {
  let database: TestDatabase;
  const cwd = mkdtempSync(join(tmpdir(), 'plancheck-agreement-'));

  beforeAll(async () => {
    database = await start();
  });
  afterAll(async () => {
    await database?.stop();
    rmSync(cwd, { recursive: true });
  });

  async function compare(number: number): Promise<void> {
    const { csv, args } = bulkSubmission(SEED, number);
    const rows = inByteOrder(tableRows(number % 4 === 3 ? ledOtherwise(csv, SEED, number) : csv));
    const [header, ...below] = rows;
    const [file, table] = [`合成-${number}.csv`, `合成${number}`];
    writeFileSync(join(cwd, file), csvOf(rows));
    await database.hold(table, columnsOf(header, below), below);
    const input = addressOf(database, table);
    const readers = envs(database);
    const env = readers[number % readers.length] ?? {};
    const check = async (read: string, bulk: string) => {
      const asked = ['check', read, '--lang', 'en', '-f', 'json', '--bulk', bulk, ...args];
      const ran = await runMain(asked, { cwd, env });
      return { ...ran, stdout: ran.stdout.replaceAll(read, file) };
    };
    const expected = await check(file, 'never');
    for (const bulk of ['never', 'always'])
      expect(await check(input, bulk), `submission ${number}, --bulk ${bulk}`).toEqual(expected);
    await database.drop(table);
  }

  test.each(batchesOf(COUNT))(
    `seed ${SEED}, submissions from %i on`,
    async (...numbers) => {
      for (const number of numbers) await compare(number);
    },
    600_000,
  );

  expectAddedThere('tables');
}
