import { resolve } from 'node:path';

export const DATABASES = ['duckdb', 'postgres', 'clickhouse'] as const;
export type Database = (typeof DATABASES)[number];

/** What of a database is read: a table by its name and those it lies in, or what a query gives. */
export type Relation =
  | { readonly kind: 'table'; readonly path: readonly string[] }
  | { readonly kind: 'query'; readonly sql: string };

/** A table of a database as an input. A password is never part of it. */
export interface Address {
  readonly database: Database;
  /** For reports and messages: no user stands in it. */
  readonly name: string;
  readonly relation: Relation;
  /** Of DuckDB: where the file lies. */
  readonly file: string | null;
  /** Of a server; null what the environment settles. */
  readonly server: Server | null;
}

export interface Server {
  readonly host: string | null;
  readonly port: number | null;
  readonly user: string | null;
  readonly database: string | null;
  readonly isEncrypted: boolean;
}

/** Thrown for an address that makes no sense. It holds nothing that might be a secret. */
export class AddressError extends Error {
  readonly reason: 'malformed' | 'password' | 'no-table' | 'parameter' | 'table-and-query' | 'query-alone';
  /** The part of it that may be told. */
  readonly told: string;

  constructor(reason: AddressError['reason'], told: string) {
    super(`${reason}: ${told}`);
    this.reason = reason;
    this.told = told;
  }
}

const SCHEME = /^(duckdb:|postgres(?:ql)?:\/\/|clickhouses?:\/\/)/u;

export function isAddress(written: string): boolean {
  return SCHEME.test(written);
}

/** The file that an input is, or lies in. */
export function pathIn(written: string): string {
  return written.startsWith(DUCKDB) ? splitFile(written).file : written;
}

/** The same input from another folder. @param path where a path is, seen from there */
export function moved(written: string, path: (written: string) => string): string {
  if (!isAddress(written)) return path(written);
  if (!written.startsWith(DUCKDB)) return written;
  const { file, asked } = splitFile(written);
  return `${DUCKDB}${path(file)}${asked === '' ? '' : `?${asked}`}`;
}

/**
 * @param query read instead of a table, where the address names none
 * @param display how a path is shown
 * @throws AddressError
 */
export function addressOf(
  written: string,
  query: string | null,
  cwd: string,
  display: (path: string) => string,
): Address {
  return written.startsWith(DUCKDB)
    ? fileAddress(written, query, cwd, display)
    : serverAddress(written, query);
}

const DUCKDB = 'duckdb:';

function splitFile(written: string): { file: string; asked: string } {
  const rest = written.slice(DUCKDB.length);
  const at = rest.lastIndexOf('?');
  return at === -1 ? { file: rest, asked: '' } : { file: rest.slice(0, at), asked: rest.slice(at + 1) };
}

function fileAddress(
  written: string,
  query: string | null,
  cwd: string,
  display: (path: string) => string,
): Address {
  const { file, asked } = splitFile(written);
  if (file === '') throw new AddressError('malformed', DUCKDB);
  const path = resolve(cwd, file);
  const place = `${DUCKDB}${display(path)}`;
  const relation = relationIn(asked, query, place);
  return { database: 'duckdb', name: nameOf(place, relation), relation, file: path, server: null };
}

function serverAddress(written: string, query: string | null): Address {
  const scheme = SCHEME.exec(written)?.[1] ?? '';
  const url = urlOf(written, scheme);
  if (url.password !== '') throw new AddressError('password', scheme);
  const place = `${scheme}${url.host}${url.pathname}`;
  const relation = relationIn(url.search.slice(1), query, place);
  const database = scheme.startsWith('postgres') ? 'postgres' : 'clickhouse';
  return { database, name: nameOf(place, relation), relation, file: null, server: serverOf(url, scheme) };
}

function urlOf(written: string, scheme: string): URL {
  try {
    const url = new URL(written);
    if (url.hash === '') return url;
  } catch {}
  throw new AddressError('malformed', scheme);
}

function serverOf({ hostname, port, username, pathname }: URL, scheme: string): Server {
  return {
    host: hostname === '' ? null : hostname.replace(/^\[|\]$/gu, ''),
    port: port === '' ? null : Number(port),
    user: username === '' ? null : decoded(username, scheme),
    database: pathname.length > 1 ? decoded(pathname.slice(1), scheme) : null,
    isEncrypted: scheme === 'clickhouses://',
  };
}

function decoded(text: string, scheme: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new AddressError('malformed', scheme);
  }
}

/** Nothing but the table may be asked for: whatever else stands there might be a secret. */
function relationIn(asked: string, query: string | null, place: string): Relation {
  const parameters = [...new URLSearchParams(asked)];
  const other = parameters.find(([key]) => key !== 'table');
  if (other) throw new AddressError('parameter', other[0]);
  const tables = parameters.map(([, value]) => value).filter(value => value !== '');
  if (tables.length > 0 && query !== null) throw new AddressError('table-and-query', place);
  if (query !== null) return { kind: 'query', sql: query.replace(/[\s;]+$/u, '') };
  const [table, ...more] = tables;
  if (table === undefined || more.length > 0) throw new AddressError('no-table', place);
  return { kind: 'table', path: table.split('.') };
}

function nameOf(place: string, relation: Relation): string {
  return relation.kind === 'query' ? `${place}?query` : `${place}?table=${relation.path.join('.')}`;
}
