import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bulkSubmission } from '../../../helpers/bulk-submission.js';
import { duckdbFile } from '../../../helpers/duckdb-file.js';
import { runMain } from '../../../helpers/fake-io.js';
import { parquetFile } from '../../../helpers/parquet-file.js';
import { csvOf, tableRows } from '../../../helpers/table-rows.js';

const SEED = Number(process.env.BULK_SEED ?? 20261126);
const COUNT = Number(process.env.BULK_COUNT ?? 60);
const BATCH = 10;

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-parquet-'));
afterAll(() => rmSync(cwd, { recursive: true }));

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
        const rows = tableRows(csv);
        const [texts, typed, beside] = [
          `合成-${number}.parquet`,
          `合成-${number}t.parquet`,
          `合成-${number}.csv`,
        ];
        await parquetFile(join(cwd, texts), rows, null);
        await parquetFile(join(cwd, typed), rows, number);
        writeFileSync(join(cwd, beside), csvOf(tableRows(bulkSubmission(SEED, number + 1000).csv)));
        for (const files of [[texts], [typed], [beside, texts, typed]])
          expect(await said('always', files, args), files.join()).toEqual(await said('never', files, args));
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
  test('is added up, and rows keep their numbers in every row group', async () => {
    const path = join(cwd, '合成-large.parquet');
    await duckdbFile(':memory:', `copy (${LARGE} order by hash(n)) to '${path}' (row_group_size 2048)`);
    const added = await said('auto', ['合成-large.parquet'], ['--threads', '2']);
    const read = await said('never', ['合成-large.parquet']);
    expect(added).toEqual(read);
    const { findings } = JSON.parse(read.stdout);
    expect(findings.filter(({ code }: { code: string }) => code === 'not-a-number')).toHaveLength(60);
  }, 60_000);

  test.each([
    ['a column named as DuckDB numbers rows', `select *, 1 as file_row_number from (${LARGE} limit 60)`],
    [
      'labels that are numbers with an exponent',
      `select * replace (1e20 * (n % 2) as 填报单位) from (${LARGE.replace(' from range', ', n from range')} limit 60)`,
    ],
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
});
