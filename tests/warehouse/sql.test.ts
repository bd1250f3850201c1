import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulkSubmission } from '../helpers/bulk-submission.js';
import { runMain } from '../helpers/fake-io.js';
import { duckdbCsv, printedSql, verdictsOf } from '../helpers/sql-result.js';
import { csvOf, quotedText, sqlValues, type Texts, tableRows } from '../helpers/table-rows.js';
import { type ClickHouseCluster, READER, startClickHouse } from './clickhouse-server.js';
import { type PostgresServer, startPostgres } from './postgres-server.js';

const SEED = Number(process.env.BULK_SEED ?? 20261126);
const COUNT = Number(process.env.BULK_COUNT ?? 10);

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
    const columns = header.map(column => `${double(column)} varchar`).join(', ');
    const sql = await printedSql(['--dialect', 'duckdb', '--table', name, ...args]);
    const insert =
      below.length > 0 ? [`insert into ${double(name)} values ${sqlValues(below, quotedText)}`] : [];
    return duckdbCsv(sql, `create table ${double(name)} (${columns})`, ...insert);
  },
  postgres: async (rows: readonly Texts[], name: string, args: readonly string[]) => {
    const [header = [], ...below] = rows;
    await postgres.run(
      `create table ${double(name)} (${header.map(column => `${double(column)} text`).join(', ')})`,
    );
    if (below.length > 0)
      await postgres.run(`insert into ${double(name)} values ${sqlValues(below, quotedText)}`);
    return psql(await printedSql(['--dialect', 'postgres', '--table', `public.${name}`, ...args]));
  },
  clickhouse: async (rows: readonly Texts[], name: string, args: readonly string[]) => {
    const [header = [], ...below] = rows;
    const columns = header.map(column => `${ticked(column)} Nullable(String)`).join(', ');
    for (const shard of [0, 1] as const) {
      await clickhouse.run(shard, `create table ${ticked(`${name}_here`)} (${columns}) engine = Memory`);
      const here = below.filter((_, i) => i % 2 === shard);
      if (here.length > 0)
        await clickhouse.run(
          shard,
          `insert into ${ticked(`${name}_here`)} values ${sqlValues(here, clickhouseText)}`,
        );
    }
    const engine = `Distributed(two, default, ${ticked(`${name}_here`)})`;
    await clickhouse.run(0, `create table ${ticked(name)} (${columns}) engine = ${engine}`);
    return clickhouseCsv(
      await printedSql(['--dialect', 'clickhouse', '--table', `default.${name}`, ...args]),
    );
  },
};

function double(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function ticked(name: string): string {
  return `\`${name.replace(/[\\`]/gu, '\\$&')}\``;
}

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

  test('made-up rows: what is added up, and what comes out as it is', async () => {
    const result = parse(await resultOf(MADE_UP, `合成"'\`表`, [])) as string[][];
    expect(result).toEqual(EXPECTED);
    const found = await judged(csvOf(result), `结果-${database}.csv`);
    const expected = await judged(csvOf(MADE_UP), '合成.csv');
    expect(verdictsOf(found)).toEqual(verdictsOf(expected));
  });

  test('clean rows give a few sums, which are judged as the rows are', async () => {
    const rows = [HEADER, ...CLEAN];
    const result = parse(await resultOf(rows, '合成无误', [])) as string[][];
    expect(result).toHaveLength(1 + 1 + 6);
    expect(result[1]).toEqual([
      ...['江岸区', '各填报单位相加', '城镇新增就业人数', '2021', '0.3000', '万人'],
      '由30行相加，其中10行换算了单位',
    ]);
    const found = await judged(csvOf(result), `结果-${database}-无误.csv`);
    const expected = await judged(csvOf(rows), '合成无误.csv');
    expect(verdictsOf(found)).toEqual(verdictsOf(expected));
    expect(verdictsOf(found)).toMatchObject({ code: 0, asOf: 2022, errors: [] });
    // 3 areas of 10 units with 20 and with 12.5 each, of which 380 and 305 are the targets.
    const sums = verdictsOf(found).judged.filter(({ status }) => status === 'achieved');
    expect(sums.map(({ actual }) => actual)).toEqual([
      { operator: '>=', value: 600 },
      { operator: '>=', value: 375 },
    ]);
  });

  test('what a mapping passes over makes nobody strange', async () => {
    writeFileSync(join(cwd, 'mapping.yaml'), 'indicators: { 不相干: ignored, 合成就业: urban-new-jobs }\n');
    const rows = [
      HEADER,
      ['江岸区', '合成1', '合成就业', '2021', '1.5', '万人'],
      ['江岸区', '合成1', '不相干', '2021', '7', '万人'],
      ['江岸区', '合成2', '1', '2021', '2', '万人'],
    ];
    const args = ['--mapping', join(cwd, 'mapping.yaml')];
    const result = parse(await resultOf(rows, '合成映射', args)) as string[][];
    expect(result.map(row => row.slice(1, 5))).toEqual([
      HEADER.slice(1, 5),
      ['各填报单位相加', '城镇新增就业人数', '2021', '3.5'],
      ['合成1', '不相干', '2021', '7'],
    ]);
    const found = await judged(csvOf(result), `结果-${database}-映射.csv`, args);
    expect(verdictsOf(found)).toEqual(verdictsOf(await judged(csvOf(rows), '合成映射.csv', args)));
  });

  test('a mapping means the very text, not what folds to it', async () => {
    writeFileSync(join(cwd, 'wide.yaml'), 'indicators: { 工伤保险参保人数（万人）: unemployment-insured }\n');
    const rows = [
      HEADER,
      ['江岸区', '合成1', '工伤保险参保人数（万人）', '2021', '1.5', ''],
      ['江岸区', '合成2', '工伤保险参保人数(万人)', '2021', '2', ''],
    ];
    const args = ['--mapping', join(cwd, 'wide.yaml')];
    const result = await resultOf(rows, '合成全角', args);
    const found = await judged(result, `结果-${database}-全角.csv`, args);
    expect(verdictsOf(found)).toEqual(verdictsOf(await judged(csvOf(rows), '合成全角.csv', args)));
  });

  test('other names of columns, and none for units', async () => {
    const header = ['dq', '街 道', 'metric', 'year', 'n"um'];
    const rows = [header, ['江岸区', '合成1', '1', '2021', '1.5'], ['江岸区', '合成2', '1', '2021', '2']];
    const columns = ['area=dq', '填报单位=街 道', '指标=metric', '年份=year', '数值=n"um', '单位='];
    const args = columns.flatMap(column => ['--column', column]);
    const [, sum, ...more] = parse(await resultOf(rows, 'synthetic_columns', args)) as string[][];
    expect(sum?.slice(0, 6)).toEqual(['江岸区', '各填报单位相加', '城镇新增就业人数', '2021', '3.5', '万人']);
    expect(more).toEqual([]);
  });
});

