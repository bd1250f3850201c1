import type { Client, ClientConfig } from 'pg';
import type { Address, Server } from './address.js';
import type { Env } from './env.js';
import { orderOf } from './order.js';
import { passwordInFile } from './password-file.js';
import { POSTGRES } from './push/sql-dialect.js';
import { fromOf, quotedName } from './sql.js';
import type { Batch, Column, ColumnKind, TableSource } from './table-source.js';
import { isUntrusted, networkFault, saidBy, WarehouseError, type WarehouseFault } from './warehouse-error.js';

const ROWS_AT_ONCE = 2000;
const MOST_LABELS = 100_000;
const CONNECT_WITHIN = 10_000;

/**
 * A table or a query of PostgreSQL, read in one transaction that cannot write. Rows have no order there; they are put in
 * that of their texts, so that the same rows give the same lines.
 * @throws WarehouseError
 */
export async function openPostgres({ name, server, relation }: Address, env: Env): Promise<TableSource> {
  const { pg, Cursor } = await drivers(name);
  const client: Client = new pg.Client(configOf(server, env));
  // Whoever waits for an answer is told as well; with nobody waiting, the next one is.
  client.on('error', () => undefined);
  const close = () => client.end().catch(() => undefined);
  const table = relation.kind === 'table' ? relation.path.join('.') : '';
  const told = (isConnected: boolean, error: unknown) => fault(name, table, isConnected, error);
  try {
    await client.connect().catch(error => {
      throw told(false, error);
    });
    await client.query(BEGIN);
    const from = fromOf(relation, quotedName);
    const columns = await columnsOf(client, from);
    const rows = rowsOf(columns, from);
    const cursor = () =>
      client.query(new Cursor<string[]>(selectOf(columns, rows), [], { rowMode: 'array' }));
    const query = (text: string) => allOf(client, text, error => told(true, error));
    const push = (await isUtf8(client))
      ? { dialect: POSTGRES, ...rows, mostLabels: MOST_LABELS, query }
      : null;
    const batches = () => batchesOf(cursor(), error => told(true, error));
    return { columns, batches, close, ...(push && { push }) };
  } catch (error) {
    await close();
    throw told(true, error);
  }
}

async function drivers(name: string) {
  try {
    const [pg, cursor] = await Promise.all([import('pg'), import('pg-cursor')]);
    return { pg: pg.default, Cursor: cursor.default };
  } catch (error) {
    throw new WarehouseError('no-driver', name, 'pg, pg-cursor', error);
  }
}

/** What the address leaves open comes from the environment, as for `psql`; the rest of that the library looks for itself. */
function configOf(server: Server | null, env: Env): ClientConfig {
  const user = server?.user ?? env.PGUSER ?? env.USER ?? '';
  const login = {
    host: server?.host ?? env.PGHOST ?? 'localhost',
    port: server?.port ?? Number(env.PGPORT ?? 5432),
    user,
    database: server?.database ?? env.PGDATABASE ?? user,
  };
  return {
    ...login,
    // Asked for only where the server wants one.
    password: () => env.PGPASSWORD ?? passwordInFile(login, env) ?? '',
    application_name: 'plancheck',
    connectionTimeoutMillis: CONNECT_WITHIN,
  };
}

/** One state of the table from the first row to the last, and texts that do not hang on anybody's settings. */
const BEGIN = `begin transaction isolation level repeatable read read only;
  set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local extra_float_digits = 1;
  set local standard_conforming_strings = on`;

async function columnsOf(client: Client, from: string): Promise<Column[]> {
  const { fields } = await client.query({
    text: `select * from ${from} as t limit 0`,
    rowMode: 'array',
  });
  const ids = [...new Set(fields.map(({ dataTypeID }) => dataTypeID))];
  const types = await client.query<{ oid: number; name: string; category: string }>(
    'select oid::int8::text as oid, typname as name, typcategory as category from pg_type where oid = any($1::oid[])',
    [ids],
  );
  return fields.map(({ name, dataTypeID }) => {
    const found = types.rows.find(({ oid }) => Number(oid) === dataTypeID);
    return { name, type: found?.name ?? '', kind: kindOf(found?.name ?? '', found?.category ?? '') };
  });
}

const NESTED = ['bytea', 'json', 'jsonb', 'xml', 'tsvector'];
/** By the category in `pg_type`. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  A: 'nested',
  C: 'nested',
  R: 'nested',
  N: 'number',
  S: 'text',
  E: 'text',
  X: 'text',
};

function kindOf(type: string, category: string): ColumnKind {
  if (NESTED.includes(type)) return 'nested';
  return type === 'float4' || type === 'float8' ? 'float' : (KINDS[category] ?? 'other');
}

interface RowTexts {
  readonly from: string;
  readonly texts: readonly string[];
}

function rowsOf(columns: readonly Column[], from: string): RowTexts {
  const names = columns.map((_, i) => `c${i}`);
  const texts = names.map(name => `coalesce(${name}::text, '') collate "C"`);
  return { from: `${from} as t(${names.join(', ')})`, texts };
}

function selectOf(columns: readonly Column[], { from, texts }: RowTexts): string {
  const order = orderOf(columns).map(i => i + 1);
  return `select ${texts.join(', ')} from ${from} order by ${order.join(', ')}`;
}

/** The patterns of the statements are Unicode. */
async function isUtf8(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
  return rows[0]?.server_encoding === 'UTF8';
}

async function allOf(client: Client, text: string, told: (error: unknown) => Error): Promise<string[][]> {
  try {
    const { rows } = await client.query<unknown[]>({ text, rowMode: 'array' });
    return rows.map(row => row.map(String));
  } catch (error) {
    throw told(error);
  }
}

interface Rows {
  read(count: number): Promise<Batch>;
}

async function* batchesOf(cursor: Rows, told: (error: unknown) => Error): AsyncIterable<Batch> {
  for (;;) {
    const batch = await cursor.read(ROWS_AT_ONCE).catch(error => {
      throw told(error);
    });
    if (batch.length === 0) return;
    yield batch;
  }
}

const BY_STATE: Readonly<Record<string, WarehouseFault>> = {
  '28000': 'refused',
  '28P01': 'refused',
  '3D000': 'no-database',
  '3F000': 'no-table',
  '42P01': 'no-table',
  '42501': 'denied',
  '53200': 'too-much',
  '54000': 'too-much',
  '54001': 'too-much',
  '57P03': 'unreachable',
};

function fault(name: string, table: string, isConnected: boolean, error: unknown): WarehouseError {
  if (error instanceof WarehouseError) return error;
  const { code = '' } = error as { readonly code?: string };
  const said = saidBy(error);
  const tell = (told: WarehouseFault, detail: string) => new WarehouseError(told, name, detail, error);
  const known = BY_STATE[code];
  if (known === 'no-table' && table === '') return tell('query', said);
  if (known) return tell(known, known === 'no-table' ? table : '');
  if (/password must be a|no password|requires? a password/iu.test(said)) return tell('refused', '');
  if (isUntrusted(error)) return tell('untrusted', said);
  const network = networkFault(error);
  if (!isConnected) return tell('unreachable', network ?? said);
  if (
    network ||
    /^(57P|08)/u.test(code) ||
    /terminated|ECONNRESET|EPIPE|not queryable/u.test(`${code} ${said}`)
  )
    return tell('gone', '');
  return tell(/^42/u.test(code) ? 'query' : 'failed', said);
}
