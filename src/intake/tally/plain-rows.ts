import type { FindingOf } from '../../checks/finding.js';
import { placesOf } from '../../engine/rational.js';
import { type BulkColumns, columnsOf, isLong } from '../bulk/bulk-table.js';
import type { Label } from '../bulk/label.js';
import { MOST_PLACES, plainDigits } from '../bulk/plain-figure.js';
import { halfWidth } from '../cells.js';
import { roleNamed } from '../layout/roles.js';
import { isStem } from '../layout/rows.js';
import { TOTALS } from '../observe/observe.js';
import type { SheetContext } from '../read-sheet.js';
import type { TableReader } from '../read-table.js';
import type { Sink } from '../sink.js';
import { ownText } from '../tables/csv-lines.js';
import type { TallyRow } from './tally-rows.js';

/** Who keeps the rows that are taken. */
export interface Keeper {
  /** The code of a label of a table, and what it means; null where it is not understood. */
  label(table: TableReader, texts: LabelTexts): (Label & { readonly code: number }) | null;
  keep(row: TallyRow): void;
}

export type LabelTexts = readonly [area: string, indicator: string, year: string, unit: string];

/** What is known of rows with one label. */
interface Known {
  readonly code: number;
  /** By places behind the point: up to which digits no check of a single cell has anything to say. */
  readonly tops: readonly number[];
  readonly converted: FindingOf<'unit-converted'> | null;
  count: number;
}

type Level<T> = Map<string, T>;

/** More labels than these are looked at row by row: a hostile file may have a new one in each. */
const MOST_LABELS = 20_000;

/**
 * Takes the rows of one long table whose reading is known beforehand: a plain figure of a reporting unit, under a label
 * that was read before, next to which nothing could make the row anything else. All other rows are left to the table.
 */
