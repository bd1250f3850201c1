import { TOTALS } from '../observe/observe.js';
import type { SumRow } from './added-rows.js';
import type { BulkTable } from './bulk-table.js';
import type { Duck } from './duck.js';
import type { Labels } from './labels.js';
import {
  addUp,
  allLabels,
  type CodedLabel,
  encode,
  type FamilyKey,
  FLAGGED,
  flagFamilies,
  flagOthers,
  insertLabels,
  LABELS,
  PLACES_STEP,
  setApart,
} from './statements.js';

/** More rows than these to be read one by one are read faster from the first to the last. */
const MOST_SINGLE = 400_000;

/** A row that has to be read by itself, by its number from 1; of a strange one no label is known. */
export interface Single {
  readonly row: number;
  readonly isStrange: boolean;
}

/** What DuckDB adds up of some tables, step by step. Every step throws BulkError. */
export class Sums {
  readonly #duck: Duck;
  readonly #tables: readonly BulkTable[];

  constructor(duck: Duck, tables: readonly BulkTable[]) {
    this.#duck = duck;
    this.#tables = tables;
  }

  /** Reads the files, and gives the number of rows in each. */
  async encode(): Promise<readonly number[]> {
    for (const [f, table] of this.#tables.entries()) await this.#duck.run(encode(table, f, TOTALS));
    return this.#counts('rows', 'count(*)');
  }

  /** Finds the families that have to be read one by one, as far as labels are known. */
  async flag(labels: Labels, rows: readonly number[], others: readonly FamilyKey[]): Promise<void> {
    await this.#duck.run(LABELS);
    if (labels.coded.length > 0) await this.#duck.run(insertLabels(labels.coded, labels.frame));
    await this.#duck.run(FLAGGED);
    const all = rows.reduce((sum, count) => sum + count, 0);
    for (const statement of flagFamilies(this.#tables.length, all, labels.frame))
      await this.#duck.run(statement);
    await this.flagAlso(others);
  }

  async flagAlso(others: readonly FamilyKey[]): Promise<void> {
    if (others.length > 0) await this.#duck.run(flagOthers(others));
  }

  /** The rows of each table that cannot be added up, in order, or null where there are too many. */
  async single(): Promise<readonly (readonly Single[])[] | null> {
    for (const f of this.#tables.keys()) await this.#duck.run(setApart(f));
    const counts = await this.#counts('single', 'count(*)');
    if (counts.some(count => count > MOST_SINGLE)) return null;
    const single = [];
    for (const f of this.#tables.keys()) {
      const found = await this.#duck.rows(`select single, isStrange from single${f} order by single`);
      single.push(found.map(([row, isStrange]) => ({ row: Number(row), isStrange: isStrange === true })));
    }
    return single;
  }

  /** The sums of the rest. */
  async addUp(): Promise<readonly SumRow[]> {
    const sums = [];
    for (const f of this.#tables.keys())
      sums.push(...(await this.#duck.rows(addUp(f))).map(row => sumRow(f, row)));
    return sums;
  }

  /** Every label there is in some of the tables. */
  async labels(which: (table: BulkTable) => boolean): Promise<CodedLabel['texts'][]> {
    const found = [];
    for (const [f, table] of this.#tables.entries())
      if (which(table)) found.push(...(await this.#duck.rows(allLabels(table, f))));
    return found.map(([file, ...texts]) => [Number(file), ...texts] as unknown as CodedLabel['texts']);
  }

  async #counts(name: string, what: string): Promise<number[]> {
    const each = [...this.#tables.keys()].map(f => `(select ${what} from ${name}${f})`);
    const [found = []] = await this.#duck.rows(`select ${each.join(', ')}`);
    return found.map(Number);
  }
}

function sumRow(file: number, [cp, count, total, firsts]: readonly unknown[]): SumRow {
  const places = Number(cp) % PLACES_STEP;
  return {
    file,
    code: Math.floor(Number(cp) / PLACES_STEP),
    places,
    count: Number(count),
    total: String(total),
    firsts: (firsts as { rn: string; d: string }[]).map(({ rn, d }) => ({
      row: Number(rn),
      text: asWritten(d, places),
    })),
  };
}

/** The text of the cell: a plain figure is written in one way. */
function asWritten(decimal: string, places: number): string {
  const point = decimal.indexOf('.');
  return decimal.slice(0, places === 0 ? point : point + 1 + places);
}
