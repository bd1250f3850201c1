import { describe, expect, test } from 'vitest';
import { runMain } from '../../helpers/fake-io.js';
import { duckdbCsv, printedSql } from '../../helpers/sql-result.js';

/** ClickHouse takes no longer statement unless it is told to. */
const MOST_BYTES = 262_144;

describe.each(['zh', 'en'])('in %s', lang => {
  test('a statement for ClickHouse is short enough for a server as it is set up', async () => {
    const sql = await printedSql(['--dialect', 'clickhouse', '--lang', lang]);
    expect(Buffer.byteLength(sql)).toBeLessThan(MOST_BYTES);
  });

  test.each(['duckdb', 'postgres', 'clickhouse'])(
    '%s: the head is a comment, and one statement follows',
    async dialect => {
      const sql = await printedSql([
        '--dialect',
        dialect,
        '--lang',
        lang,
        '--table',
        'a\nb; drop table t\u2028c',
      ]);
      const [head = '', body = ''] = sql.split('\n\n');
      expect(head.split(/[\n\u2028]/u).filter(line => !line.startsWith('-- '))).toEqual([]);
      expect(body).toMatch(/^(with|-- )/u);
      expect(body.trimEnd().endsWith(';')).toBe(true);
      expect(sql).not.toMatch(/\b(insert|update|delete|create|alter|grant)\b/iu);
    },
  );

  test('the same every time', async () => {
    const args = ['sql', '--dialect', 'postgres', '--lang', lang];
    expect(await runMain(args)).toEqual(await runMain(args));
  });
});

test('the sums are exact where binary numbers are not, and of any number of places', async () => {
  const sql = await printedSql(['--dialect', 'duckdb', '--table', 't']);
  const values = ['0.1', '0.2', '0.00000001', '99.99999999'].map(
    (value, i) => `('江岸区', '合成${i}', '城镇新增就业人数', 2021, '${value}', '万人')`,
  );
  const csv = await duckdbCsv(
    sql,
    'create table t ("地区" varchar, "填报单位" varchar, "指标" varchar, "年份" int, "数值" varchar, "单位" varchar)',
    `insert into t values ${values.join(', ')}`,
  );
  expect(csv.split('\n')[1]).toBe(
    '江岸区,各填报单位相加,城镇新增就业人数,2021,100.30000000,万人,由4行相加，其中0行换算了单位',
  );
});

test('a table without rows has a result without rows', async () => {
  const sql = await printedSql(['--dialect', 'duckdb', '--table', 't']);
  const columns = ['地区', '填报单位', '指标', '年份', '数值', '单位'].map(name => `"${name}" varchar`);
  expect(await duckdbCsv(sql, `create table t (${columns.join(', ')})`)).toBe(
    '地区,填报单位,指标,年份,数值,单位,备注\n',
  );
});
