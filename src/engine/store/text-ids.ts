import { Column } from './column.js';
import { hashOf, TextArena } from './text-arena.js';

const FIRST_SLOTS = 1 << 10;

/** Small whole numbers for texts, the same for equal ones; a million texts are bytes, not a million strings. */
export class TextIds {
  readonly #arena = new TextArena();
  readonly #addresses = new Column();
  /** Open addressing: id + 1, or 0 for an empty slot. */
  #slots = new Uint32Array(FIRST_SLOTS);

  get size(): number {
    return this.#addresses.length;
  }

  /** The id of a text, a new one where it has none. */
  idOf(text: string): number {
    const slot = this.#slotOf(text);
    const id = (this.#slots[slot] as number) - 1;
    return id >= 0 ? id : this.#add(text, slot);
  }

  /** The id of a text, null where it has none. */
  find(text: string): number | null {
    const id = (this.#slots[this.#slotOf(text)] as number) - 1;
    return id >= 0 ? id : null;
  }

  textOf(id: number): string {
    return this.#arena.read(this.#addresses.get(id));
  }

  /** The slot that holds the text, else the empty one it belongs in. */
  #slotOf(text: string): number {
    const mask = this.#slots.length - 1;
    for (let slot = hashOf(text) & mask; ; slot = (slot + 1) & mask) {
      const id = (this.#slots[slot] as number) - 1;
      if (id < 0 || this.#arena.holds(this.#addresses.get(id), text)) return slot;
    }
  }

  #add(text: string, slot: number): number {
    const id = this.size;
    this.#addresses.push(this.#arena.put(text));
    this.#slots[slot] = id + 1;
    if (this.size * 4 > this.#slots.length * 3) this.#grow();
    return id;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id += 1) {
      let slot = this.#arena.hashAt(this.#addresses.get(id)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}
