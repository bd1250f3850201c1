import { compareText, type Source } from '../observation.js';
import { Column } from './column.js';
import { TextArena } from './text-arena.js';

/** The rows from `first` on were read in one file and sheet. */
interface Run {
  readonly first: number;
  readonly file: string;
  readonly sheet: string | null;
}

/** Where each row was read; file and sheet once for all rows that follow each other in them. */
export class SourceColumn {
  readonly #runs: Run[] = [];
  readonly #lines = new Column();
  readonly #columns = new Column();
  readonly #texts = new Column();
  readonly #arena = new TextArena();
  #inOrder = true;

  /** Whether every row was added behind those before it in the input. */
  get inOrder(): boolean {
    return this.#inOrder;
  }

  push({ file, sheet, line, column, text }: Source): void {
    const row = this.#lines.length;
    const last = this.#runs.at(-1);
    if (last?.file !== file || last.sheet !== sheet) this.#runs.push({ first: row, file, sheet });
    this.#lines.push(line);
    this.#columns.push(column);
    this.#texts.push(this.#arena.share(text));
    if (row > 0 && this.#inOrder) this.#inOrder = this.compare(row - 1, row) <= 0;
  }

  at(row: number): Source {
    const { file, sheet } = this.#runOf(row);
    const text = this.#arena.read(this.#texts.get(row));
    return { file, sheet, line: this.#lines.get(row), column: this.#columns.get(row), text };
  }

  /** By place, as `compareSources` does. */
  compare(a: number, b: number): number {
    const left = this.#runOf(a);
    const right = this.#runOf(b);
    return (
      (left === right
        ? 0
        : compareText(left.file, right.file) || compareText(left.sheet ?? '', right.sheet ?? '')) ||
      this.#lines.get(a) - this.#lines.get(b) ||
      this.#columns.get(a) - this.#columns.get(b)
    );
  }

  truncate(length: number): void {
    while ((this.#runs.at(-1)?.first ?? -1) >= length) this.#runs.pop();
    for (const column of [this.#lines, this.#columns, this.#texts]) column.truncate(length);
  }

  #runOf(row: number): Run {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#runs[middle] as Run).first <= row) low = middle;
      else high = middle - 1;
    }
    return this.#runs[low] as Run;
  }
}
