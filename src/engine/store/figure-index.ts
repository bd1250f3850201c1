import { BitSet } from './bit-set.js';
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
    const positions = Uint32Array.from({ length: this.#size }, (_, position) => position);
    const byReporter = countingSort(positions, store.reporterCount, at => this.#reporterId(at));
    const byKey = countingSort(byReporter.sorted, store.keyCount, at => this.keyId(at));
    this.#sorted = byKey.sorted;
    this.#keyStarts = byKey.starts;
    this.heads = new BitSet(this.#size);
    this.repeated = new BitSet(this.#size);
    const runOfHead = this.#markHeads();
    const heads = Uint32Array.from(this.heads.members());
    const runs = countingSort(heads, store.keyCount, at => this.keyId(at));
    this.#runs = runs.sorted.map(head => runOfHead[head] as number);
    this.#runStarts = runs.starts;
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
  *run(keyId: number, reporterId: number): Generator<number> {
    const end = this.#keyStarts[keyId + 1] as number;
    for (let at = this.#runStart(keyId, reporterId); at < end; at += 1) {
      const position = this.#sorted[at] as number;
      if (this.#reporterId(position) !== reporterId) return;
      yield position;
    }
  }

  /** The positions of the run that a position lies in. */
  runAt(position: number): Generator<number> {
    return this.run(this.keyId(position), this.#reporterId(position));
  }

  #reporterId(position: number): number {
    return this.#store.reporterIdAt(this.row(position));
  }

  /** Where in `#sorted` the first position of a key with this reporting unit or a later one stands. */
  #runStart(keyId: number, reporterId: number): number {
    let low = this.#keyStarts[keyId] as number;
    let high = this.#keyStarts[keyId + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#reporterId(this.#sorted[middle] as number) < reporterId) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Finds every run, and gives the start in `#sorted` of each by the position of its head. */
  #markHeads(): Uint32Array {
    const runOfHead = new Uint32Array(this.#size);
    let head = -1;
    for (const [at, position] of this.#sorted.entries()) {
      if (head >= 0 && this.#isSameRun(head, position)) this.repeated.add(head);
      else {
        head = position;
        this.heads.add(head);
        runOfHead[head] = at;
      }
    }
    return runOfHead;
  }

  #isSameRun(a: number, b: number): boolean {
    return this.keyId(a) === this.keyId(b) && this.#reporterId(a) === this.#reporterId(b);
  }
}

/**
 * Numbers in order of a key below `keys`, those with one key in the order they came; and where each key starts.
 * Linear in both, where sorting by comparison would call back twenty times a number.
 */
function countingSort(
  numbers: Uint32Array,
  keys: number,
  keyOf: (number: number) => number,
): { sorted: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(keys + 1);
  for (const number of numbers) add(starts, keyOf(number) + 1, 1);
  for (let key = 1; key <= keys; key += 1) add(starts, key, starts[key - 1] as number);
  const next = starts.slice();
  const sorted = new Uint32Array(numbers.length);
  for (const number of numbers) {
    const key = keyOf(number);
    sorted[next[key] as number] = number;
    add(next, key, 1);
  }
  return { sorted, starts };
}

function add(counts: Uint32Array, at: number, by: number): void {
  counts[at] = (counts[at] as number) + by;
}