const HEADER = ['地区', '填报单位', '指标', '年份', '数值', '单位'];

/** Invented (合成): three rows that add up, and one of each kind that does not. */
const MADE_UP: readonly Texts[] = [
  HEADER,
  ['江岸区', '合成1', '城镇新增就业人数', '2021', '1.25', '万人'],
  ['江岸', '合成2', '1', '2021年', '3000', '人'],
  ['420102', '合成3', '城镇新增就业人数（万人）', '2021', '0.5', ''],
  ['江岸区', '合成4', '城镇新增就业人数', '2021', '1,234', '人'],
  ['江岸区', '合成5', '城镇新增就业人数', '2021', '0.1', '万人'],
  ['江岸区', '合成5', '城镇新增就业人数', '2021', '0.1', '万人'],
  ['江岸区', '合成（集团）', '城镇新增就业人数', '2021', '0.2', '万人'],
  ['江岸区', '合成(集团)', '1.城镇新增就业人数', '2021', '0.3', '万人'],
  ['江岸区', '', '城镇新增就业人数', '2021', '2.5', '万人'],
  ['江岸区', '合成6', '城镇登记失业率', '2021', '2.5', '%'],
  ['江岸区', '合成7', '不存在的指标', '2021', '1', '万人'],
  ['江岸区', '合成7', '城镇新增就业人数', '2021', '0.4', '万人'],
  ['江岸区', `合"成"8, '虚\\构'`, '城镇新增就业人数', '2021', '—', '万人'],
  ['江岸区', '合成9', '城镇新增就业人数', '2021', '0.4', '元'],
  ['江岸区', '合成１０', '城镇新增就业人数', '２０２１', '０.４', '万人'],
  ['江岸区', '合成11', '城镇新增就业人数', '2021', '4000', '万人'],
  ['江汉区', '合成1', '农民工参加职业培训人次', '2021', '0.02', '万人次'],
  ['江汉区', '合成1', '开展补贴性职业技能培训人次', '2021', '0.01', '万人次'],
  ['江汉区', '合成2', '农民工参加职业培训人次', '2021', '0.01', '万人次'],
  ['江汉区', '合成2', '开展补贴性职业技能培训人次', '2021', '0.010', '万人次'],
];

/** Written by hand: 1.25 + 0.3 + 0.5 = 2.05, in the places of 3000 人; the rest in the order of their bytes. */
const EXPECTED: readonly Texts[] = [
  [...HEADER, '备注'],
  ['江岸区', '各填报单位相加', '城镇新增就业人数', '2021', '2.0500', '万人', '由3行相加，其中1行换算了单位'],
  [
    '江汉区',
    '各填报单位相加',
    '开展补贴性职业技能培训人次',
    '2021',
    '0.010',
    '万人次',
    '由1行相加，其中0行换算了单位',
  ],
  [
    '江汉区',
    '各填报单位相加（其中）',
    '农民工参加职业培训人次',
    '2021',
    '0.01',
    '万人次',
    '由1行相加，其中0行换算了单位',
  ],
  ...MADE_UP.slice(4, 19)
    .map(row => [...row, ''])
    .sort((a, b) => Buffer.compare(Buffer.from(a.join('\0')), Buffer.from(b.join('\0')))),
];

/** Invented (合成): three areas, ten reporting units each; the units of the first write in three ways. */
const CLEAN: readonly Texts[] = Array.from({ length: 10 }, (_, i) => [
  ['江岸区', `合成${i}`, '城镇新增就业人数', '2021', '0.01', '万人'],
  ['江岸', `虚构${i}`, '1', '2021', '100', '人'],
  ['江岸区', `假定${i}`, '新增就业人数', '2021', '0.010', ''],
  ...['江岸区', '江汉区', '武昌区'].flatMap(area => [
    [area, `合成${i}`, '工伤保险参保人数', '2022', '20', '万人'],
    [area, `合成${i}`, '失业保险参保人数', '2022', '12.5', '万人'],
  ]),
]).flat();
