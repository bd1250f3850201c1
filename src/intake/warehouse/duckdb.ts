import { parquetFrom } from '../bulk/parquet-from.js';
import type { Address } from './address.js';
import { DUCKDB_PACKAGE, type DuckStep, openDuckSource } from './duckdb-source.js';
import { fromOf, quotedName } from './sql.js';
import { type TableSource, unreadableFile } from './table-source.js';
import { saidBy, WarehouseError } from './warehouse-error.js';

/** @throws WarehouseError */
export function openDuckDatabase({ name, file, relation }: Address): Promise<TableSource> {
  const told = (step: DuckStep, error: unknown) => {
    if (step === 'package') return new WarehouseError('no-driver', name, DUCKDB_PACKAGE, error);
    const detail = saidBy(error);
    const isMissing = step === 'columns' && /^Catalog Error: Table with name/u.test(detail);
    if (isMissing && relation.kind === 'table')
      return new WarehouseError('no-table', name, relation.path.join('.'), error);
    return new WarehouseError(step === 'columns' ? 'query' : 'failed', name, detail, error);
  };
  return openDuckSource({ path: file, from: fromOf(relation, quotedName), isOrdered: false, told });
}

/** A Parquet file, its rows in their order. @param name of the file for reports. @throws Unreadable */
export function openParquet(name: string, path: string): Promise<TableSource> {
  const told = (step: DuckStep, error: unknown) =>
    step === 'package'
      ? unreadableFile(name, 'no-duckdb', DUCKDB_PACKAGE)
      : unreadableFile(name, 'parquet', saidBy(error).replaceAll(path, name));
  return openDuckSource({ path: null, from: parquetFrom(path), isOrdered: true, told });
}
