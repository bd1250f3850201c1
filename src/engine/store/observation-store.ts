import type { FigureKey, Observation } from '../observation.js';
import { Column } from './column.js';
import { FigureColumn } from './figure-column.js';
import { type EntryKey, KeyIds } from './key-ids.js';
import { SourceColumn } from './source-column.js';
import { TextArena } from './text-arena.js';
import { TextIds } from './text-ids.js';

/** Stands in a column for a text that is not there. */
const NONE = 0;

/**
 * Takes observations one at a time and keeps them in some forty bytes each beside their texts, so that a million rows
 * fit where a million objects would not. Rows count from 0; what is read from a row equals what was added.
 */
export class ObservationStore {
  readonly #keys = new KeyIds();
  readonly #keyIds = new Column();
  readonly #reporters = new TextIds();
  /** Id + 1. */
  readonly #reporterIds = new Column();
  readonly #figures = new FigureColumn();
  readonly #sources = new SourceColumn();
  readonly #arena = new TextArena();
  /** Address + 1. */
  readonly #notes = new Column();

  /** @param rows what to start with. */
  constructor(rows: Iterable<Observation> = []) {
    for (const row of rows) this.add(row);
  }

  get size(): number {
    return this.#keyIds.length;
  }

  /** How many keys and reporting units there are ids for. */
  get keyCount(): number {
    return this.#keys.size;
  }

  /** @throws RangeError where the texts of a submission are gigabytes. */
  add(observation: Observation): void {
    const { reporter, note } = observation;
    this.#keyIds.push(this.#keys.idOf(observation));
    this.#reporterIds.push(reporter === null ? NONE : this.#reporters.idOf(reporter) + 1);
    this.#figures.push(observation);
    this.#sources.push(observation.source);
    this.#notes.push(note === null ? NONE : this.#arena.share(note) + 1);
  }

  /** The place that `rollback` takes the store back to. */
  mark(): number {
    return this.size;
  }

  /** Takes back every observation added since the mark, as of a file that breaks half way. */
  rollback(mark: number): void {
    for (const column of [this.#keyIds, this.#reporterIds, this.#figures, this.#sources, this.#notes])
      column.truncate(mark);
  }

  /** The observation of a row, made anew each time. */
  at(row: number): Observation {
    const { area, indicator, year } = this.keyOf(this.keyIdAt(row));
    const note = this.#notes.get(row);
    return {
      area,
      reporter: this.#reporterAt(row),
      indicator,
      year,
      ...this.#figures.at(row),
      note: note === NONE ? null : this.#arena.read(note - 1),
      source: this.#sources.at(row),
    };
  }

  /** What the row is a figure of. */
  figureKeyAt(row: number): FigureKey {
    const { area, indicator, year } = this.keyOf(this.keyIdAt(row));
    return { area, reporter: this.#reporterAt(row), indicator, year };
  }

  /** Whether the row says anything but "not reported". */
  reports(row: number): boolean {
    return this.#figures.reports(row);
  }

  keyOf(id: number): EntryKey {
    return this.#keys.keyOf(id);
  }

  /** Null where nothing was given for the key. */
  findKey(key: EntryKey): number | null {
    return this.#keys.find(key);
  }

  keyIdAt(row: number): number {
    return this.#keyIds.get(row);
  }

  /** 0 for the area's own figures, else a number that stands for the reporting unit. */
  reporterIdAt(row: number): number {
    return this.#reporterIds.get(row);
  }

  /** One more than the largest that `reporterIdAt` gives. */
  get reporterCount(): number {
    return this.#reporters.size + 1;
  }

  /** The number that stands for a reporting unit, null where none has that name. */
  findReporter(name: string | null): number | null {
    if (name === null) return NONE;
    const id = this.#reporters.find(name);
    return id === null ? null : id + 1;
  }

  /** The rows in order of their places in the input; null where that is the order they were added in. */
  placeOrder(): Uint32Array | null {
    if (this.#sources.inOrder) return null;
    // Not a typed array: only the sort of others is quick where most rows are in order, as in files added one after another.
    const rows = Array.from({ length: this.size }, (_, row) => row);
    return Uint32Array.from(rows.sort((a, b) => this.#sources.compare(a, b) || a - b));
  }

  #reporterAt(row: number): string | null {
    const id = this.reporterIdAt(row);
    return id === NONE ? null : this.#reporters.textOf(id - 1);
  }
}
