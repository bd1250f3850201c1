import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMain } from '../helpers/fake-io.js';
import { type ClickHouseCluster, OWNER, READER, startClickHouse } from './clickhouse-server.js';
import type { TestDatabase } from './database.js';
import { startPostgres } from './postgres-server.js';
import { wireTo } from './processes.js';

/** Enough to be added up in the database. */
const ROWS = Number(process.env.WAREHOUSE_ROWS ?? 40_000);
const AREAS = [
  '江岸区',
  '江汉区',
  '硚口区',
  '汉阳区',
  '武昌区',
  '青山区',
  '洪山区',
  '东西湖区',
  '汉南区',
  '蔡甸区',
];
const INDICATORS = ['城镇新增就业人数', '失业保险参保人数', '工伤保险参保人数', '社会保障卡持卡人数'];

let cluster: ClickHouseCluster;
let server: TestDatabase;

function list(texts: readonly string[]): string {
  return `[${texts.map(text => `'${text}'`).join(', ')}]`;
}

/** Every reporting unit (合成) has a figure of each indicator and year. */
async function fillClickHouse(): Promise<void> {
  const columns =
    '`地区` String, `填报单位` String, `指标` String, `年份` UInt16, `数值` Decimal(12, 5), `单位` String';
  for (const shard of [0, 1] as const) {
    await cluster.runOn(
      shard,
      `create table here (${columns}) engine = MergeTree() partition by tuple() order by (\`地区\`)`,
    );
    const figures = `select ${list(AREAS)}[number % 10 + 1], concat('合成（街道）', toString(intDiv(number, 120) * 2 + ${shard})),
      ${list(INDICATORS)}[intDiv(number, 10) % 4 + 1], 2021 + intDiv(number, 40) % 3,
      toDecimal32(0.001 + (number % 7) * 0.00001, 5), '万人' from (select * from system.numbers limit ${ROWS / 2})`;
    await cluster.runOn(shard, `insert into here ${figures}`);
  }
  await cluster.run(`create table figures (${columns}) engine = Distributed(two, default, here)`);
}

async function fillPostgres(): Promise<void> {
  await server.run(`create table figures as select (array${list(AREAS)})[n % 10 + 1] as "地区",
    '合成（街道）' || n / 120 as "填报单位", (array${list(INDICATORS)})[(n / 10) % 4 + 1] as "指标",
    2021 + (n / 40) % 3 as "年份", (0.001 + (n % 7) * 0.00001)::numeric(12, 5) as "数值", '万人' as "单位"
    from generate_series(0, ${ROWS - 1}) n`);
}

beforeAll(async () => {
  cluster = await startClickHouse();
  server = await startPostgres();
  await fillClickHouse();
  await fillPostgres();
});

afterAll(async () => {
  await cluster?.stop();
  await server?.stop();
});

/** Through a wire that counts: what a run says, and how many bytes came for it. */
async function check(scheme: string, port: number, env: Record<string, string>, bulk: string) {
  const wire = await wireTo(port);
  const database = scheme === 'postgres' ? 'postgres' : 'default';
  const address = `${scheme}://127.0.0.1:${wire.port}/${database}?table=figures`;
  const ran = await runMain(['check', address, '--bulk', bulk, '--lang', 'en', '-f', 'json'], { env });
  wire.close();
  return { ran: { ...ran, stdout: ran.stdout.replaceAll(address, 'figures') }, bytes: wire.count() };
}

test.each([
  ['ClickHouse', () => ['clickhouse', cluster.port, OWNER] as const],
  ['ClickHouse, for a user who may change no setting', () => ['clickhouse', cluster.port, READER] as const],
  ['PostgreSQL', () => ['postgres', server.port, server.env] as const],
])('%s adds a large table up to the same report, and little of it is moved', async (_, where) => {
  const [scheme, port, env] = where();
  const moved = await check(scheme, port, env, 'never');
  const added = await check(scheme, port, env, 'auto');
  expect(added.ran).toEqual(moved.ran);
  expect(added.ran.code).toBe(2);
  expect(added.bytes).toBeLessThan(moved.bytes / 4);
});
