import type { Row } from '../cells.js';
import type { InputFile } from '../input-file.js';
import { type CsvIndex, indexRows } from './row-index.js';
import { rowInFile, withRagged } from './row-numbers.js';
import type { Cut } from './row-scan.js';
import type { Care, RowIndex, RowSource } from './row-source.js';
import { rowOfText } from './row-texts.js';
import { sampledRows } from './sample.js';
import { textLiteral } from './text-literal.js';

/** The rows of a CSV file in UTF-8. */
export class CsvRows implements RowSource {
  readonly format = 'csv';
  readonly delimiter: string;
  readonly firstUnread: number;
  readonly #file: InputFile & { readonly path: string };
  readonly #cut: Cut;
  readonly #rowsRead: number;

  /** @param rowsRead how many rows have been read already, the header among them */
  constructor(file: InputFile & { readonly path: string }, cut: Cut, rowsRead: number) {
    this.#file = file;
    this.#cut = cut;
    this.#rowsRead = rowsRead;
    this.delimiter = cut.delimiter;
    this.firstUnread = rowsRead;
  }

  /** All rows but ragged ones. */
  relation(care: Care): string {
    const all = Array.from({ length: this.#cut.width }, (_, i) => `c${i}`);
    const names = all.map(name => `'${name}': 'varchar'`).join(', ');
    const read = `read_csv(${textLiteral(this.#file.path)}, auto_detect = false, header = true,
      delim = ${textLiteral(this.delimiter)}, quote = '"', escape = '"', nullstr = '\u0001', ignore_errors = true,
      parallel = ${care === 'quick'}, columns = {${names}})`;
    // True of every row, but for that all of it has to be read.
    return care === 'quick' ? read : `(from ${read} where concat(${all.join(', ')}) is not null)`;
  }

  sample(): readonly (readonly string[])[] {
    return sampledRows(this.#file, this.#cut);
  }

  async index(tell: (rows: number) => void): Promise<RowIndex | null> {
    const index = await indexRows(this.#file.path, this.#cut, tell);
    if (index === null) return null;
    const { count, ragged, hasRowInQuotes } = index;
    return {
      count: count - 1 - ragged.length,
      needsCare: hasRowInQuotes,
      lineOf: row => index.lineOf(rowInFile(row, ragged)),
      rows: numbers => this.#rows(index, numbers),
    };
  }

  *#rows(index: CsvIndex, numbers: Int32Array): Generator<Row> {
    for (const [line, text] of index.rows(this.#unread(index, numbers)))
      yield rowOfText(this.#file.name, line, text, this.delimiter) ?? [];
  }

  *#unread({ ragged }: CsvIndex, numbers: Int32Array): Generator<number> {
    for (const row of withRagged(numbers, ragged)) if (row > this.#rowsRead) yield row;
  }
}
