import type { Row } from '../cells.js';
import type { Database } from '../warehouse/address.js';

/** DuckDB reads CSV by many threads, and no column that nobody asks for: both may lead it astray. */
export type Care = 'quick' | 'careful';

/** The rows of a large file: as DuckDB takes them, and as any of them are found again. */
export interface RowSource {
  readonly format: 'csv' | 'parquet' | Database;
  readonly delimiter: string | null;
  /** DuckDB numbers the rows below the header from 1: no row from this number on has been read yet. */
  readonly firstUnread: number;
  /** What stands behind `from`: the texts of the cells as `c0`, `c1`, …, rows in the order of the file. */
  relation(care: Care): string;
  /** The cells of rows here and there, with nearly every label there is; null where DuckDB names all of them sooner. */
  readonly sample: (() => readonly (readonly string[])[]) | null;
  /**
   * @param tell is told now and then how many rows have been looked at
   * @returns null where rows are not what the statements take them for. @throws BulkError
   */
  index(tell: (rows: number) => void): Promise<RowIndex | null>;
}

/** What is known of all rows of a file; their numbers are those of DuckDB. */
export interface RowIndex {
  /** How many rows DuckDB takes, if it takes them for what they are. */
  readonly count: number;
  /** Whether it may take something else for rows though it finds as many. */
  readonly needsCare: boolean;
  /** The line of a row, from 1 for the header. */
  lineOf(row: number): number;
  /**
   * Some rows and every one that DuckDB leaves out, in the order of the file, but none that has been read already.
   * @param numbers in ascending order. @throws BulkError
   */
  rows(numbers: Int32Array): AsyncIterable<Row> | Iterable<Row>;
}
