import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CARELESS, type ClickHouseCluster, OWNER, READER, startClickHouse } from './clickhouse-server.js';
import { addressOf } from './database.js';
import {
  checkOf,
  expectFailure,
  failsClearly,
  readsTables,
  struckMeanwhile,
  survivesItsServer,
  withFigures,
} from './reading.js';

let cluster: ClickHouseCluster;

beforeAll(async () => {
  await withFigures(async () => {
    cluster = await startClickHouse();
    return cluster;
  });
  const columns = '`地区` String, `指标` String, `年份` UInt16';
  await cluster.run(`create table lists (${columns}, \`数值\` Array(Float64)) engine = Memory`);
  await cluster.run(
    `create table other_types (${columns}, \`数值\` Float64, \`单位\` FixedString(20)) engine = Memory`,
  );
  await cluster.run("insert into other_types values ('江岸区', '城镇新增就业人数', 2021, 2e-7, '万人')");
});

afterAll(() => cluster?.stop());

function check(input: string, ...args: string[]) {
  return checkOf(input, args, OWNER);
}

describe('ClickHouse', () => {
  readsTables(() => cluster);

  failsClearly(
    () => cluster,
    [
      ['refused', 'figures', { ...OWNER, CLICKHOUSE_PASSWORD: '不对' }],
      ['nobody known', 'figures', { CLICKHOUSE_USER: 'stranger' }],
      ['no table', 'nowhere', null],
      ['no table in such a database', 'nowhere.figures', null],
      ['wrong type', 'lists', null],
    ],
  );

  test('gives binary numbers as decimals, and texts of a fixed length without their filling', async () => {
    const ran = await check(addressOf(cluster, 'other_types'));
    expect(ran.stdout).toContain('"text": "0.0000002"');
    expect(ran.stdout).toContain('"unit": "万人"');
  });

  test('a query that fails half way', async () => {
    const query = "select *, throwIf(`填报单位` = '合成2') as bad from figures";
    expectFailure(await check(cluster.place(), '--query', query), /could not be read: .+/u);
  });

  test('written to while it is added up: exit 3, as part of the rows may be missing', async () => {
    const row = "('江岸区', '合成3', '城镇新增就业人数', 2021, 7, '万人')";
    const write = () => cluster.run(`insert into figures_here values ${row}`);
    expectFailure(await struckMeanwhile(cluster, write), /was changed while it was read/u);
  });

  test.each([OWNER, READER])('what is too much for it to add up is read row by row', async env => {
    await cluster.run(`create table twice engine = Memory as select '江岸区' as "地区",
      concat('合成', toString(intDiv(number, 2))) as "填报单位", '城镇新增就业人数' as "指标", 2021 as "年份",
      '0.00001' as "数值", '万人' as "单位" from (select * from system.numbers limit 26000)`);
    const address = addressOf(cluster, 'twice');
    const ran = await checkOf(address, ['--bulk', 'always'], env);
    expect(ran).toEqual(await checkOf(address, ['--bulk', 'never'], env));
    expect(ran.code).not.toBe(3);
    await cluster.run('drop table twice');
  });

  test('a user whose settings may hide a shard is not believed', async () => {
    const ran = await checkOf(addressOf(cluster, 'figures'), [], CARELESS);
    expectFailure(ran, /part of the rows \(skip_unavailable_shards\)/u);
  });

  survivesItsServer({
    start: startClickHouse,
    slowly: 'sleep(0.1) = 0',
    many: rows => `select f.* from (select *, arrayJoin(range(${rows})) as n from figures) as f`,
    greeting: 10,
    unanswered: /does not answer as ClickHouse does .*check the port/u,
  });
});

describe('a shard of ClickHouse that is away is a failure, never half of the figures', () => {
  test('from one statement to the next', async () => {
    const ran = await struckMeanwhile(cluster, () => cluster.crashShard(1));
    expectFailure(ran, /could not be read: .+/u);
  });

  test('before anything', async () => {
    expectFailure(await check(addressOf(cluster, 'figures')), /could not be read: .+/u);
  });
});
