import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { expectAddedThere } from '../../../helpers/added-there.js';
import { batchesOf, SEED } from '../../../helpers/bulk-runs.js';
import { bulkSubmission, ledOtherwise } from '../../../helpers/bulk-submission.js';
import { duckdbFile } from '../../../helpers/duckdb-file.js';
import { runMain } from '../../../helpers/fake-io.js';
import { csvOf, inByteOrder, quotedText, sqlValues, tableRows } from '../../../helpers/table-rows.js';

const COUNT = 40;

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-warehouse-'));
afterAll(() => rmSync(cwd, { recursive: true }));

async function said(input: string, args: readonly string[], bulk: 'always' | 'never' = 'never') {
  const ran = await runMain(['check', input, ...args, '--bulk', bulk, '-f', 'json', '--lang', 'zh'], { cwd });
  return { ...ran, stdout: ran.stdout.replaceAll(input, '合成') };
}

describe('what DuckDB reads says what its rows say as CSV', () => {
  test.each(batchesOf(COUNT).flat())(`seed ${SEED}, submission %i`, async number => {
    const { csv, args } = bulkSubmission(SEED, number);
    const rows = tableRows(number % 4 === 3 ? ledOtherwise(csv, SEED, number) : csv);
    const [header, ...below] = rows;
    const [base, sorted] = [`合成-${number}.csv`, `合成-${number}s.csv`];
    writeFileSync(join(cwd, sorted), csvOf(inByteOrder(rows)));
    const columns = header.map(name => `"${name}" varchar`).join(', ');
    await duckdbFile(
      join(cwd, `${number}.duckdb`),
      `create table t (${columns})`,
      ...(below.length > 0 ? [`insert into t values ${sqlValues(below, quotedText)}`] : []),
      'create view v as select * from t',
      `copy t to '${join(cwd, `${number}.parquet`)}'`,
    );
    const table = `duckdb:${number}.duckdb?table=${number % 2 === 0 ? 't' : 'v'}`;
    const expected = await said(sorted, args);
    expect(await said(table, args), 'row by row').toEqual(expected);
    expect(await said(table, args, 'always'), 'added up').toEqual(expected);
    if (number % 4 === 0) {
      writeFileSync(join(cwd, base), csvOf(rows));
      expect(await said(`${number}.parquet`, args), 'Parquet').toEqual(await said(base, args));
    }
    if (number % 4 === 1) {
      const other = tableRows(bulkSubmission(SEED, number + 1_000_000).csv);
      writeFileSync(join(cwd, '另.csv'), csvOf(other));
      const beside = [...args, '另.csv'];
      expect(await said(table, beside, 'always'), 'beside').toEqual(await said(table, beside));
    }
    rmSync(join(cwd, `${number}.parquet`));
    rmSync(join(cwd, `${number}.duckdb`));
  });

  expectAddedThere('tables of DuckDB, alone, as views and beside CSV');
});
