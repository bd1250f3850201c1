import { LIMITS } from './limits.js';
import { WorkbookError } from './workbook-error.js';

/** The shared strings of an .xls file: an SST record and the CONTINUE records behind it. @throws WorkbookError */
export function xlsStrings(blocks: readonly Buffer[]): string[] {
  const strings: string[] = [];
  const reader = new Continued(blocks);
  reader.skip(4);
  const count = Math.min(reader.number(4), LIMITS.sharedStrings);
  while (strings.length < count && !reader.atEnd()) strings.push(sharedString(reader));
  return strings;
}

/** Length, flags, then how many formatting runs and phonetic bytes stand behind the characters. */
function sharedString(reader: Continued): string {
  const length = reader.number(2);
  const flags = reader.number(1);
  const runs = (flags & 8) === 0 ? 0 : reader.number(2);
  const phonetic = (flags & 4) === 0 ? 0 : reader.number(4);
  const text = reader.characters(length, (flags & 1) !== 0);
  reader.skip(4 * runs + phonetic);
  return text;
}

/** Bytes that go on from block to block; numbers are never parted. */
class Continued {
  readonly #blocks: readonly Buffer[];
  #block = 0;
  #at = 0;

  constructor(blocks: readonly Buffer[]) {
    this.#blocks = blocks;
  }

  atEnd(): boolean {
    while (this.#block < this.#blocks.length && this.#left() === 0) this.#nextBlock();
    return this.#block >= this.#blocks.length;
  }

  number(bytes: 1 | 2 | 4): number {
    const block = this.#current();
    if (this.#left() < bytes) throw damaged();
    this.#at += bytes;
    return block.readUIntLE(this.#at - bytes, bytes);
  }

  /** Where characters are parted, the next block begins by saying again whether they are wide. */
  characters(length: number, startsWide: boolean): string {
    let text = '';
    let wide = startsWide;
    while (text.length < length) {
      if (this.#left() === 0) wide = (this.number(1) & 1) !== 0;
      text += this.#some(length - text.length, wide);
    }
    return text;
  }

  skip(bytes: number): void {
    for (let left = bytes; left > 0; ) {
      this.#current();
      const step = Math.min(left, this.#left());
      this.#at += step;
      left -= step;
    }
  }

  #some(most: number, wide: boolean): string {
    const width = wide ? 2 : 1;
    const count = Math.min(most, Math.floor(this.#left() / width));
    if (count === 0) throw damaged();
    const end = this.#at + count * width;
    const text = this.#current().toString(wide ? 'utf16le' : 'latin1', this.#at, end);
    this.#at = end;
    return text;
  }

  /** The block in which the next byte stands. */
  #current(): Buffer {
    const block = this.atEnd() ? undefined : this.#blocks[this.#block];
    if (!block) throw damaged();
    return block;
  }

  #left(): number {
    return (this.#blocks[this.#block]?.length ?? 0) - this.#at;
  }

  #nextBlock(): void {
    this.#block += 1;
    this.#at = 0;
  }
}

function damaged(): WorkbookError {
  return new WorkbookError('damaged', 'BIFF8 SST');
}
