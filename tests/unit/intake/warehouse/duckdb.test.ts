import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duckdbFile } from '../../../helpers/duckdb-file.js';
import { HOME, runMain } from '../../../helpers/fake-io.js';

const cwd = mkdtempSync(join(tmpdir(), 'plancheck-duckdb-'));
const FIGURES = `select '江岸区' as 地区, '城镇新增就业人数' as 指标, 2021::smallint as 年份`;

beforeAll(async () => {
  mkdirSync(join(cwd, '报送[1]'));
  const parquet = join(cwd, '报送[1]', '合成.parquet');
  await duckdbFile(
    join(cwd, 'figures.duckdb'),
    `create table typed as ${FIGURES}, 1.50::decimal(12, 2) as 数值, '万人' as 单位`,
    `create table floats as ${FIGURES}, 2e-7::double as 数值, '万人' as 单位`,
    `create table whole as ${FIGURES}, 22::double as 数值, '万人' as 单位`,
    `create table lists as ${FIGURES}, [1.5] as 数值, '万人' as 单位`,
    `create table days as ${FIGURES}, date '2021-12-31' as 数值, '万人' as 单位`,
    `create table other as select 1 as a, 2 as b`,
    'create schema s',
    'create table s.inside as select * from typed',
    `copy typed to '${parquet}'`,
  );
  copyFileSync(parquet, join(cwd, 'no-extension'));
  writeFileSync(join(cwd, 'torn.parquet'), readFileSync(parquet).subarray(0, 200));
});

afterAll(() => rmSync(cwd, { recursive: true }));

function check(input: string, ...args: string[]) {
  return runMain(['check', input, '--lang', 'en', '-f', 'json', ...args], { cwd });
}

describe('a DuckDB file', () => {
  test.each([
    ['typed', '1.50'],
    ['floats', '0.0000002'],
    ['whole', '22'],
    ['s.inside', '1.50'],
  ])('gives numbers as plain decimals: %s', async (table, text) => {
    expect((await check(`duckdb:figures.duckdb?table=${table}`)).stdout).toContain(`"text": "${text}"`);
  });

  test('takes a query in place of a table', async () => {
    const query = 'select * replace (数值 + 1 as 数值) from typed; ';
    const ran = await check('duckdb:figures.duckdb', '--query', query);
    expect(ran.stdout).toContain('"text": "2.50"');
    expect(ran.stdout).toContain('duckdb:figures.duckdb?query');
  });

  test.each([
    ['duckdb:nowhere.duckdb?table=t', /there is no file/u],
    ['duckdb:figures.duckdb?table=nowhere', /there is no table nowhere/u],
    ['duckdb:figures.duckdb?table=lists', /the type of the column 数值 DECIMAL\(2,1\)\[\]/u],
    ['duckdb:figures.duckdb?table=days', /the type of the column 数值 DATE/u],
    ['duckdb:torn.parquet?table=t', /could not be read/u],
  ])('%s: exit 3, one sentence, no report', async (input, message) => {
    const ran = await check(input);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 3, stdout: '' });
    expect(ran.stderr).toMatch(message);
    expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('is not written to, and its queries reach no other file', async () => {
    const before = readFileSync(join(cwd, 'figures.duckdb'));
    for (const query of [
      'drop table typed',
      `select * from read_csv('${HOME}/data/examples/wuhan-city-2021.csv')`,
    ]) {
      const ran = await check('duckdb:figures.duckdb', '--query', query);
      expect(ran.code).toBe(3);
      expect(ran.stderr).toMatch(/does not take the query/u);
    }
    expect(readFileSync(join(cwd, 'figures.duckdb')).equals(before)).toBe(true);
  });

  test('a missing column is an ordinary finding', async () => {
    const ran = await check('duckdb:figures.duckdb?table=other');
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('unrecognised-table');
  });

  test('is not overwritten by the report', async () => {
    const ran = await check('duckdb:figures.duckdb?table=typed', '-o', 'figures.duckdb');
    expect(ran.code).toBe(3);
  });

  test('may stand in a configuration, from its folder on', async () => {
    mkdirSync(join(cwd, 'sub'), { recursive: true });
    const config = join(cwd, 'sub', 'plancheck.config.yaml');
    writeFileSync(config, 'inputs: ["duckdb:../figures.duckdb?table=typed"]\n');
    const ran = await runMain(
      ['check', '-f', 'json', '--lang', 'en', '--config', 'sub/plancheck.config.yaml'],
      { cwd },
    );
    expect(ran.stdout).toContain('"duckdb:figures.duckdb?table=typed"');
  });

  test('is inspected like a file', async () => {
    const ran = await runMain(['inspect', 'duckdb:figures.duckdb?table=typed', '--lang', 'en'], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('duckdb:figures.duckdb?table=typed (duckdb)');
  });
});

describe('a Parquet file', () => {
  test('is found in a folder, whatever its path looks like', async () => {
    const ran = await check('报送[1]');
    expect(ran.stdout).toContain('"text": "1.50"');
    expect(ran.stdout).toContain('报送[1]/合成.parquet');
  });

  test('is known by its first bytes, also from standard input', async () => {
    expect((await check('no-extension')).stdout).toContain('"text": "1.50"');
    const stdin = readFileSync(join(cwd, 'no-extension'));
    const ran = await runMain(['check', '-', '-f', 'json', '--lang', 'en'], { cwd, stdin });
    expect(ran.stdout).toContain('"text": "1.50"');
  });

  test('that is torn is an unreadable file', async () => {
    const ran = await check('torn.parquet');
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('the Parquet file cannot be read');
    expect(ran.stdout).not.toContain(cwd);
  });
});
