import type { Observation } from '../../../engine/observation.js';
import { SOURCES_KEPT } from '../../../engine/rolled-parts.js';
import type { SumRow } from '../../bulk/added-rows.js';
import { BulkError } from '../../bulk/bulk-error.js';
import { Labels } from '../../bulk/labels.js';
import type { Row } from '../../cells.js';
import type { SheetContext } from '../../read-sheet.js';
import type { Coded } from './coded.js';
import { familyCode, type LabelsFound, labelsIn, rowsIn } from './labels-in.js';
import { type Counted, labelKey, Places, type Single } from './places.js';
import type { PushedTable } from './pushed-table.js';

/** Where there are more of any of these, rows are read one by one. */
const MOST_ROWS = 100_000;
/** More bits do not fit in the number that tells a figure given twice. */
const MOST_BITS = 56;

export interface Gathered {
  readonly labels: Labels;
  readonly sums: readonly SumRow[];
  /** The rows to be read by themselves but for the first, in order. */
  readonly rows: readonly Row[];
}

/** Null where the table is too small or too odd for it. @throws WarehouseError, BulkError */
export async function gather(
  context: SheetContext,
  pushed: PushedTable,
  others: readonly Observation[],
  fromRows: number,
): Promise<Gathered | null> {
  const labels = new Labels(context, [pushed]);
  if (labels.frame.slots * labels.frame.years > MOST_BITS) return null;
  const found = await labelsIn(pushed, labels);
  if (found === null || rowsIn(found.counted) < fromRows) return null;
  return new Gathering(pushed, labels, found).gather(others);
}

/** One run of the statements over a table whose labels are known. */
class Gathering {
  readonly #pushed: PushedTable;
  readonly #labels: Labels;
  readonly #coded: readonly Coded[];
  readonly #counted: readonly Counted[];
  /** Families of which every row is read by itself. */
  #flagged: readonly string[] = [];

  constructor(pushed: PushedTable, labels: Labels, { coded, counted }: LabelsFound) {
    this.#pushed = pushed;
    this.#labels = labels;
    this.#coded = coded;
    this.#counted = counted;
  }

  /** Null where too many rows have to be read by themselves. */
  async gather(others: readonly Observation[]): Promise<Gathered | null> {
    const { statements, order } = this.#pushed;
    const strange = await this.#few(statements.strange(this.#coded, MOST_ROWS + 1));
    const flagged = strange && (await this.#flaggedFamilies(strange, others));
    if (!strange || !flagged) return null;
    this.#flagged = flagged;
    const known = await this.#few(statements.singles(this.#coded, flagged, MOST_ROWS + 1));
    if (known === null) return null;
    const singles = [...strange, ...known].map(texts => this.#singleOf(texts));
    const places = new Places(this.#counted, singles, order);
    const rows = await this.#singleRows(places);
    const sums = await this.#sumRows(places);
    this.#assertWhole(singles.length, sums);
    return { labels: this.#labels, sums, rows };
  }

  #query(sql: string): Promise<readonly (readonly string[])[]> {
    return this.#pushed.source.query(sql);
  }

  /** Null where there are too many. */
  async #few(sql: string): Promise<readonly (readonly string[])[] | null> {
    const found = await this.#query(sql);
    return found.length > MOST_ROWS ? null : found;
  }

  /** Families of which a row is not to be added up, or is elsewhere; null where there are too many. */
  async #flaggedFamilies(
    strange: readonly (readonly string[])[],
    others: readonly Observation[],
  ): Promise<readonly string[] | null> {
    const { statements, rowOf, first } = this.#pushed;
    const found = await this.#few(statements.flags(this.#coded, this.#labels.frame, MOST_ROWS + 1));
    // The first row has been read before anything else.
    const rows = [first, ...strange.map(texts => rowOf(1, texts))];
    const also = [...this.#labels.reportersOf(others), ...(await this.#labels.reportersIn(0, rows))];
    if (found === null || also.length > MOST_ROWS) return null;
    const families = also.map(([area, family, name]) => [familyCode(area, family), name] as const);
    const hashes = families.length === 0 ? [] : await this.#query(statements.hashes(families));
    return [...new Set([...found, ...hashes].flatMap(([hash]) => hash ?? []))];
  }

  #singleOf(texts: readonly string[]): Single {
    const { columns } = this.#pushed;
    const at = (column: number) => texts[column] ?? '';
    const label = labelKey([at(columns.area), at(columns.indicator), at(columns.year), at(columns.unit)]);
    return { texts, label, reporter: at(columns.reporter) };
  }

  /** With their numbers, and without the first, which has been read. */
  async #singleRows(places: Places): Promise<readonly Row[]> {
    const { statements, rowOf } = this.#pushed;
    const codes = new Map(this.#counted.map(({ texts, code }) => [labelKey(texts), code]));
    const known = [...places.singles].flatMap(([label, singles]) => {
      const code = codes.get(label) ?? null;
      const reporters = [...new Set(singles.map(({ reporter }) => reporter))];
      return code === null ? [] : [{ code, reporters }];
    });
    const before = statements.before(this.#coded, this.#flagged, known);
    const found = known.length === 0 ? [] : await this.#query(before);
    const counts = new Map(found.map(([code, reporter, count]) => [`${code} ${reporter}`, Number(count)]));
    const numbered = places.numbered((label, reporter) => counts.get(`${codes.get(label)} ${reporter}`) ?? 0);
    return numbered.slice(1).map(({ row, texts }) => rowOf(row, texts));
  }

  async #sumRows(places: Places): Promise<SumRow[]> {
    const { source, statements } = this.#pushed;
    const sums = await this.#query(statements.sums(this.#coded, this.#flagged));
    const firsts = await this.#firstRows(places);
    return sums.map(([code = '', place = '', count, ...sum]) => {
      const total = decimal(source.dialect.summed(sum), Number(place));
      const own = firsts.get(`${code} ${place}`) ?? [];
      return { file: 0, code: Number(code), places: Number(place), count: Number(count), total, firsts: own };
    });
  }

  /** The first rows of each code and number of places. */
  async #firstRows(places: Places): Promise<ReadonlyMap<string, SumRow['firsts']>> {
    const { statements } = this.#pushed;
    const found = await this.#query(statements.firsts(this.#coded, this.#flagged, SOURCES_KEPT));
    const firsts = new Map<number, First[]>();
    for (const [code, place, reporter = '', text = ''] of found) {
      const first = { places: Number(place), reporter, text };
      firsts.set(Number(code), [...(firsts.get(Number(code)) ?? []), first]);
    }
    const rows = new Map<string, SumRow['firsts'][number][]>();
    for (const { texts, code } of this.#coded) {
      for (const { places: p, row, text } of places.rowsOf(labelKey(texts), firsts.get(code) ?? []))
        rows.set(`${code} ${p}`, [...(rows.get(`${code} ${p}`) ?? []), { row, text }]);
    }
    return rows;
  }

  /** A table that somebody wrote to meanwhile was read partly as it was and partly as it is. */
  #assertWhole(singles: number, sums: readonly SumRow[]): void {
    if (rowsIn(this.#counted) === singles + rowsIn(sums)) return;
    throw new BulkError('changed', this.#pushed.table.table.file);
  }
}

/** One of the first rows that are added up. */
interface First {
  readonly places: number;
  readonly reporter: string;
  readonly text: string;
}

function decimal(digits: bigint, places: number): string {
  const text = `${digits}`.padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}
