/** Lines and columns of offsets in a text, both from 1. */
export class LinePositions {
  readonly #starts: readonly number[];
  readonly #firstLine: number;

  constructor(text: string, firstLine = 1) {
    this.#firstLine = firstLine;
    this.#starts = [0, ...[...text.matchAll(/\r\n?|\n/gu)].map(match => match.index + match[0].length)];
  }

  at(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: this.#firstLine + low, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
