import { TOTALS } from '../observe/observe.js';
import type { SumRow } from './added-rows.js';
import type { BulkTable } from './bulk-table.js';
import type { Duck } from './duck.js';
import { allLabels, encode } from './encode.js';
import type { Labels } from './labels.js';
import type { Care } from './row-source.js';
import {
  addUp,
  type CodedLabel,
  type FamilyKey,
  FLAGGED,
  type Frame,
  flagFamilies,
  flagOthers,
  insertLabels,
  LABELS,
  PLACES_STEP,
  setApart,
  strange,
} from './statements.js';

const MOST_LABELS = 100_000;

/** What DuckDB adds up of some tables, step by step. Every step throws BulkError. */
export class Sums {
  readonly #duck: Duck;
  readonly #tables: readonly BulkTable[];

  constructor(duck: Duck, tables: readonly BulkTable[]) {
    this.#duck = duck;
    this.#tables = tables;
  }

  /** Reads the files, and gives the number of rows in each. */
  async encode(care: Care): Promise<readonly number[]> {
    for (const [f, table] of this.#tables.entries()) await this.#duck.run(encode(table, f, TOTALS, care));
    return this.#counts('rows');
  }

  /** From now on these are the labels that are known. */
  async know({ coded, unread, frame }: Labels): Promise<void> {
    await this.#duck.run(LABELS);
    for (const statement of insertLabels(coded, unread, frame)) await this.#duck.run(statement);
  }

  /** The rows of each table whose label is not known, as all rows here by their numbers from 1 and in order. */
  async strange(): Promise<readonly Int32Array[]> {
    return this.#numbers('strange', (_, f) => strange(f));
  }

  /**
   * Finds the families that have to be read one by one.
   * @param rows how many rows each table has
   * @param others families of which there is something elsewhere
   */
  async flag(frame: Frame, rows: readonly number[], others: readonly FamilyKey[]): Promise<void> {
    await this.#duck.run(FLAGGED);
    if (others.length > 0) await this.#duck.run(flagOthers(others));
    const all = rows.reduce((sum, count) => sum + count, 0);
    for (const statement of flagFamilies(this.#tables.length, all, frame)) await this.#duck.run(statement);
  }

  /** The rows of each table that cannot be added up. */
  async single(): Promise<readonly Int32Array[]> {
    return this.#numbers('single', setApart);
  }

  /** The sums of the rest. */
  async addUp(): Promise<readonly SumRow[]> {
    const sums = [];
    for (const [f, table] of this.#tables.entries())
      sums.push(...(await this.#duck.rows(addUp(table, f))).map(row => sumRow(f, row)));
    return sums;
  }

  /** Every label there is in some of the tables; none where there are more than a plan can mean. */
  async labels(which: (table: BulkTable) => boolean): Promise<CodedLabel['texts'][]> {
    const found = [];
    for (const [f, table] of this.#tables.entries())
      if (which(table)) found.push(...(await this.#duck.rows(allLabels(table, f, MOST_LABELS + 1))));
    if (found.length > MOST_LABELS) return [];
    return found.map(([file, ...texts]) => [Number(file), ...texts] as unknown as CodedLabel['texts']);
  }

  /** Some rows of each table. @param select gives their numbers, as `rn` */
  async #numbers(name: string, select: (table: BulkTable, f: number) => string): Promise<Int32Array[]> {
    for (const [f, table] of this.#tables.entries())
      await this.#duck.run(`create or replace table ${name}${f} as ${select(table, f)}`);
    const counts = await this.#counts(name);
    const each = [];
    for (const [f, count] of counts.entries())
      each.push(await this.#duck.numbers(`select rn from ${name}${f} order by rn`, count));
    return each;
  }

  async #counts(name: string): Promise<number[]> {
    const each = [...this.#tables.keys()].map(f => `(select count(*) from ${name}${f})`);
    const [found = []] = await this.#duck.rows(`select ${each.join(', ')}`);
    return found.map(Number);
  }
}

function sumRow(file: number, [cp, count, total, firsts, figures]: readonly unknown[]): SumRow {
  const places = Number(cp) % PLACES_STEP;
  return {
    file,
    code: Math.floor(Number(cp) / PLACES_STEP),
    places,
    count: Number(count),
    total: String(total),
    firsts: (firsts as string[]).map((rn, i) => ({
      row: Number(rn),
      text: asWritten((figures as string[])[i] ?? '', places),
    })),
  };
}

/** The text of the cell: a plain figure is written in one way. */
function asWritten(decimal: string, places: number): string {
  const point = decimal.indexOf('.');
  return decimal.slice(0, places === 0 ? point : point + 1 + places);
}
