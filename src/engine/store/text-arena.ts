import { Column } from './column.js';

/** Where the last text of each hash was put; enough to keep a repeated note or figure once. */
const RECENT = 1 << 13;
const LARGEST = 2 ** 32;
const PART = 4096;

/**
 * Texts one behind the other in bytes: a length with a flag, then a byte for each code unit or, where one of them
 * needs it, two. Any text comes back as it was, lone surrogates too. An address is the index of its first byte.
 */
export class TextArena {
  readonly #bytes = new Column();
  readonly #recent = new Uint32Array(RECENT);
  /** The text read last: a note is mostly that of the row before. */
  #last = { address: -1, text: '' };

  /** The address of a text, which may share its bytes with an equal one put before. */
  share(text: string): number {
    const slot = hashOf(text) & (RECENT - 1);
    const known = (this.#recent[slot] as number) - 1;
    if (known >= 0 && this.holds(known, text)) return known;
    const address = this.put(text);
    this.#recent[slot] = address + 1;
    return address;
  }

  /** @throws RangeError where the texts together are longer than an address can say. */
  put(text: string): number {
    const address = this.#bytes.length;
    if (address + 2 * text.length + 10 > LARGEST - 1) throw new RangeError('too much text for one store');
    const wide = isWide(text);
    this.#putHead(text.length * 2 + (wide ? 1 : 0));
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      if (wide) this.#bytes.push(unit >>> 8);
      this.#bytes.push(unit & 0xff);
    }
    return address;
  }

  read(address: number): string {
    if (address !== this.#last.address) this.#last = { address, text: this.#read(address) };
    return this.#last.text;
  }

  #read(address: number): string {
    const { start, length, width } = this.#head(address);
    let text = '';
    for (let from = 0; from < length; from += PART) {
      const units: number[] = [];
      const end = Math.min(from + PART, length);
      for (let i = from; i < end; i += 1) units.push(this.#unit(start + i * width, width));
      text += String.fromCharCode.apply(null, units);
    }
    return text;
  }

  holds(address: number, text: string): boolean {
    const { start, length, width } = this.#head(address);
    if (length !== text.length) return false;
    for (let i = 0; i < length; i += 1) {
      if (this.#unit(start + i * width, width) !== text.charCodeAt(i)) return false;
    }
    return true;
  }

  /** What `hashOf` gives for the text at an address. */
  hashAt(address: number): number {
    const { start, length, width } = this.#head(address);
    return hashed(length, i => this.#unit(start + i * width, width));
  }

  #unit(at: number, width: number): number {
    return width === 1 ? this.#bytes.get(at) : (this.#bytes.get(at) << 8) | this.#bytes.get(at + 1);
  }

  /** Seven bits a byte, the lowest first; the highest bit of a byte says that more follow. */
  #putHead(head: number): void {
    let rest = head;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#bytes.push((rest % 0x80) + 0x80);
    this.#bytes.push(rest);
  }

  #head(address: number): { start: number; length: number; width: number } {
    let head = 0;
    let scale = 1;
    let at = address;
    for (; this.#bytes.get(at) >= 0x80; at += 1, scale *= 0x80) head += (this.#bytes.get(at) - 0x80) * scale;
    head += this.#bytes.get(at) * scale;
    return { start: at + 1, length: Math.floor(head / 2), width: 1 + (head % 2) };
  }
}

function isWide(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 0xff) return true;
  return false;
}

/** FNV-1a over code units, its high bits folded in: what it is used for takes the low ones. */
export function hashOf(text: string): number {
  return hashed(text.length, i => text.charCodeAt(i));
}

function hashed(length: number, unitAt: (index: number) => number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i += 1) hash = Math.imul(hash ^ unitAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
