import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulkSubmission, ledOtherwise } from '../helpers/bulk-submission.js';
import { runMain } from '../helpers/fake-io.js';
import { csvOf, inByteOrder, sqlValues, type Texts, tableRows } from '../helpers/table-rows.js';
import { CARELESS, type ClickHouseCluster, OWNER, READER, startClickHouse } from './clickhouse-server.js';
import { cutAfter, freePort, spawned } from './processes.js';

const SEED = Number(process.env.BULK_SEED ?? 20261126);
const COUNT = Number(process.env.BULK_COUNT ?? 40);

let cluster: ClickHouseCluster;
const cwd = mkdtempSync(join(tmpdir(), 'plancheck-clickhouse-test-'));

/** One of its tables on each shard, and above them a Distributed one. */
async function distribute(table: string, columns: string, values: readonly [string, string]): Promise<void> {
  for (const shard of [0, 1] as const) {
    await cluster.run(shard, `create table \`${table}_here\` (${columns}) engine = Memory`);
    const here = values[shard];
    if (here !== '') await cluster.run(shard, `insert into \`${table}_here\` values ${here}`);
  }
  await cluster.run(
    0,
    `create table \`${table}\` (${columns}) engine = Distributed(two, default, \`${table}_here\`)`,
  );
}

beforeAll(async () => {
  cluster = await startClickHouse();
  const columns =
    '`地区` String, `填报单位` String, `指标` String, `年份` UInt16, `数值` Decimal(12, 2), `单位` FixedString(20)';
  const row = (unit: string, value: string) =>
    `('江岸区', '${unit}', '城镇新增就业人数', 2021, ${value}, '万人')`;
  await distribute('figures', columns, [row('合成1', '1.5'), row('合成2', '0.3')]);
  await cluster.run(
    0,
    'create table lists (`地区` String, `指标` String, `年份` UInt16, `数值` Array(Float64)) engine = Memory',
  );
  await cluster.run(0, 'create table other (a String, b String) engine = Memory');
  await cluster.run(0, "insert into other values ('x', 'y')");
  await cluster.run(
    0,
    'create table floats (`地区` String, `指标` String, `年份` Nullable(UInt16), `数值` Float64, `单位` String) engine = Memory',
  );
  await cluster.run(0, "insert into floats values ('江岸区', '城镇新增就业人数', 2021, 2e-7, '万人')");
});

afterAll(async () => {
  await cluster.stop();
  rmSync(cwd, { recursive: true });
});

function address(table: string): string {
  return `clickhouse://127.0.0.1:${cluster.port}/default?table=${table}`;
}

function check(input: string, args: readonly string[] = [], env: Record<string, string> = OWNER) {
  return runMain(['check', input, '--lang', 'en', '-f', 'json', ...args], { cwd, env });
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

describe('a Distributed table of ClickHouse says what its rows say as CSV', () => {
  test.each(Array.from({ length: COUNT }, (_, i) => i))(`seed ${SEED}, submission %i`, async number => {
    const { csv, args } = bulkSubmission(SEED, number);
    const rows = inByteOrder(tableRows(number % 4 === 3 ? ledOtherwise(csv, SEED, number) : csv));
    const [header, ...below] = rows;
    const file = `合成-${number}.csv`;
    writeFileSync(join(cwd, file), csvOf(rows));
    const columns = header.map(name => `\`${name}\` Nullable(String)`).join(', ');
    const half = (which: number) =>
      sqlValues(
        below.filter((_: Texts, i) => i % 2 === which),
        literal,
      );
    await distribute(`合成${number}`, columns, [half(0), half(1)]);
    const expected = await check(file, ['--bulk', 'never', ...args]);
    const env = number % 2 === 0 ? OWNER : READER;
    for (const bulk of ['never', 'always']) {
      const ran = await check(address(`合成${number}`), [...args, '--bulk', bulk], env);
      const said = ran.stdout.replaceAll(address(`合成${number}`), file);
      expect({ ...ran, stdout: said }, bulk).toEqual(expected);
    }
  });
});

describe('ClickHouse', () => {
  test('gives numbers as they are written, and a query in place of a table', async () => {
    const ran = await check(address('figures'));
    expect(ran.stdout).toContain('"text": "1.50"');
    expect(ran.stdout).toContain('"text": "0.30"');
    const query = `clickhouse://127.0.0.1:${cluster.port}`;
    const asked = await check(query, [
      '--query',
      'select * from default.figures where `数值` > 1 -- all of it',
    ]);
    expect(asked.stdout).toContain(`${query}?query`);
    expect(asked.stdout).not.toContain('"text": "0.30"');
    expect((await check(address('floats'))).stdout).toContain('"text": "0.0000002"');
  });

  test.each([
    ['refused', 'figures', { ...OWNER, CLICKHOUSE_PASSWORD: '不对' }],
    ['nobody known', 'figures', { CLICKHOUSE_USER: 'stranger' }],
    ['no table', 'nowhere', OWNER],
    ['no table in such a database', 'nowhere.figures', OWNER],
    ['wrong type', 'lists', OWNER],
  ])('%s: exit 3, one sentence, no report', async (_, table, env) => {
    const ran = await check(address(table), [], env);
    expect(ran.code).toBe(3);
    expect(ran.stdout).toBe('');
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).not.toMatch(/owner|stranger|不对|p@ss|internal error/u);
    expect(ran.stderr).toContain(address(table));
  });

  test('a missing column is an ordinary finding', async () => {
    const ran = await check(address('other'));
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('unrecognised-table');
  });

  test('a query that fails half way', async () => {
    const place = `clickhouse://127.0.0.1:${cluster.port}/default`;
    const query = "select *, throwIf(`填报单位` = '合成2') as bad from figures";
    const ran = await check(place, ['--query', query]);
    expect(ran.code).toBe(3);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(/could not be read: .+/u);
  });

  test('is read by the command as it is built', async () => {
    const args = ['check', address('figures'), '--lang', 'en', '-f', 'json'];
    expect(await spawned(args, OWNER)).toEqual(await check(address('figures')));
  });

  test('nobody there', async () => {
    const ran = await check(`clickhouse://127.0.0.1:${await freePort()}/default?table=x`);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('ECONNREFUSED');
  });

  test.each([
    ['while rows come', 200_000],
    ['before', 10],
  ] as const)('gone %s', async (_, bytes) => {
    const cut = await cutAfter(cluster.port, bytes);
    const place = `clickhouse://127.0.0.1:${cut.port}/default`;
    const query = 'select f.* from (select *, arrayJoin(range(20000)) as n from figures) as f';
    const ran = await check(place, ['--query', query]);
    cut.close();
    expect(ran.code).toBe(3);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toMatch(/broke off half way/u);
  });

  test('a user whose settings may hide a shard is not believed', async () => {
    const ran = await check(address('figures'), [], CARELESS);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 3, stdout: '' });
    expect(ran.stderr).toMatch(/part of the rows \(skip_unavailable_shards\)/u);
  });

  test('a shard that is away is a failure, never half of the figures', async () => {
    await cluster.crash(1);
    const ran = await check(address('figures'));
    expect(ran.code).toBe(3);
    expect(ran.stdout).toBe('');
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
    expect(ran.stderr).toMatch(/could not be read: .+/u);
  });
});
