import { copyFileSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { duckdbFile } from '../../helpers/duckdb-file.js';
import { HOME, runMain } from '../../helpers/fake-io.js';

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-changed-'));
const HEADER = '地区,填报单位,指标,年份,数值,单位';
const ROWS = Array.from({ length: 20_000 }, (_, i) => `江岸区,合成${i},城镇新增就业人数,2021,0.001,万人`);
const WORKBOOK = 'tests/fixtures/submissions/area-merged.xlsx';

beforeAll(async () => {
  writeFileSync(join(cwd, '合成.csv'), [HEADER, ...ROWS, ''].join('\n'));
  copyFileSync(join(HOME, WORKBOOK), join(cwd, '合成.xlsx'));
  const table = `from read_csv('${join(cwd, '合成.csv')}', all_varchar = true)`;
  await duckdbFile(
    join(cwd, '合成.duckdb'),
    `create table t as ${table}`,
    `copy t to '${join(cwd, '合成.parquet')}'`,
  );
});
afterAll(() => rmSync(cwd, { recursive: true }));

test.each([
  ['合成.csv', '合成.csv', 'never'],
  ['合成.csv', '合成.csv', 'always'],
  ['合成.xlsx', '合成.xlsx', 'auto'],
  ['合成.parquet', '合成.parquet', 'auto'],
  ['合成.duckdb', 'duckdb:合成.duckdb?table=t', 'never'],
  ['合成.duckdb', 'duckdb:合成.duckdb?table=t', 'always'],
])(
  '%s, read as %s with --bulk %s, is written to meanwhile: exit 3, one sentence, no report',
  async (file, input, bulk) => {
    let second = 1_600_000_000;
    const write = () => {
      second += 1;
      utimesSync(join(cwd, file), second, second);
      return 0;
    };
    const check = (now: () => number) =>
      runMain(['check', input, '--bulk', bulk, '--lang', 'en'], { cwd, now });
    expect((await check(() => 0)).code).not.toBe(3);
    // Row by row CSV leaves no time to a timer, but asks for the time now and then.
    const writing = setInterval(write, 0);
    const ran = await check(write);
    clearInterval(writing);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 3, stdout: '' });
    expect(ran.stderr).toBe(
      `plancheck: ${input} was changed while it was read; run again when nobody writes to it\n`,
    );
  },
);
