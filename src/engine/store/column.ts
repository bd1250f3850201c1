type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const BITS = 14;
const BLOCK = 1 << BITS;
const MASK = BLOCK - 1;

/** A column of numbers that grows block by block: nothing is copied to grow, and at most one block lies idle. */
export class Column {
  readonly #blocks: Numbers[] = [];
  readonly #make: (length: number) => Numbers;
  #length = 0;

  /** @param kind the typed array whose range every number of the column lies in. */
  constructor(kind: new (length: number) => Numbers) {
    this.#make = length => new kind(length);
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const at = this.#length;
    let block = this.#blocks[at >>> BITS];
    if (block === undefined) {
      block = this.#make(BLOCK);
      this.#blocks.push(block);
    }
    block[at & MASK] = value;
    this.#length = at + 1;
  }

  /** The number at an index below `length`. */
  get(at: number): number {
    return (this.#blocks[at >>> BITS] as Numbers)[at & MASK] as number;
  }

  /** Forgets everything from an index on. */
  truncate(length: number): void {
    this.#length = Math.min(length, this.#length);
  }
}
