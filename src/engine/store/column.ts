type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

const BITS = 14;
const BLOCK = 1 << BITS;
const MASK = BLOCK - 1;

/**
 * A column of numbers that grows block by block: nothing large is copied to grow, and at most one block lies idle.
 * Each block takes as many bytes a number as its largest needs, so that ids and lines of a small file stay small.
 */
export class Column {
  readonly #blocks: Numbers[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    const at = this.#length;
    const index = at >>> BITS;
    if (index === this.#blocks.length) this.#blocks.push(new Uint8Array(BLOCK));
    let block = this.#blocks[index] as Numbers;
    block[at & MASK] = value;
    if (block[at & MASK] !== value) {
      block = widened(block, value);
      block[at & MASK] = value;
      this.#blocks[index] = block;
    }
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

/** The same numbers in the narrowest array that also holds the value. */
function widened(block: Numbers, value: number): Numbers {
  const isWhole = Number.isInteger(value) && value >= 0 && !(block instanceof Uint32Array);
  if (isWhole && value < 2 ** 16 && block instanceof Uint8Array) return Uint16Array.from(block);
  return isWhole && value < 2 ** 32 ? Uint32Array.from(block) : Float64Array.from(block);
}
