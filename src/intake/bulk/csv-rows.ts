import type { Row } from '../cells.js';
import type { InputFile } from '../input-file.js';
import { rowOfLine } from './csv-line.js';
import { indexLines, type LineIndex } from './line-index.js';
import type { RowIndex, RowSource } from './row-source.js';
import { sampledRows } from './sample.js';
import { csvRelation } from './statements.js';

/** The lines of a CSV file in UTF-8. */
export class CsvRows implements RowSource {
  readonly format = 'csv';
  readonly delimiter: string;
  readonly relation: string;
  readonly #file: InputFile & { readonly path: string };
  readonly #width: number;

  constructor(file: InputFile & { readonly path: string }, delimiter: string, width: number) {
    this.#file = file;
    this.#width = width;
    this.delimiter = delimiter;
    this.relation = csvRelation(file.path, delimiter, width);
  }

  sample(): readonly (readonly string[])[] {
    return sampledRows(this.#file, this.delimiter, this.#width);
  }

  async index(tell: (rows: number) => void): Promise<RowIndex | null> {
    const index = await indexLines(this.#file.path, this.delimiter, tell);
    return index && { count: index.count - 1, rows: numbers => this.#rows(index, numbers) };
  }

  *#rows(index: LineIndex, numbers: readonly number[]): Generator<Row> {
    for (const [line, text] of index.lines(numbers.map(row => row + 1)))
      yield rowOfLine(this.#file.name, line, text, this.delimiter) ?? [];
  }
}
