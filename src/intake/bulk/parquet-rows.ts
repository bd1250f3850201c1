import type { Row } from '../cells.js';
import { textOf } from '../warehouse/duckdb-columns.js';
import { quotedName } from '../warehouse/sql.js';
import { type Column, tableRow } from '../warehouse/table-source.js';
import type { Duck } from './duck.js';
import { parquetFrom } from './parquet-from.js';
import type { RowIndex, RowSource } from './row-source.js';

/** Rows found again in one statement. */
const AT_ONCE = 20_000;

/** A file that DuckDB reads where it lies. */
export interface ParquetFile {
  readonly name: string;
  readonly path: string;
}

/** The rows of a Parquet file, which DuckDB knows by their numbers. */
export class ParquetRows implements RowSource {
  readonly format = 'parquet';
  readonly delimiter = null;
  readonly sample = null;
  readonly relation: string;
  readonly #duck: Duck;
  readonly #file: ParquetFile;
  readonly #columns: readonly Column[];
  readonly #labels: readonly number[];

  /** @param labels the columns of which the text counts, and not the figure */
  constructor(duck: Duck, file: ParquetFile, columns: readonly Column[], labels: readonly number[]) {
    this.#duck = duck;
    this.#file = file;
    this.#columns = columns;
    this.#labels = labels;
    this.relation = `(select ${textsOf(columns)} from ${parquetFrom(file.path)})`;
  }

  /** None where a label is a binary number with an exponent, which the reader of single rows writes out. */
  async index(): Promise<RowIndex | null> {
    const floats = this.#labels.filter(i => this.#columns[i]?.kind === 'float');
    const written = floats.map(i => `contains(c${i}, 'e')`).join(' or ') || 'false';
    const asked = `select count(*), count(*) filter (where ${written}) from ${this.relation}`;
    const [[count, exponents] = []] = await this.#duck.rows(asked);
    return Number(exponents) > 0 ? null : { count: Number(count), rows: numbers => this.#rows(numbers) };
  }

  async *#rows(numbers: readonly number[]): AsyncGenerator<Row> {
    const from = parquetFrom(this.#file.path, ', file_row_number = true');
    for (let at = 0; at < numbers.length; at += AT_ONCE) {
      const wanted = numbers.slice(at, at + AT_ONCE).map(row => row - 1);
      const found = await this.#duck.rows(`select file_row_number, ${textsOf(this.#columns)} from ${from}
        where file_row_number in (${wanted.join(', ')}) order by file_row_number`);
      for (const [row, ...texts] of found)
        yield tableRow(this.#file.name, this.#columns, Number(row) + 2, texts as string[]);
    }
  }
}

/** The text of each cell, as the reader of single rows is given it. */
export function textsOf(columns: readonly Column[]): string {
  return columns.map(({ kind, name }, i) => `${textOf(kind, quotedName(name))} as c${i}`).join(', ');
}
