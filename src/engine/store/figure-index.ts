import { BitSet } from './bit-set.js';
import { ascending, countingSort } from './counting-sort.js';
import type { ObservationStore } from './observation-store.js';

/**
 * The rows of a store by what they are figures of. A position counts the rows in order of place; a run is the
 * positions that share one key and one reporting unit, and its head the first of them.
 */
export class FigureIndex {
  readonly #store: ObservationStore;
  readonly #rows: Uint32Array | null;
  readonly #size: number;
  /** Positions by key, reporting unit and place, and where each key starts. */
  readonly #sorted: Uint32Array;
  readonly #keyStarts: Uint32Array;
  /** Where in `#sorted` each run starts: key by key, in order of the runs' heads; and where each key starts here. */
  readonly #runs: Uint32Array;
  readonly #runStarts: Uint32Array;
  readonly heads: BitSet;
  /** Heads of runs of more than one. */
  readonly repeated: BitSet;

  constructor(store: ObservationStore) {
    this.#store = store;
    this.#size = store.size;
    this.#rows = store.placeOrder();
    const all = ascending(this.#size);
    const byReporter = countingSort(all, store.reporterCount, at => this.#reporterId(at)).sorted;
    const byKey = countingSort(byReporter, store.keyCount, at => this.keyId(at));
    this.#sorted = byKey.sorted;
    this.#keyStarts = byKey.starts;
    this.heads = new BitSet(this.#size);
    this.repeated = new BitSet(this.#size);
    const { heads, starts } = this.#findRuns();
    const runs = countingSort(heads, store.keyCount, at => this.keyId(at));
    this.#runs = runs.sorted;
    this.#runStarts = runs.starts;
    for (const [at, head] of this.#runs.entries()) this.#runs[at] = starts[head] as number;
  }

  get size(): number {
    return this.#size;
  }

  /** The row of the store at a position. */
  row(position: number): number {
    return this.#rows === null ? position : (this.#rows[position] as number);
  }

  keyId(position: number): number {
    return this.#store.keyIdAt(this.row(position));
  }

  /** Whether a position holds an area's own figure. */
  isOwn(position: number): boolean {
    return this.#reporterId(position) === 0;
  }

  /** The heads of a key's runs in order of place. */
  *headsOf(keyId: number): Generator<number> {
    const end = this.#runStarts[keyId + 1] as number;
    for (let at = this.#runStarts[keyId] as number; at < end; at += 1) {
      yield this.#sorted[this.#runs[at] as number] as number;
    }
  }

  /** The positions of the run of a key and a reporting unit, in order of place; none where there is no such run. */
  run(keyId: number, reporterId: number): Uint32Array {
    return this.#sorted.subarray(this.#firstAt(keyId, reporterId), this.#firstAt(keyId, reporterId + 1));
  }

  /** The positions of the run that a position lies in. */
  runAt(position: number): Uint32Array {
    return this.run(this.keyId(position), this.#reporterId(position));
  }

  #reporterId(position: number): number {
    return this.#store.reporterIdAt(this.row(position));
  }

  /** Where in `#sorted` the first position of a key with this reporting unit or a later one stands. */
  #firstAt(keyId: number, reporterId: number): number {
    let low = this.#keyStarts[keyId] as number;
    let high = this.#keyStarts[keyId + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#reporterId(this.#sorted[middle] as number) < reporterId) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Finds every run: the heads in order of place, and by position of a head where in `#sorted` its run starts. */
  #findRuns(): { heads: Uint32Array; starts: Uint32Array } {
    const starts = new Uint32Array(this.#size);
    let head = -1;
    let count = 0;
    for (const [at, position] of this.#sorted.entries()) {
      if (head >= 0 && this.#isSameRun(head, position)) this.repeated.add(head);
      else {
        head = position;
        count += 1;
        this.heads.add(head);
        starts[head] = at;
      }
    }
    return { heads: filled(count, this.heads.members()), starts };
  }

  #isSameRun(a: number, b: number): boolean {
    return this.keyId(a) === this.keyId(b) && this.#reporterId(a) === this.#reporterId(b);
  }
}

/** Unlike `Uint32Array.from`, without an array of all numbers in between. */
function filled(length: number, numbers: Iterable<number>): Uint32Array {
  const array = new Uint32Array(length);
  let at = 0;
  for (const number of numbers) {
    array[at] = number;
    at += 1;
  }
  return array;
}
