import type { Row } from '../cells.js';
import type { Database } from '../warehouse/address.js';

/** The rows below the header of a large file: as DuckDB reads them all, and as any of them are found again. */
export interface RowSource {
  readonly format: 'csv' | 'parquet' | Database;
  readonly delimiter: string | null;
  /** What stands behind `from`: the texts of the cells as `c0`, `c1`, …, rows in the order of the file. */
  readonly relation: string;
  /** The cells of rows here and there, with nearly every label there is; null where DuckDB names all of them sooner. */
  readonly sample: (() => readonly (readonly string[])[]) | null;
  /**
   * @param tell is told now and then how many rows have been looked at
   * @returns null where rows are not what the statements take them for. @throws BulkError
   */
  index(tell: (rows: number) => void): Promise<RowIndex | null>;
}

export interface RowIndex {
  /** How many rows there are. */
  readonly count: number;
  /** Some of them, by their numbers from 1 in ascending order. @throws BulkError */
  rows(numbers: readonly number[]): AsyncIterable<Row> | Iterable<Row>;
}
