import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { quotedName } from '../../src/intake/warehouse/sql.js';
import { quotedText, sqlValues } from '../helpers/table-rows.js';
import type { HeldColumn, TestDatabase } from './database.js';
import { freePort, type Owner, programAt, ServerProcess } from './processes.js';

const BIN = '/usr/lib/postgresql/15/bin';
export const OWNER_PASSWORD = '合成:p@ss word';

/** PostgreSQL on a port of 127.0.0.1, in a folder of its own. */
export async function startPostgres(): Promise<TestDatabase> {
  const owner = process.getuid?.() === 0 ? nobody() : null;
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-postgres-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, OWNER_PASSWORD);
  if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const asked = [
    '-U',
    'owner',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ];
  const initdb = programAt(join(BIN, 'initdb'), 'postgresql-15');
  execFileSync(initdb, ['-D', data, ...asked], { cwd: folder, stdio: 'pipe', ...(owner ?? {}) });
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    'fsync=off',
  ];
  const args = ['-D', data, ...settings.flatMap(setting => ['-c', setting])];
  const server = new ServerProcess(join(BIN, 'postgres'), args, folder, owner);
  const run = (sql: string) => runOn(port, sql);
  await server.answers(() => run('select 1'));
  return {
    name: 'PostgreSQL',
    port,
    env: { PGUSER: 'owner', PGPASSWORD: OWNER_PASSWORD },
    place: (through = port) => `postgres://127.0.0.1:${through}/postgres`,
    run,
    hold: async (table, columns, rows) => {
      await run(`create table ${quotedName(table)} (${columns.map(columnOf).join(', ')})`);
      if (rows.length > 0)
        await run(`insert into ${quotedName(table)} values ${sqlValues(rows, quotedText)}`);
    },
    drop: table => run(`drop table ${quotedName(table)}`),
    crash: () => server.crash(),
    stop: async () => {
      await server.stop('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const TYPES = { text: 'text', whole: 'int', decimal: 'numeric(12, 2)' } as const;

function columnOf({ name, holds }: HeldColumn): string {
  return `${quotedName(name)} ${TYPES[holds]}`;
}

function nobody(): Owner {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function runOn(port: number, sql: string): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'owner',
    password: OWNER_PASSWORD,
    database: 'postgres',
  });
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}
