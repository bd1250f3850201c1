import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bulkSubmission, ledOtherwise } from '../helpers/bulk-submission.js';
import { runMain } from '../helpers/fake-io.js';
import { csvOf, inByteOrder, quotedText, sqlValues, tableRows } from '../helpers/table-rows.js';
import { OWNER_PASSWORD, type PostgresServer, startPostgres } from './postgres-server.js';
import { cutAfter, freePort, spawned } from './processes.js';

const SEED = Number(process.env.BULK_SEED ?? 20261126);
const COUNT = Number(process.env.BULK_COUNT ?? 40);

let server: PostgresServer;
const cwd = mkdtempSync(join(tmpdir(), 'plancheck-postgres-test-'));

beforeAll(async () => {
  server = await startPostgres();
  await server.run(`create table figures ("地区" text, "填报单位" text, "指标" text, "年份" int, "数值" numeric(12,2), "单位" text);
    insert into figures values ('江岸区', '合成1', '城镇新增就业人数', 2021, 1.50, '万人'), ('江岸区', '合成2', '城镇新增就业人数', 2021, 0.30, '万人');
    create role stranger login password 'x'; revoke all on figures from public;
    create table lists ("地区" text, "指标" text, "年份" int, "数值" numeric[]);
    create table other (a text, b text); insert into other values ('x', 'y')`);
});

afterAll(async () => {
  await server.stop();
  rmSync(cwd, { recursive: true });
});

function address(table: string): string {
  return `postgres://127.0.0.1:${server.port}/postgres?table=${table}`;
}

function check(input: string, args: readonly string[] = [], env: Record<string, string> = server.env) {
  return runMain(['check', input, '--lang', 'en', '-f', 'json', ...args], { cwd, env });
}

describe('a table of PostgreSQL says what its rows say as CSV', () => {
  test.each(Array.from({ length: COUNT }, (_, i) => i))(`seed ${SEED}, submission %i`, async number => {
    const { csv, args } = bulkSubmission(SEED, number);
    const rows = inByteOrder(tableRows(number % 4 === 3 ? ledOtherwise(csv, SEED, number) : csv));
    const [header, ...below] = rows;
    const file = `合成-${number}.csv`;
    writeFileSync(join(cwd, file), csvOf(rows));
    const table = `合成${number}`;
    await server.run(`create table "${table}" (${header.map(name => `"${name}" text`).join(', ')})`);
    if (below.length > 0) await server.run(`insert into "${table}" values ${sqlValues(below, quotedText)}`);
    const expected = await check(file, ['--bulk', 'never', ...args]);
    for (const bulk of ['never', 'always']) {
      const ran = await check(address(`public.${table}`), [...args, '--bulk', bulk]);
      const said = ran.stdout.replaceAll(address(`public.${table}`), file);
      expect({ ...ran, stdout: said }, bulk).toEqual(expected);
    }
  });
});

describe('PostgreSQL', () => {
  test('gives numbers as they are written, and a query in place of a table', async () => {
    const ran = await check(address('figures'));
    expect(ran.stdout).toContain('"text": "1.50"');
    const query = `postgres://127.0.0.1:${server.port}/postgres`;
    const asked = await check(query, ['--query', `select * from figures where "数值" > 1 -- ; all of it`]);
    expect(asked.stdout).toContain(`${query}?query`);
    expect(asked.stdout).not.toContain('"text": "0.30"');
  });

  test('takes the password from a file', async () => {
    const file = join(cwd, 'pgpass');
    writeFileSync(file, `127.0.0.1:${server.port}:*:owner:${OWNER_PASSWORD.replace(':', '\\:')}\n`);
    chmodSync(file, 0o600);
    const ran = await check(address('figures'), [], { PGUSER: 'owner', PGPASSFILE: file });
    expect(ran.stdout).toContain('"text": "1.50"');
  });

  test.each([
    ['refused', 'figures', { PGUSER: 'owner', PGPASSWORD: '不对' }],
    ['no password', 'figures', { PGUSER: 'owner' }],
    ['denied', 'figures', { PGUSER: 'stranger', PGPASSWORD: 'x' }],
    ['no table', 'nowhere', null],
    ['wrong type', 'lists', null],
  ] as const)('%s: exit 3, one sentence, no report', async (_, table, env) => {
    const ran = await check(address(table), [], env ?? server.env);
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

  test('nothing can be written', async () => {
    const place = `postgres://127.0.0.1:${server.port}/postgres`;
    await server.run(
      'create function writes() returns int language sql as $$ insert into other values (1, 2) returning 1 $$',
    );
    const ran = await check(place, ['--query', 'select writes()']);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/read-only/u);
  });

  test('is read by the command as it is built', async () => {
    const args = ['check', address('figures'), '--lang', 'en', '-f', 'json'];
    expect(await spawned(args, server.env)).toEqual(await check(address('figures')));
  });

  test('nobody there', async () => {
    const ran = await check(`postgres://127.0.0.1:${await freePort()}/postgres?table=x`);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('ECONNREFUSED');
  });

  test.each([
    ['while rows come', 200_000],
    ['before', 3000],
  ] as const)('gone %s', async (_, bytes) => {
    const cut = await cutAfter(server.port, bytes);
    const place = `postgres://127.0.0.1:${cut.port}/postgres`;
    const query = 'select f.* from figures f, generate_series(1, 20000) g';
    const ran = await check(place, ['--query', query]);
    cut.close();
    expect(ran.code).toBe(3);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toMatch(/broke off half way/u);
  });

  test('ended by its administrator', async () => {
    const place = `postgres://127.0.0.1:${server.port}/postgres`;
    const query = 'select * from figures where pg_terminate_backend(pg_backend_pid())';
    const ran = await check(place, ['--query', query]);
    expect(ran.stderr).toMatch(/broke off half way/u);
  });
});
