import { Column } from '../../engine/store/column.js';
import { TextArena } from '../../engine/store/text-arena.js';
import { TextIds } from '../../engine/store/text-ids.js';

/** A row with a plain figure. */
export interface TallyRow {
  /** The code of its label. */
  readonly label: number;
  /** The reporting unit. */
  readonly reporter: string;
  /** The digits of the figure as one number, and how many of them stand behind the point. */
  readonly digits: number;
  readonly places: number;
  readonly line: number;
  readonly note: string | null;
}

const NO_NOTE = 0;

/** Keeps rows in the order they come, in some twenty bytes each beside their texts. Rows count from 0. */
export class TallyRows {
  readonly #labels = new Column();
  readonly #reporters = new Column();
  readonly #reporterIds = new TextIds();
  readonly #digits = new Column();
  readonly #places = new Column();
  readonly #lines = new Column();
  /** Address + 1. */
  readonly #notes = new Column();
  readonly #arena = new TextArena();
  /** Rows of one reporting unit mostly follow each other. */
  #last = { reporter: '', id: -1 };

  get size(): number {
    return this.#labels.length;
  }

  /** One more than the largest `reporterId`. */
  get reporterCount(): number {
    return this.#reporterIds.size;
  }

  add({ label, reporter, digits, places, line, note }: TallyRow): void {
    if (this.#last.id < 0 || reporter !== this.#last.reporter)
      this.#last = { reporter, id: this.#reporterIds.idOf(reporter) };
    this.#labels.push(label);
    this.#reporters.push(this.#last.id);
    this.#digits.push(digits);
    this.#places.push(places);
    this.#lines.push(line);
    this.#notes.push(note === null ? NO_NOTE : this.#arena.share(note) + 1);
  }

  truncate(size: number): void {
    const columns = [this.#labels, this.#reporters, this.#digits, this.#places, this.#lines, this.#notes];
    for (const column of columns) column.truncate(size);
  }

  label(row: number): number {
    return this.#labels.get(row);
  }

  reporterId(row: number): number {
    return this.#reporters.get(row);
  }

  /** Null where no row has ever had a reporting unit of this name. */
  findReporter(name: string): number | null {
    return this.#reporterIds.find(name);
  }

  digits(row: number): number {
    return this.#digits.get(row);
  }

  places(row: number): number {
    return this.#places.get(row);
  }

  line(row: number): number {
    return this.#lines.get(row);
  }

  at(row: number): TallyRow {
    const note = this.#notes.get(row);
    return {
      label: this.label(row),
      reporter: this.#reporterIds.textOf(this.reporterId(row)),
      digits: this.digits(row),
      places: this.places(row),
      line: this.line(row),
      note: note === NO_NOTE ? null : this.#arena.read(note - 1),
    };
  }
}

/** Digits with the point where it stands: as the cell had it, since a plain figure is written in one way. */
export function decimalOf(digits: bigint | number, places: number): string {
  const text = String(digits).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}
