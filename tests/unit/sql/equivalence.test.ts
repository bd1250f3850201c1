import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulkSubmission } from '../../helpers/bulk-submission.js';
import { runMain } from '../../helpers/fake-io.js';
import { duckdbCsv, printedSql, verdictsOf } from '../../helpers/sql-result.js';
import { csvOf, quotedText, sqlValues, tableRows } from '../../helpers/table-rows.js';

const SEED = Number(process.env.BULK_SEED ?? 20261126);
const COUNT = Number(process.env.BULK_COUNT ?? 40);

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-sql-'));
afterAll(() => rmSync(cwd, { recursive: true }));

const statements = new Map<boolean, string>();
beforeAll(async () => {
  const asked = ['--dialect', 'duckdb', '--table', 't', '--column', '备注=备注'];
  statements.set(false, await printedSql(asked));
  statements.set(true, await printedSql([...asked, '--column', '分子=分子', '--column', '分母=分母']));
});

async function judged(csv: string, file: string, args: readonly string[]) {
  writeFileSync(join(cwd, file), csv);
  return verdictsOf(await runMain(['check', file, ...args, '-f', 'json', '--lang', 'zh'], { cwd }));
}

describe('the result of the statement is judged as the table is', () => {
  test.each(Array.from({ length: COUNT }, (_, i) => i))(`seed ${SEED}, submission %i`, async number => {
    const { csv, args } = bulkSubmission(SEED, number);
    const rows = tableRows(csv);
    const [header, ...below] = rows;
    const sql = statements.get(header.includes('分子')) ?? '';
    const columns = header.map(name => `"${name}" varchar`).join(', ');
    const made = [
      `create table t (${columns})`,
      ...(below.length > 0 ? [`insert into t values ${sqlValues(below, quotedText)}`] : []),
    ];
    const result = await duckdbCsv(sql, ...made);
    const { differ, ...found } = await judged(result, `结果-${number}.csv`, args);
    const { differ: before, ...expected } = await judged(csvOf(rows), `合成-${number}.csv`, args);
    expect(found).toEqual(expected);
    expect(differ).toBeGreaterThanOrEqual(before);
  });
});
