import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulkSubmission } from '../helpers/bulk-submission.js';
import { runMain } from '../helpers/fake-io.js';
import { duckdbCsv, printedSql, verdictsOf } from '../helpers/sql-result.js';
import { csvOf, quotedText, sqlValues, type Texts, tableRows } from '../helpers/table-rows.js';
import { type ClickHouseCluster, READER, startClickHouse } from './clickhouse-server.js';
import { type PostgresServer, startPostgres } from './postgres-server.js';

const SEED = Number(process.env.BULK_SEED ?? 20261126);
const COUNT = Number(process.env.BULK_COUNT ?? 20);

let postgres: PostgresServer;
let clickhouse: ClickHouseCluster;
const cwd = mkdtempSync(join(tmpdir(), 'plancheck-sql-test-'));

beforeAll(async () => {
  [postgres, clickhouse] = await Promise.all([startPostgres(), startClickHouse()]);
});

afterAll(async () => {
  await postgres.stop();
  await clickhouse.stop();
  rmSync(cwd, { recursive: true });
});

/** A table of texts in each database, and what the printed statement gives there, as CSV. */
const DATABASES = {
  duckdb: async (rows: readonly Texts[], name: string, args: readonly string[]) => {
    const [header = [], ...below] = rows;
    const columns = header.map(column => `"${column}" varchar`).join(', ');
    const sql = await printedSql(['--dialect', 'duckdb', '--table', name, ...args]);
    const insert = below.length > 0 ? [`insert into "${name}" values ${sqlValues(below, quotedText)}`] : [];
    return duckdbCsv(sql, `create table "${name}" (${columns})`, ...insert);
  },
  postgres: async (rows: readonly Texts[], name: string, args: readonly string[]) => {
    const [header = [], ...below] = rows;
    await postgres.run(`create table "${name}" (${header.map(column => `"${column}" text`).join(', ')})`);
    if (below.length > 0)
      await postgres.run(`insert into "${name}" values ${sqlValues(below, quotedText)}`);
    return psql(await printedSql(['--dialect', 'postgres', '--table', `public.${name}`, ...args]));
  },
  clickhouse: async (rows: readonly Texts[], name: string, args: readonly string[]) => {
    const [header = [], ...below] = rows;
    const columns = header.map(column => `\`${column}\` Nullable(String)`).join(', ');
    for (const shard of [0, 1] as const) {
      await clickhouse.run(shard, `create table \`${name}_here\` (${columns}) engine = Memory`);
      const here = below.filter((_, i) => i % 2 === shard);
      if (here.length > 0)
        await clickhouse.run(shard, `insert into \`${name}_here\` values ${sqlValues(here, clickhouseText)}`);
    }
    const engine = `Distributed(two, default, \`${name}_here\`)`;
    await clickhouse.run(0, `create table \`${name}\` (${columns}) engine = ${engine}`);
    return clickhouseCsv(await printedSql(['--dialect', 'clickhouse', '--table', `default.${name}`, ...args]));
  },
};

/** As the head of the statement says; the session may not write. */
function psql(sql: string): string {
  const file = join(cwd, 'statement.sql');
  writeFileSync(file, sql);
  const env = { ...process.env, ...postgres.env, PGOPTIONS: '-c default_transaction_read_only=on' };
  const asked = ['-h', '127.0.0.1', '-p', `${postgres.port}`, '-d', 'postgres', '-v', 'ON_ERROR_STOP=1'];
  return execFileSync('psql', [...asked, '--csv', '-f', file], { env, encoding: 'utf8', maxBuffer: 2 ** 28 });
}

/** By a user who may only read, and change no setting. */
async function clickhouseCsv(sql: string): Promise<string> {
  const { CLICKHOUSE_USER: user, CLICKHOUSE_PASSWORD: password } = READER;
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const url = `http://127.0.0.1:${clickhouse.port}/?default_format=CSVWithNames`;
  const answer = await fetch(url, { method: 'POST', body: sql, headers: { authorization } });
  const text = await answer.text();
  if (!answer.ok) throw new Error(text.slice(0, 2000));
  return text;
}

function clickhouseText(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

async function judged(csv: string, file: string, args: readonly string[] = []) {
  writeFileSync(join(cwd, file), csv);
  return runMain(['check', file, ...args, '-f', 'json', '--lang', 'zh'], { cwd });
}

const EACH = Object.entries(DATABASES);

describe.each(EACH)('the printed statement, run by %s', (database, resultOf) => {
  test.each(Array.from({ length: COUNT }, (_, i) => i))(`seed ${SEED}, submission %i`, async number => {
    const { csv, args } = bulkSubmission(SEED, number);
    const rows = tableRows(csv);
    const ratios = rows[0].includes('分子') ? ['--column', '分子=分子', '--column', '分母=分母'] : [];
    const result = await resultOf(rows, `合成${number}`, ['--column', '备注=备注', ...ratios]);
    const found = verdictsOf(await judged(result, `结果-${database}-${number}.csv`, args));
    const expected = verdictsOf(await judged(csvOf(rows), `合成-${number}.csv`, args));
    expect({ ...found, differ: 0 }).toEqual({ ...expected, differ: 0 });
    expect(found.differ).toBeGreaterThanOrEqual(expected.differ);
  });
});
