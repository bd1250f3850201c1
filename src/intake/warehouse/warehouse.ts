import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../bulk/temporary-folder.js';
import { type InputFile, wholeBytes } from '../input-file.js';
import type { OpenFile } from '../tables/open-file.js';
import type { Address, Database } from './address.js';
import { openClickHouse } from './clickhouse.js';
import { openDuckDatabase, openParquet } from './duckdb.js';
import type { Env } from './env.js';
import { openPostgres } from './postgres.js';
import { assertTypes, sheetOf, type TableSource } from './table-source.js';

const OPENERS: Record<Database, (address: Address, env: Env) => Promise<TableSource>> = {
  duckdb: openDuckDatabase,
  postgres: openPostgres,
  clickhouse: openClickHouse,
};

/** Opens a table of a database. @throws WarehouseError */
export async function openTable(address: Address, env: Env): Promise<OpenFile> {
  return sheetOf(address.name, address.database, await openSource(address, env));
}

/** The table itself. @throws WarehouseError */
export async function openSource(address: Address, env: Env): Promise<TableSource> {
  const source = await OPENERS[address.database](address, env);
  try {
    assertTypes(address.name, source.columns);
  } catch (error) {
    await source.close();
    throw error;
  }
  return source;
}

/** Opens a Parquet file; one that is no file is written to one, as DuckDB reads it in any order. @throws Unreadable */
export async function readParquetFile(file: InputFile): Promise<OpenFile> {
  if (file.path !== null) return sheetOf(file.name, 'parquet', await openParquet(file.name, file.path));
  const { folder, remove } = temporaryFolder();
  const path = join(folder, 'input.parquet');
  writeFileSync(path, wholeBytes(file));
  const source = await openParquet(file.name, path).catch(error => {
    remove();
    throw error;
  });
  return sheetOf(file.name, 'parquet', { ...source, close: () => source.close().finally(remove) });
}
