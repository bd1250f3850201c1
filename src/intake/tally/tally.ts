import type { AddedUp } from '../../engine/added-up.js';
import type { Observation } from '../../engine/observation.js';
import { Rational, rational } from '../../engine/rational.js';
import type { ObservationStore } from '../../engine/store/observation-store.js';
import { exact } from '../../engine/value.js';
import { type AddedTable, addedUp } from '../bulk/added-rows.js';
import { columnsOf } from '../bulk/bulk-table.js';
import { Labels } from '../bulk/labels.js';
import type { CodedLabel, FamilyKey } from '../bulk/statements.js';
import type { SheetContext, SheetReader } from '../read-sheet.js';
import type { TableReader } from '../read-table.js';
import type { Sink } from '../sink.js';
import type { Take } from '../tables/open-file.js';
import { rowsApart } from './families.js';
import { LabelSums } from './label-sums.js';
import { type Keeper, type LabelTexts, PlainRows } from './plain-rows.js';
import { decimalOf, type TallyRow, TallyRows } from './tally-rows.js';

/**
 * Keeps plain rows of reporting units as they are read, and in the end adds up those with nothing to say about. What comes of
 * it is what reading all of them one by one comes to, in a fraction of the time: see docs/performance.md.
 */
export class Tally {
  readonly #labels: Labels;
  readonly #numbers = new Map<TableReader, number>();
  readonly #tables: AddedTable[] = [];
  readonly #rows = new TallyRows();

  constructor(context: SheetContext) {
    this.#labels = new Labels(context, []);
  }

  /** Takes what it can of the rows of a sheet. @param sink is told of conversions, but of nothing that is kept here */
  sheet(context: SheetContext, reader: SheetReader, sink: Sink): SheetTally {
    return new SheetTally(context, reader, this.#keeper, sink);
  }

  /** The place that `rollback` takes it back to. */
  mark(): number {
    return this.#rows.size;
  }

  /** Takes back every row since the mark, as of a file that breaks half way. */
  rollback(mark: number): void {
    this.#rows.truncate(mark);
  }

  /** Puts the rows that have to be looked at one by one into a store beside others, and says what the rest comes to. */
  settle(store: ObservationStore): readonly AddedUp[] {
    if (this.#rows.size === 0) return [];
    const { coded: labels, frame } = this.#labels;
    const apart = rowsApart(this.#rows, { labels, frame }, this.#familiesIn(store));
    const sums = new LabelSums(this.#rows, labels);
    for (let row = 0; row < this.#rows.size; row += 1) {
      if (apart.has(row)) store.add(this.#observation(labels, this.#rows.at(row)));
      else sums.add(row);
    }
    return addedUp(this.#labels, this.#tables, sums.list()).added;
  }

  readonly #keeper: Keeper = {
    label: (table, texts) => this.#label(table, texts),
    keep: row => this.#rows.add(row),
  };

  #label(table: TableReader, texts: LabelTexts) {
    const code = this.#labels.codeOf([this.#numberOf(table), ...texts]);
    const label = code === null ? null : this.#labels.label(code);
    return code === null || label === null ? null : { ...label, code };
  }

  #numberOf(table: TableReader): number {
    const known = this.#numbers.get(table);
    if (known !== undefined) return known;
    const number = this.#labels.addTable({ table });
    this.#numbers.set(table, number);
    const value = columnsOf(table)?.value ?? -1;
    this.#tables[number] = { file: { name: table.table.file }, columns: { value }, lineOf: line => line };
    return number;
  }

  *#familiesIn(store: ObservationStore): Generator<FamilyKey> {
    for (let row = 0; row < store.size; row += 1) {
      const key = this.#labels.familyOf(store.figureKeyAt(row));
      if (key !== null) yield key;
    }
  }

  #observation(labels: readonly CodedLabel[], row: TallyRow): Observation {
    const { reporter, places, line, note } = row;
    const label = this.#labels.label(row.label);
    const { file, columns } = this.#tables[labels[row.label]?.texts[0] ?? -1] ?? {};
    if (!label || !file || !columns) throw new RangeError(`no label ${row.label}`);
    const { area, indicator, year, factor } = label;
    const text = decimalOf(row.digits, places);
    return {
      area,
      reporter,
      indicator,
      year,
      value: exact(rational(text).mul(factor)),
      halfDigit: new Rational(1n, 2n * 10n ** BigInt(places)).mul(factor),
      ratio: null,
      note,
      source: { file: file.name, sheet: null, line, column: columns.value + 1, text },
    };
  }
}

/** The part of a tally that goes through the tables of one sheet. */
export class SheetTally {
  readonly #context: SheetContext;
  readonly #reader: SheetReader;
  readonly #keeper: Keeper;
  readonly #sink: Sink;
  readonly #tables = new Map<TableReader, PlainRows | null>();
  #last: { readonly table: TableReader; readonly rows: PlainRows | null } | null = null;

  constructor(context: SheetContext, reader: SheetReader, keeper: Keeper, sink: Sink) {
    this.#context = context;
    this.#reader = reader;
    this.#keeper = keeper;
    this.#sink = sink;
  }

  readonly take: Take = (texts, line) => {
    const table = this.#reader.settled;
    if (table === null) return false;
    if (this.#last?.table !== table) this.#begin(table);
    return this.#last?.rows?.take(texts, line) ?? false;
  };

  finish(): void {
    for (const rows of this.#tables.values()) rows?.finish();
  }

  #begin(table: TableReader): void {
    const rows = PlainRows.of(this.#context, table, this.#keeper, this.#sink);
    this.#tables.set(table, rows);
    this.#last = { table, rows };
  }
}
