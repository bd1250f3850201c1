import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { BulkError, bulkError } from './bulk-error.js';
import { temporaryFolder } from './temporary-folder.js';

/** How much of the machine the reading of large files may take. */
export interface Limits {
  /** As DuckDB writes it, such as `300MB`. */
  readonly memory: string;
  /** Null: as many as there are cores. */
  readonly threads: number | null;
}

/** A DuckDB of one run, with a private folder for what does not fit in memory. */
export interface Duck {
  /** @throws BulkError */
  run(sql: string): Promise<void>;
  /** Rows of texts, lists and nulls: numbers of any size as they are written. @throws BulkError */
  rows(sql: string): Promise<readonly (readonly unknown[])[]>;
  /** A column of integers. @param count how many there are @throws BulkError */
  numbers(sql: string, count: number): Promise<Int32Array>;
  /** A folder that goes away with it. */
  readonly folder: string;
  close(): void;
}

/** Null where the package, which is optional, is not there. @throws BulkError */
export async function openDuck(limits: Limits): Promise<Duck | null> {
  const api = await import('@duckdb/node-api').catch(() => null);
  if (api === null) return null;
  const { folder, remove } = madeFolder();
  try {
    const instance = await api.DuckDBInstance.create(join(folder, 'rows.duckdb'), settings(limits, folder));
    const connection = await instance.connect();
    // What is about to be deleted need not be tidied up.
    await connection.run('pragma disable_checkpoint_on_shutdown');
    const told = <T>(work: Promise<T>) =>
      work.catch(error => {
        throw bulkError(error);
      });
    return {
      folder,
      run: async sql => {
        await told(connection.run(sql));
      },
      rows: async sql => (await told(connection.runAndReadAll(sql))).getRowsJson(),
      numbers: (sql, count) => told(numbersOf(connection, sql, count)),
      close: () => {
        connection.closeSync();
        instance.closeSync();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw bulkError(error);
  }
}

/** Piece by piece: as rows, millions of them would take a multiple of the memory. */
async function numbersOf(connection: DuckDBConnection, sql: string, count: number): Promise<Int32Array> {
  const numbers = new Int32Array(count);
  const result = await connection.stream(sql);
  for (let at = 0; at < count; ) {
    const chunk = await result.fetchChunk();
    const values = (chunk?.getColumnValues(0) ?? []) as number[];
    if (values.length === 0) break;
    numbers.set(values, at);
    at += values.length;
  }
  return numbers;
}

function madeFolder(): ReturnType<typeof temporaryFolder> {
  try {
    return temporaryFolder();
  } catch (error) {
    throw new BulkError('disk', error instanceof Error ? error.message : String(error), error);
  }
}

function settings({ memory, threads }: Limits, folder: string): Record<string, string> {
  return {
    memory_limit: memory,
    temp_directory: folder,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(threads === null ? {} : { threads: String(threads) }),
  };
}
