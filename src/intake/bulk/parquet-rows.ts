import type { Row } from '../cells.js';
import type { Database } from '../warehouse/address.js';
import { describedColumns, textOf } from '../warehouse/duckdb-columns.js';
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
  /** What it is to a report. */
  readonly format: 'parquet' | Database;
  /** Of a table that was written into it, with the texts of its columns as `c0`, `c1`, …; null: those of the file. */
  readonly columns: readonly Column[] | null;
}

/** What its columns are, and their texts as the reader of single rows is given them: a list of `select`. */
export interface ParquetCells {
  readonly columns: readonly Column[];
  readonly texts: string;
}

/** @throws BulkError */
export async function cellsIn(duck: Duck, { path, columns: known }: ParquetFile): Promise<ParquetCells> {
  const columns = known ?? (await describedColumns(sql => duck.rows(sql), parquetFrom(path)));
  const texts = columns.map(({ kind, name }, i) => {
    return known ? `c${i}` : `${textOf(kind, quotedName(name))} as c${i}`;
  });
  return { columns, texts: texts.join(', ') };
}

/** The rows of a Parquet file, which DuckDB knows by their numbers. */
export class ParquetRows implements RowSource {
  readonly format: ParquetFile['format'];
  readonly delimiter = null;
  readonly sample = null;
  /** The first row has been read. */
  readonly firstUnread = 2;
  readonly #duck: Duck;
  readonly #file: ParquetFile;
  readonly #cells: ParquetCells;
  readonly #labels: readonly number[];

  /** @param labels the columns of which the text counts, and not the figure */
  constructor(duck: Duck, file: ParquetFile, cells: ParquetCells, labels: readonly number[]) {
    this.#duck = duck;
    this.#file = file;
    this.#cells = cells;
    this.#labels = labels;
    this.format = file.format;
  }

  relation(): string {
    return `(select ${this.#cells.texts} from ${parquetFrom(this.#file.path)})`;
  }

  /** None where a label is a binary number with an exponent, which the reader of single rows writes out. */
  async index(): Promise<RowIndex | null> {
    const floats = this.#labels.filter(i => this.#cells.columns[i]?.kind === 'float');
    const written = floats.map(i => `contains(c${i}, 'e')`).join(' or ') || 'false';
    const asked = `select count(*), count(*) filter (where ${written}) from ${this.relation()}`;
    const [[count, exponents] = []] = await this.#duck.rows(asked);
    if (Number(exponents) > 0) return null;
    const rows = (numbers: Int32Array) => this.#rows(numbers.filter(row => row >= this.firstUnread));
    return { count: Number(count), needsCare: false, lineOf: row => row + 1, rows };
  }

  async *#rows(numbers: Int32Array): AsyncGenerator<Row> {
    const { columns, texts } = this.#cells;
    const from = parquetFrom(this.#file.path, ', file_row_number = true');
    for (let at = 0; at < numbers.length; at += AT_ONCE) {
      const wanted = numbers.slice(at, at + AT_ONCE).map(row => row - 1);
      const found = await this.#duck.rows(`select file_row_number, ${texts} from ${from}
        where file_row_number in (select unnest([${wanted.join(', ')}])) order by file_row_number`);
      for (const [row, ...cells] of found)
        yield tableRow(this.#file.name, columns, Number(row) + 2, cells as string[]);
    }
  }
}
