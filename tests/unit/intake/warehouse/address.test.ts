import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  AddressError,
  addressOf,
  isAddress,
  moved,
  pathIn,
} from '../../../../src/intake/warehouse/address.js';
import { passwordInFile } from '../../../../src/intake/warehouse/password-file.js';
import { runMain } from '../../../helpers/fake-io.js';

const read = (written: string, query: string | null = null) =>
  addressOf(written, query, '/here', path => path.slice(6));

describe('the address of a table', () => {
  test('of a DuckDB file', () => {
    expect(read('duckdb:a?b.duckdb?table=s.报送')).toEqual({
      database: 'duckdb',
      name: 'duckdb:a?b.duckdb?table=s.报送',
      relation: { kind: 'table', path: ['s', '报送'] },
      file: '/here/a?b.duckdb',
      server: null,
    });
  });

  test('of a server, whose user no report names', () => {
    expect(read('postgresql://an%40alyst@db.example:5433/statistics?table=public.t')).toEqual({
      database: 'postgres',
      name: 'postgresql://db.example:5433/statistics?table=public.t',
      relation: { kind: 'table', path: ['public', 't'] },
      file: null,
      server: {
        host: 'db.example',
        port: 5433,
        user: 'an@alyst',
        database: 'statistics',
        isEncrypted: false,
      },
    });
    expect(read('clickhouses://[::1]/?table=t').server).toEqual({
      host: '::1',
      port: null,
      user: null,
      database: null,
      isEncrypted: true,
    });
  });

  test('with a query instead of a table', () => {
    const { name, relation } = read('postgres://h/db', 'select 1 ;\n');
    expect(name).toBe('postgres://h/db?query');
    expect(relation).toEqual({ kind: 'query', sql: 'select 1' });
  });

  test.each([
    ['postgres://u:secret@h/db?table=t', null, 'password'],
    ['postgres://h/db?table=t&password=secret', null, 'parameter'],
    ['clickhouse://h/db?table=t&user=secret', null, 'parameter'],
    ['postgres://h/db', null, 'no-table'],
    ['postgres://h/db?table=', null, 'no-table'],
    ['duckdb:x?table=a&table=b', null, 'no-table'],
    ['duckdb:?table=a', null, 'malformed'],
    ['postgres://u:secret@h:port/db?table=t', null, 'malformed'],
    ['postgres://h/db?table=t#secret', null, 'malformed'],
    ['postgres://%ff@h/db?table=t', null, 'malformed'],
    ['postgres://h/db?table=t', 'select 1', 'table-and-query'],
  ])('%s: refused, and nothing of it told that may be a secret', async (written, query, reason) => {
    const error = (() => {
      try {
        return read(written, query);
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error).toBeInstanceOf(AddressError);
    expect((error as AddressError).reason).toBe(reason);
    const ran = await runMain([
      'check',
      written,
      ...(query === null ? [] : ['--query', query]),
      '--lang',
      'en',
    ]);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 3, stdout: '' });
    expect(ran.stderr).toMatch(/usage error/u);
    expect(ran.stderr).not.toContain('secret');
  });

  test('is asked for with a query', async () => {
    const ran = await runMain(['check', 'data/examples', '--query', 'select 1', '--lang', 'en']);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toMatch(/--query goes with the address of a database/u);
  });

  test('is told from a path', () => {
    expect(['duckdb:x', 'postgres://h', 'postgresql://h', 'clickhouse://h'].every(isAddress)).toBe(true);
    expect(['x.duckdb', 'postgres', './postgres:/x', 'duckdb'].some(isAddress)).toBe(false);
    expect(pathIn('duckdb:x/y?table=t')).toBe('x/y');
    expect(pathIn('x/y')).toBe('x/y');
    expect(moved('duckdb:x?table=t', path => `up/${path}`)).toBe('duckdb:up/x?table=t');
    expect(moved('postgres://h/x?table=t', path => `up/${path}`)).toBe('postgres://h/x?table=t');
  });
});

describe('the password file of PostgreSQL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-pgpass-'));
  const file = join(folder, 'pgpass');
  afterAll(() => rmSync(folder, { recursive: true }));
  const login = { host: 'h', port: 5432, database: 'db', user: 'u' };
  const found = (text: string, mode = 0o600) => {
    writeFileSync(file, text);
    chmodSync(file, mode);
    return passwordInFile(login, { PGPASSFILE: file });
  };

  test.each([
    ['h:5432:db:u:secret\n', 'secret'],
    ['# h:5432:db:u:no\n*:*:*:u:a\\:b\\\\c\r\n', 'a:b\\c'],
    ['other:5432:db:u:no\nh:5432:*:*:yes\nh:5432:db:u:late\n', 'yes'],
    ['h:5432:db:u\n', null],
    ['', null],
  ])('%j', (text, password) => expect(found(text)).toBe(password));

  test('that others may read is not believed', () => expect(found('*:*:*:*:secret', 0o644)).toBeNull());
  test('need not be there', () => expect(passwordInFile(login, { HOME: folder })).toBeNull());
});