export class PlainRows {
  readonly #context: SheetContext;
  readonly #table: TableReader;
  readonly #keeper: Keeper;
  readonly #sink: Sink;
  readonly #columns: BulkColumns;
  readonly #width: number;
  /** The columns from which nothing is taken but a note. */
  readonly #others: readonly number[];
  readonly #note: number;
  readonly #labels: Level<Level<Level<Level<Known | null>>>> = new Map();
  #labelCount = 0;
  /** The last area and indicator: their years mostly follow each other. */
  #last: {
    readonly area: string;
    readonly indicator: string;
    readonly years: Level<Level<Known | null>> | null;
  } = { area: '', indicator: '', years: null };
  /** A text that proved harmless: notes are mostly one and the same. */
  #harmless = '';
  /** The last reporting unit: its rows mostly follow each other. */
  #unit: { readonly written: string; readonly name: string | null } = { written: '', name: null };

  /** @returns null where the table is not of that kind */
  static of(context: SheetContext, table: TableReader, keeper: Keeper, sink: Sink): PlainRows | null {
    const columns = columnsOf(table);
    const [header = []] = table.layout.table.rows;
    const names = [...header.map(({ text }) => text), ...context.mapping.header.keys()];
    const isNumbered = names.some(text => plainDigits(text.trim()) !== -1);
    const isSteady = columns?.lead === -1 && isLong(table) && !isNumbered;
    return isSteady ? new PlainRows(context, table, keeper, sink, columns) : null;
  }

  private constructor(
    context: SheetContext,
    table: TableReader,
    keeper: Keeper,
    sink: Sink,
    columns: BulkColumns,
  ) {
    this.#context = context;
    this.#table = table;
    this.#keeper = keeper;
    this.#sink = sink;
    this.#columns = columns;
    this.#width = table.layout.table.width;
    const taken = Object.values(columns);
    const all = Array.from({ length: this.#width }, (_, i) => i);
    this.#others = all.filter(i => !taken.includes(i));
    this.#note = table.layout.label('note');
  }

  /** False where the row has to be read. */
  take(texts: readonly string[], line: number): boolean {
    const written = texts[this.#columns.value] ?? '';
    const digits = plainDigits(written);
    if (digits === -1 || texts.length !== this.#width) return false;
    const known = this.#knownOf(texts);
    const places = placesOf(written);
    if (known === null || digits > (known.tops[places] as number)) return false;
    const reporter = this.#nameOf(texts[this.#columns.reporter] ?? '');
    if (reporter === null) return false;
    for (const other of this.#others) if (!this.#isHarmless(texts[other] ?? '')) return false;
    this.#table.pass();
    this.#tellConversion(known, written, line);
    this.#keeper.keep({ label: known.code, reporter, digits, places, line, note: this.#noteIn(texts) });
    return true;
  }

  /** Tells how many figures were converted beside the first of each kind. */
  finish(): void {
    for (const { converted, count } of this.#all())
      if (converted && count > 1)
        this.#sink.tell([{ ...converted, args: { ...converted.args, count: count - 1 } }]);
  }

  #noteIn(texts: readonly string[]): string | null {
    const note = texts[this.#note] ?? '';
    return note === '' || halfWidth(note) === '' ? null : note;
  }

  #tellConversion(known: Known, text: string, line: number): void {
    const { converted } = known;
    known.count += 1;
    if (converted === null || known.count > 1) return;
    const place = { ...converted.place, line, column: this.#columns.value + 1, text };
    this.#sink.tell([{ ...converted, place }]);
  }

  #knownOf(texts: readonly string[]): Known | null {
    const { area, indicator, year, unit } = this.#columns;
    const at = (column: number) => texts[column] ?? '';
    const known = this.#yearsOf(at(area), at(indicator))?.get(at(year))?.get(at(unit));
    if (known !== undefined) return known;
    if (this.#labelCount === MOST_LABELS) return null;
    const label = [at(area), at(indicator), at(year), at(unit)].map(ownText) as unknown as LabelTexts;
    const found = this.#understand(label, at(0));
    this.#labelCount += 1;
    below(below(below(this.#labels, label[0]), label[1]), label[2]).set(label[3], found);
    return found;
  }

  #yearsOf(area: string, indicator: string): Level<Level<Known | null>> | undefined {
    const last = this.#last;
    if (last.years && last.indicator === indicator && last.area === area) return last.years;
    const years = this.#labels.get(area)?.get(indicator);
    if (years) this.#last = { area: ownText(area), indicator: ownText(indicator), years };
    return years;
  }

  /** @param first what stands first in the row, which decides whether it is a note below the table */
  #understand(texts: LabelTexts, first: string): Known | null {
    if (halfWidth(first) === '' || !texts.every(text => this.#isHarmless(text))) return null;
    const label = this.#keeper.label(this.#table, texts);
    if (label === null) return null;
    const tops = Array.from({ length: MOST_PLACES + 1 }, (_, places) =>
      Math.min(
        label.limit
          .mul(10 ** places)
          .floor()
          .valueOf(),
        Number.MAX_SAFE_INTEGER,
      ),
    );
    return { code: label.code, tops, converted: label.converted, count: 0 };
  }

  #nameOf(written: string): string | null {
    if (written !== this.#unit.written) this.#unit = { written: ownText(written), name: unitNamed(written) };
    return this.#unit.name;
  }

  /** Whether a text can stand in a row of figures and nowhere else: not in a header, nor where columns are numbered. */
  #isHarmless(text: string): boolean {
    if (text === '' || text === this.#harmless) return true;
    if (isStem(text) || roleNamed(this.#context.headerMeant(text)) !== null) return false;
    this.#harmless = ownText(text);
    return true;
  }

  *#all(): Generator<Known> {
    for (const indicators of this.#labels.values())
      for (const years of indicators.values())
        for (const units of years.values()) for (const known of units.values()) if (known) yield known;
  }
}

function below<T>(level: Level<Level<T>>, text: string): Level<T> {
  const found = level.get(text) ?? new Map<string, T>();
  level.set(text, found);
  return found;
}

/** Null where it is no name of a reporting unit, or could number a column. */
function unitNamed(written: string): string | null {
  const name = halfWidth(written);
  return name === '' || isStem(name) || TOTALS.includes(name.toLowerCase()) ? null : name;
}
