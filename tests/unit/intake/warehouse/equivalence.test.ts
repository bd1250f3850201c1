import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bulkSubmission, ledOtherwise } from '../../../helpers/bulk-submission.js';
import { duckdbFile } from '../../../helpers/duckdb-file.js';
import { runMain } from '../../../helpers/fake-io.js';
import { csvOf, inByteOrder, quotedText, sqlValues, tableRows } from '../../../helpers/table-rows.js';

const SEED = Number(process.env.BULK_SEED ?? 20261126);
const COUNT = Number(process.env.BULK_COUNT ?? 20);

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-warehouse-'));
afterAll(() => rmSync(cwd, { recursive: true }));

async function said(input: string, args: readonly string[], bulk: 'always' | 'never' = 'never') {
  const ran = await runMain(['check', input, ...args, '--bulk', bulk, '-f', 'json', '--lang', 'zh'], { cwd });
  return { ...ran, stdout: ran.stdout.replaceAll(input, '合成') };
}

describe('what DuckDB reads says what its rows say as CSV', () => {
  test.each(Array.from({ length: COUNT }, (_, i) => i))(`seed ${SEED}, submission %i`, async number => {
    const { csv, args } = bulkSubmission(SEED, number);
    const rows = tableRows(number % 4 === 3 ? ledOtherwise(csv, SEED, number) : csv);
    const [header, ...below] = rows;
    const [base, sorted] = [`合成-${number}.csv`, `合成-${number}s.csv`];
    writeFileSync(join(cwd, base), csvOf(rows));
    writeFileSync(join(cwd, sorted), csvOf(inByteOrder(rows)));
    const columns = header.map(name => `"${name}" varchar`).join(', ');
    await duckdbFile(
      join(cwd, `${number}.duckdb`),
      `create table t (${columns})`,
      ...(below.length > 0 ? [`insert into t values ${sqlValues(below, quotedText)}`] : []),
      'create view v as select * from t',
      `copy t to '${join(cwd, `${number}.parquet`)}'`,
    );
    expect(await said(`${number}.parquet`, args), 'Parquet').toEqual(await said(base, args));
    const expected = await said(sorted, args);
    for (const input of [`duckdb:${number}.duckdb?table=t`, `duckdb:${number}.duckdb?table=v`]) {
      expect(await said(input, args), 'row by row').toEqual(expected);
      expect(await said(input, args, 'always'), 'added up').toEqual(expected);
    }
    const beside = [...args, `合成-${number + 1000}.csv`];
    writeFileSync(
      join(cwd, beside.at(-1) as string),
      csvOf(tableRows(bulkSubmission(SEED, number + 1000).csv)),
    );
    const table = `duckdb:${number}.duckdb?table=t`;
    expect(await said(table, beside, 'always'), 'beside').toEqual(await said(table, beside));
  });
});
