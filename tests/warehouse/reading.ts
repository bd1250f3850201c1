import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Ran, runMain } from '../helpers/fake-io.js';
import { addressOf, type HeldColumn, type TestDatabase } from './database.js';
import { Blow, cutAfter, freePort, spawned, wireTo } from './processes.js';

/** What the statement that adds up ends with. */
const SUMS = 'group by p_code, p_places';

/** A database with the tables that every one of them is tried with. */
export interface Subject {
  readonly start: () => Promise<TestDatabase>;
  /** A condition that takes a tenth of a second to be true. */
  readonly slowly: string;
  /** How a query gives so many rows for each of the table `figures`. */
  readonly many: (rows: number) => string;
  /** Bytes of an answer that come before any row. */
  readonly greeting: number;
  /** What is said where no more than those come. */
  readonly unanswered: RegExp;
}

export async function withFigures(start: Subject['start']): Promise<TestDatabase> {
  const database = await start();
  const text = (name: string): HeldColumn => ({ name, holds: 'text' });
  const columns: HeldColumn[] = [
    ...['地区', '填报单位', '指标'].map(text),
    { name: '年份', holds: 'whole' },
    { name: '数值', holds: 'decimal' },
    text('单位'),
  ];
  await database.hold('figures', columns, [
    ['江岸区', '合成1', '城镇新增就业人数', '2021', '1.50', '万人'],
    ['江岸区', '合成2', '城镇新增就业人数', '2021', '0.30', '万人'],
  ]);
  await database.hold('other', [text('a'), text('b')], [['x', 'y']]);
  return database;
}

/** In English and as JSON. */
export function checkOf(input: string, args: readonly string[], env: Record<string, string>): Promise<Ran> {
  return runMain(['check', input, '--lang', 'en', '-f', 'json', ...args], { env });
}

/** It could not run: one sentence, and nothing of a report. */
export function expectFailure(ran: Ran, message: RegExp): void {
  expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 3, stdout: '' });
  expect(ran.stderr.trim().split('\n')).toHaveLength(1);
  expect(ran.stderr).toMatch(message);
  expect(ran.stderr).not.toMatch(/internal error/u);
}

export const GONE = /broke off half way/u;

/** What holds for the tables of every server. */
export function readsTables(database: () => TestDatabase): void {
  const check = (input: string, ...args: string[]) => checkOf(input, args, database().env);

  test('gives numbers as they are written', async () => {
    const ran = await check(addressOf(database(), 'figures'));
    expect(ran.stdout).toContain('"text": "1.50"');
    expect(ran.stdout).toContain('"text": "0.30"');
  });

  test('takes a query in place of a table', async () => {
    const place = database().place();
    const ran = await check(place, '--query', 'select * from figures where "数值" > 1 -- ; all of it');
    expect(ran.stdout).toContain(`${place}?query`);
    expect(ran.stdout).toContain('"text": "1.50"');
    expect(ran.stdout).not.toContain('"text": "0.30"');
  });

  test('a missing column is an ordinary finding', async () => {
    const ran = await check(addressOf(database(), 'other'));
    expect(ran.code).toBe(2);
    expect(ran.stdout).toContain('unrecognised-table');
  });

  test('is read by the command as it is built', async () => {
    const input = addressOf(database(), 'figures');
    const args = ['check', input, '--lang', 'en', '-f', 'json'];
    expect(await spawned(args, database().env)).toEqual(await check(input));
  });

  test('nobody there', async () => {
    expectFailure(await check(addressOf(database(), 'x', await freePort())), /ECONNREFUSED/u);
  });
}

/** What is wrong, with which table, for whom: null is who may do everything. */
export type Wrong = readonly [what: string, table: string, env: Record<string, string> | null];

/** No user and no password stands in what is said. */
export function failsClearly(database: () => TestDatabase, wrong: readonly Wrong[]): void {
  test.each(wrong)('%s: exit 3, one sentence, no report', async (_, table, env) => {
    const address = addressOf(database(), table);
    const ran = await checkOf(address, [], env ?? database().env);
    expectFailure(ran, /^plancheck: /u);
    expect(ran.stderr).not.toMatch(/owner|stranger|不对|p@ss/u);
    expect(ran.stderr).toContain(address);
  });
}

/** A server, or the way to it, that is gone half-way. */
export function survivesItsServer({ start, slowly, many, greeting, unanswered }: Subject): void {
  let database: TestDatabase;
  const withServer = () => {
    beforeAll(async () => {
      database = await withFigures(start);
    });
    afterAll(() => database?.stop());
  };
  const query = (port: number, sql: string, bulk: string) =>
    checkOf(database.place(port), ['--query', sql, '--bulk', bulk], database.env);

  describe.each([
    ['while rows come', 200_000, GONE],
    ['before any', greeting, unanswered],
  ])('gone %s', (_, bytes, cutOff) => {
    withServer();

    test('the way to it', async () => {
      const wire = await cutAfter(database.port, bytes);
      expectFailure(await query(wire.port, many(20_000), 'never'), cutOff);
      wire.close();
    });

    test('the server, killed', async () => {
      const crash = new Blow(database.crash);
      const wire = await wireTo(database.port, {
        answered: count => {
          if (count > bytes) crash.fall();
        },
      });
      expectFailure(await query(wire.port, many(200_000), 'never'), GONE);
      await crash.fall();
      wire.close();
    });
  });

  describe('gone while it adds up', () => {
    withServer();

    test('the server, killed', async () => {
      const crash = new Blow(database.crash);
      const wire = await wireTo(database.port, {
        asked: async text => {
          if (text.includes(SUMS)) setTimeout(() => crash.fall(), 20);
        },
      });
      const slow = `select * from figures where ${slowly}`;
      expectFailure(await query(wire.port, slow, 'always'), GONE);
      expect(crash.hasFallen).toBe(true);
      await crash.fall();
      wire.close();
    });
  });
}

/** What a run says of the table `figures` where something happens once it has been looked at, before it is added up. */
export async function struckMeanwhile(database: TestDatabase, strike: () => Promise<void>): Promise<Ran> {
  const blow = new Blow(strike);
  const wire = await wireTo(database.port, {
    asked: async text => {
      if (text.includes(SUMS)) await blow.fall();
    },
  });
  const ran = await checkOf(addressOf(database, 'figures', wire.port), ['--bulk', 'always'], database.env);
  wire.close();
  expect(blow.hasFallen).toBe(true);
  await blow.fall();
  return { ...ran, stdout: ran.stdout.replaceAll(`:${wire.port}/`, `:${database.port}/`) };
}
