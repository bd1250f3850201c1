import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, type TestDatabase } from './database.js';
import { OWNER_PASSWORD, startPostgres } from './postgres-server.js';
import {
  checkOf,
  expectFailure,
  failsClearly,
  GONE,
  readsTables,
  struckMeanwhile,
  survivesItsServer,
  withFigures,
} from './reading.js';

let server: TestDatabase;

beforeAll(async () => {
  server = await withFigures(startPostgres);
  await server.run(`create role stranger login password 'x'; revoke all on figures from public;
    create table lists ("地区" text, "指标" text, "年份" int, "数值" numeric[])`);
});

afterAll(() => server?.stop());

function check(input: string, ...args: string[]) {
  return checkOf(input, args, server.env);
}

describe('PostgreSQL', () => {
  readsTables(() => server);

  failsClearly(
    () => server,
    [
      ['refused', 'figures', { PGUSER: 'owner', PGPASSWORD: '不对' }],
      ['no password', 'figures', { PGUSER: 'owner' }],
      ['denied', 'figures', { PGUSER: 'stranger', PGPASSWORD: 'x' }],
      ['no table', 'nowhere', null],
      ['wrong type', 'lists', null],
    ],
  );

  test('takes the password from a file', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'plancheck-postgres-test-'));
    const file = join(cwd, 'pgpass');
    writeFileSync(file, `127.0.0.1:${server.port}:*:owner:${OWNER_PASSWORD.replace(':', '\\:')}\n`);
    chmodSync(file, 0o600);
    const ran = await checkOf(addressOf(server, 'figures'), [], { PGUSER: 'owner', PGPASSFILE: file });
    expect(ran.stdout).toContain('"text": "1.50"');
    rmSync(cwd, { recursive: true });
  });

  test('nothing can be written', async () => {
    await server.run(
      'create function writes() returns int language sql as $$ insert into other values (1, 2) returning 1 $$',
    );
    const ran = await check(server.place(), '--query', 'select writes()');
    expectFailure(ran, /read-only/u);
  });

  test('ended by its administrator', async () => {
    const query = 'select * from figures where pg_terminate_backend(pg_backend_pid())';
    expectFailure(await check(server.place(), '--query', query), GONE);
  });

  test('written to meanwhile: the report of the rows that there were', async () => {
    const before = await check(addressOf(server, 'figures'), '--bulk', 'always');
    const row = `('江岸区', '合成3', '城镇新增就业人数', 2021, 7, '万人')`;
    const write = () => server.run(`insert into figures values ${row}`);
    expect(await struckMeanwhile(server, write)).toEqual(before);
    expect(await check(addressOf(server, 'figures'), '--bulk', 'always')).not.toEqual(before);
  });

  survivesItsServer({
    start: startPostgres,
    slowly: 'pg_sleep(0.1) is not null',
    many: rows => `select f.* from figures f, generate_series(1, ${rows}) g`,
    greeting: 3000,
    unanswered: GONE,
  });
});
