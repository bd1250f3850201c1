import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Env } from './env.js';

/** Whom a password is looked for. */
export interface Login {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

/**
 * The password of PostgreSQL's password file (https://www.postgresql.org/docs/current/libpq-pgpass.html); null where it
 * has none, or others may read it, in which case `psql` does not believe it either.
 */
export function passwordInFile({ host, port, database, user }: Login, env: Env): string | null {
  const path = env.PGPASSFILE ?? join(env.HOME ?? homedir(), '.pgpass');
  const found = statSync(path, { throwIfNoEntry: false });
  const isPrivate = process.platform === 'win32' || (found && (found.mode & 0o077) === 0);
  if (!found?.isFile() || !isPrivate) return null;
  const wanted = [host, `${port}`, database, user];
  const lines = readFileSync(path, 'utf8').split(/\r?\n/u).map(fieldsOf);
  const fits = (fields: readonly string[]) =>
    wanted.every((text, i) => fields[i] === '*' || fields[i] === text);
  return lines.find(fields => fields.length >= 5 && fits(fields))?.[4] ?? null;
}

/** Colons part the fields of a line; a backslash keeps what follows it. */
function fieldsOf(line: string): string[] {
  if (line.startsWith('#')) return [];
  const fields = line.match(/(?:\\.|[^:\\])+|(?<=:)(?=:|$)/gu) ?? [];
  return fields.map(field => field.replace(/\\(.)/gu, '$1'));
}
