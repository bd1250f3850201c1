import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { temporaryFolder } from '../bulk/temporary-folder.js';
import { textLiteral } from '../bulk/text-literal.js';
import { describedColumns, textOf } from './duckdb-columns.js';
import { orderOf } from './order.js';
import { DUCKDB } from './push/sql-dialect.js';
import type { TableSource } from './table-source.js';

/** What sorts a table keeps so much in memory, and the rest in a temporary folder. */
const MEMORY = '256MB';

const MOST_LABELS = 100_000;

export const DUCKDB_PACKAGE = '@duckdb/node-api';

/** The step at which DuckDB failed tells what is wrong. */
export type DuckStep = 'package' | 'open' | 'columns' | 'rows';

export interface DuckAsked {
  /** Null: a database of its own, in memory. */
  readonly path: string | null;
  /** What stands behind `from`. */
  readonly from: string;
  /** Whether its rows have an order of their own; else they are put in one. */
  readonly isOrdered: boolean;
  /** An error as whoever asked is to see it. */
  readonly told: (step: DuckStep, error: unknown) => Error;
}

/** A table, a query or a file, read by DuckDB, which cannot write in it. */
export async function openDuckSource({ path, from, isOrdered, told }: DuckAsked): Promise<TableSource> {
  const at = <T>(step: DuckStep, work: Promise<T>) =>
    work.catch(error => {
      throw told(step, error);
    });
  const { DuckDBInstance } = await at('package', import('@duckdb/node-api'));
  const { folder, remove } = temporaryFolder();
  let close = async () => remove();
  try {
    const instance = await at('open', DuckDBInstance.create(path ?? ':memory:', settings(path, folder)));
    close = async () => {
      instance.closeSync();
      remove();
    };
    const connection = await at('open', instance.connect());
    const closeInstance = close;
    close = async () => {
      connection.closeSync();
      await closeInstance();
    };
    const query = (text: string) => at('rows', allOf(connection, text));
    const columns = await at(
      'columns',
      describedColumns(sql => allOf(connection, sql), from),
    );
    const texts = columns.map(({ kind }, i) => textOf(kind, `c${i}`));
    const rows = `${from} as t(${columns.map((_, i) => `c${i}`).join(', ')})`;
    const order = isOrdered ? '' : ` order by ${orderOf(columns).map(i => i + 1)}`;
    const sql = `select ${texts.map((text, i) => `${text} as c${i}`)} from ${rows}${order}`;
    const writeInOrder = async () => {
      const written = join(folder, 'in-order.parquet');
      await query(`copy (${sql}) to ${textLiteral(written)} (format parquet)`);
      return written;
    };
    const push = isOrdered ? null : { dialect: DUCKDB, from: rows, texts, mostLabels: MOST_LABELS, query };
    return {
      columns,
      batches: () => batchesOf(connection, sql, told),
      close,
      ...(push && { push, writeInOrder }),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A database file is opened for reading, and no query on it reaches the network or a file outside the temporary folder. */
function settings(path: string | null, folder: string): Record<string, string> {
  return {
    memory_limit: MEMORY,
    temp_directory: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(path !== null && { access_mode: 'READ_ONLY', enable_external_access: 'false' }),
  };
}

async function allOf(connection: DuckDBConnection, sql: string): Promise<string[][]> {
  const read = await connection.runAndReadAll(sql);
  return read.getRowsJson().map(row => row.map(String));
}

async function* batchesOf(connection: DuckDBConnection, sql: string, told: DuckAsked['told']) {
  try {
    const result = await connection.stream(sql);
    for await (const rows of result.yieldRows()) yield rows as string[][];
  } catch (error) {
    throw told('rows', error);
  }
}
