import { type AddedUp, AddedUps } from './added-up.js';
import type { FigureKey, Observation } from './observation.js';
import { settle, unreadable } from './settle.js';
import { BitSet } from './store/bit-set.js';
import { FigureIndex } from './store/figure-index.js';
import { type EntryKey, keyText } from './store/key-ids.js';
import { ObservationStore } from './store/observation-store.js';

/** The figures of one area, indicator and year: its own, and those of its reporting units in order of place. */
export interface Entry {
  readonly own: Observation | null;
  /** Made one at a time, and anew for each walk: there may be a million. */
  readonly reporters: Iterable<Observation>;
  /** What others of its reporting units come to, where they were added up before; they are not among these. */
  readonly addedUp: AddedUp | null;
}

/** What has been given for; `reports` where any of it is more than "not reported". */
export interface Submitted extends EntryKey {
  readonly reports: boolean;
}

/** A run of more rows is settled once: every one of them may lead to the same question. */
const LONG = 32;

export const NO_ENTRY: Entry = { own: null, reporters: [], addedUp: null };

/**
 * Observations by area, indicator and year; conflicting ones are settled as unreadable, whatever their order. A
 * position counts them in order of place in the input. Every walk makes its observations one at a time.
 */
export class Observations {
  readonly #store: ObservationStore;
  readonly #index: FigureIndex;
  readonly #condemned: BitSet;
  readonly #indicators: ReadonlySet<string>;
  readonly #areas: ReadonlySet<string>;
  readonly #addedUp: AddedUps;
  /** The settled figures of long runs, by position of the head. */
  readonly #long = new Map<number, Observation>();
  /** Every area, indicator and year with a figure or a cell for one. */
  readonly submitted: readonly Submitted[];

  /** @param rows nothing may be added to or taken back from a store once it is looked at through this. */
  constructor(rows: ObservationStore | Iterable<Observation>, view?: View) {
    this.#store = rows instanceof ObservationStore ? rows : new ObservationStore(rows);
    this.#index = view?.index ?? new FigureIndex(this.#store);
    this.#condemned = view?.condemned ?? new BitSet(this.size);
    this.#addedUp = view?.addedUp ?? new AddedUps();
    this.submitted = view?.submitted ?? submittedIn(this.#store);
    this.#indicators = new Set(this.submitted.map(key => key.indicator));
    this.#areas = new Set(this.submitted.map(key => key.area));
  }

  /** The observations of a store, and what was added up beside it. */
  static beside(store: ObservationStore, addedUp: AddedUps): Observations {
    const alone = new Observations(store);
    if (addedUp.keys.length === 0) return alone;
    const submitted = withAddedUp(alone.submitted, addedUp);
    return new Observations(store, {
      index: alone.#index,
      condemned: alone.#condemned,
      submitted,
      addedUp,
    });
  }

  get size(): number {
    return this.#index.size;
  }

  /** Every observation in order of place. */
  get all(): Iterable<Observation> {
    return this.#each(() => range(this.size));
  }

  at(position: number): Observation {
    const observation = this.#store.at(this.#index.row(position));
    return this.#condemned.has(position) ? unreadable(observation) : observation;
  }

  /** The same observations, those at some positions unreadable. */
  condemn(condemned: BitSet): Observations {
    const { submitted } = this;
    return new Observations(this.#store, {
      index: this.#index,
      submitted,
      addedUp: this.#addedUp,
      condemned,
    });
  }

  /** Whether anything at all was submitted for an indicator. */
  has(indicator: string): boolean {
    return this.#indicators.has(indicator);
  }

  /** Whether no area but this one was submitted for. */
  isOnlyOf(area: string): boolean {
    return this.#areas.size === 1 && this.#areas.has(area);
  }

  /** The figure of one reporting unit, or of the area itself; null where there is none. */
  find(key: FigureKey): Observation | null {
    const keyId = this.#store.findKey(key);
    const reporterId = this.#store.findReporter(key.reporter);
    if (keyId === null || reporterId === null) return null;
    return this.#settled(this.#index.run(keyId, reporterId));
  }

  entry(area: string, indicator: string, year: number): Entry {
    const keyId = this.#store.findKey({ area, indicator, year });
    const addedUp = this.#addedUp.find({ area, indicator, year });
    if (keyId === null) return addedUp === null ? NO_ENTRY : { ...NO_ENTRY, addedUp };
    const own = this.#settled(this.#index.run(keyId, 0));
    return { own, reporters: iterable(() => this.#reporters(keyId)), addedUp };
  }

  /** The first observation given for each figure, in order of place; `of` says which figures. */
  firsts(of: (key: EntryKey, isOwn: boolean) => boolean): Iterable<Observation> {
    const isWanted = (at: number) => of(this.#store.keyOf(this.#index.keyId(at)), this.#index.isOwn(at));
    return this.#each(() => filter(this.#index.heads.members(), isWanted));
  }

  /** The observations of each figure that is given more than once, in order of place. */
  *repeated(): Generator<Iterable<Observation>> {
    for (const head of this.#index.repeated.members()) yield this.#each(() => this.#index.runAt(head));
  }

  *#reporters(keyId: number): Generator<Observation> {
    for (const head of this.#index.headsOf(keyId)) {
      if (this.#index.isOwn(head)) continue;
      const isAlone = !this.#index.repeated.has(head);
      yield isAlone ? this.at(head) : (this.#settled(this.#index.runAt(head)) as Observation);
    }
  }

  #settled(run: Uint32Array): Observation | null {
    const head = run[0];
    if (head === undefined) return null;
    if (run.length <= LONG) return settle(this.#made(run));
    const settled = this.#long.get(head) ?? (settle(this.#made(run)) as Observation);
    this.#long.set(head, settled);
    return settled;
  }

  #each(positions: () => Iterable<number>): Iterable<Observation> {
    return iterable(() => this.#made(positions()));
  }

  *#made(positions: Iterable<number>): Generator<Observation> {
    for (const position of positions) yield this.at(position);
  }
}

/** What two views of one store share, and what tells them apart. */
interface View {
  readonly index: FigureIndex;
  readonly submitted: readonly Submitted[];
  readonly condemned: BitSet;
  readonly addedUp: AddedUps;
}

function submittedIn(store: ObservationStore): Submitted[] {
  const reports = new Map<number, boolean>();
  for (let row = 0; row < store.size; row += 1) {
    const keyId = store.keyIdAt(row);
    if (reports.get(keyId) !== true) reports.set(keyId, store.reports(row));
  }
  return [...reports].map(([keyId, some]) => ({ ...store.keyOf(keyId), reports: some }));
}

function withAddedUp(submitted: readonly Submitted[], { keys }: AddedUps): Submitted[] {
  const all = [...submitted, ...keys.map(key => ({ ...key, reports: true }))];
  return [...new Map(all.map(key => [keyText(key), key] as const)).values()];
}

function iterable<T>(walk: () => Iterator<T>): Iterable<T> {
  return { [Symbol.iterator]: walk };
}

function* range(end: number): Generator<number> {
  for (let i = 0; i < end; i += 1) yield i;
}

function* filter<T>(items: Iterable<T>, keep: (item: T) => boolean): Generator<T> {
  for (const item of items) if (keep(item)) yield item;
}
