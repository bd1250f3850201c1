import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import * as warehouse from '../../../../src/intake/warehouse/warehouse.js';
import { bulkSubmission, ledOtherwise } from '../../../helpers/bulk-submission.js';
import { duckdbFile } from '../../../helpers/duckdb-file.js';
import { runMain } from '../../../helpers/fake-io.js';
import { csvOf, tableRows } from '../../../helpers/table-rows.js';
import { parquetFile, tableFile } from '../../../helpers/typed-rows.js';

/** What reads them row by row. */
vi.mock(import('../../../../src/intake/warehouse/warehouse.js'), async original => {
  const { readParquetFile, openTable, ...rest } = await original();
  return { ...rest, readParquetFile: vi.fn(readParquetFile), openTable: vi.fn(openTable) };
});

const SEED = Number(process.env.BULK_SEED ?? 20261126);
const COUNT = Number(process.env.BULK_COUNT ?? 20);
const BATCH = 10;

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-parquet-'));
afterAll(() => rmSync(cwd, { recursive: true }));
afterEach(() => vi.clearAllMocks());

/** What a run says of files, however their rows are read. */
async function said(
  bulk: 'always' | 'auto' | 'never',
  files: readonly string[],
  args: readonly string[] = [],
) {
  const asked = ['check', ...files, ...args, '--bulk', bulk, '-f', 'json', '--lang', 'zh'];
  return runMain(asked, { cwd });
}

describe('adding up a Parquet file says what reading it row by row says', () => {
  test.each(Array.from({ length: Math.ceil(COUNT / BATCH) }, (_, i) => i * BATCH))(
    `seed ${SEED}, submissions from %i on`,
    async first => {
      for (let number = first; number < first + BATCH; number += 1) {
        const { csv, args } = bulkSubmission(SEED, number);
        const own = tableRows(number % 4 === 3 ? ledOtherwise(csv, SEED, number) : csv);
        const [others, more] = [1000, 2000].map(n => tableRows(bulkSubmission(SEED, number + n).csv));
        const name = (end: string) => `合成-${number}${end}`;
        const table = (file: string) => `duckdb:${file}?table=t`;
        await parquetFile(join(cwd, name('.parquet')), own, null);
        await parquetFile(join(cwd, name('t.parquet')), own, number);
        writeFileSync(join(cwd, name('.csv')), csvOf(others!));
        await tableFile(join(cwd, name('.duckdb')), more!, null);
        await tableFile(join(cwd, name('t.duckdb')), others!, number + 1);
        const files = ['.parquet', 't.parquet', '.csv'].map(name);
        const tables = ['.duckdb', 't.duckdb'].map(end => table(name(end)));
        for (const inputs of [files.slice(0, 1), files.slice(1, 2), files, tables, [...files, ...tables]]) {
          const expected = await said('never', inputs, args);
          expect(await said('always', inputs, args), inputs.join()).toEqual(expected);
        }
      }
    },
    600_000,
  );
});

/** Enough for several row groups, in no order; one row in 500 is no number, and one a sudden change. */
const LARGE = `select ['江岸区', '江汉区', '武昌区'][n % 3 + 1] as 地区, '合成（街道）' || n // 27 as 填报单位,
  ['城镇新增就业人数', '失业保险参保人数', '工伤保险参保人数'][n // 3 % 3 + 1] as 指标,
  (2021 + n // 9 % 3)::smallint as 年份,
  case when n % 500 = 7 then '约3' else (0.001 + (n % 7) * 0.00001 + if(n % 1000 = 9, 1, 0))::decimal(12, 5)::varchar end as 数值,
  '万人' as 单位 from range(30000) t(n)`;

describe('a large Parquet file', () => {
  test('is added up, also beside tables, and rows keep their numbers in every row group', async () => {
    const sorted = `${LARGE} order by hash(n)`;
    await duckdbFile(
      join(cwd, '合成-large.duckdb'),
      `copy (${sorted}) to '${join(cwd, '合成-large.parquet')}' (row_group_size 2048)`,
      `create table t as ${sorted}`,
      `create view v as select * replace (填报单位 || '二' as 填报单位) from t`,
    );
    const tables = ['t', 'v'].map(name => `duckdb:合成-large.duckdb?table=${name}`);
    const inputs = ['合成-large.parquet', ...tables];
    const added = await said('auto', inputs, ['--threads', '2']);
    expect(warehouse.readParquetFile).not.toHaveBeenCalled();
    expect(warehouse.openTable).not.toHaveBeenCalled();
    expect(added).toEqual(await said('never', inputs));
    expect(warehouse.openTable).toHaveBeenCalledTimes(2);
    const { findings } = JSON.parse(added.stdout);
    expect(findings.filter(({ code }: { code: string }) => code === 'not-a-number')).toHaveLength(180);
  }, 120_000);

  test.each([
    ['a column named as DuckDB numbers rows', `select *, 1 as file_row_number from (${LARGE} limit 60)`],
    ['no reporting unit', `select * exclude (填报单位) from (${LARGE} limit 60)`],
    ['no row', `${LARGE} limit 0`],
    ['lists', `select * replace ([数值] as 数值) from (${LARGE} limit 60)`],
    [
      'texts of several lines',
      `select * replace (填报单位 || chr(10) || 'b,"' as 填报单位, '合成' || chr(10) as 备注) from (select *, '' as 备注 from (${LARGE} limit 60))`,
    ],
  ])('with %s says the same both ways', async (_, select) => {
    const path = join(cwd, '合成-odd.parquet');
    await duckdbFile(':memory:', `copy (${select}) to '${path}'`);
    expect(await said('always', ['合成-odd.parquet'])).toEqual(await said('never', ['合成-odd.parquet']));
  });

  test('with reporting units that are numbers with an exponent knows them in another file, as a table does', async () => {
    const numbered = LARGE.replace(' from range', ', n from range');
    const units = `select * exclude (n) replace (1e20 + n // 27 * 1e18 as 填报单位) from (${numbered})`;
    await duckdbFile(
      join(cwd, '合成-units.duckdb'),
      `create table t as ${units}`,
      `copy (${units}) to '${join(cwd, '合成-units.parquet')}'`,
    );
    const beside =
      '地区,填报单位,指标,年份,数值,单位\n江岸区,101000000000000000000,城镇新增就业人数,2021,0.5,万人\n';
    writeFileSync(join(cwd, '合成-units.csv'), beside);
    for (const input of ['合成-units.parquet', 'duckdb:合成-units.duckdb?table=t']) {
      const inputs = ['合成-units.csv', input];
      const read = await said('never', inputs);
      expect(read.stdout).toContain('"restated-value"');
      expect(await said('auto', inputs), input).toEqual(read);
    }
  }, 60_000);
});
