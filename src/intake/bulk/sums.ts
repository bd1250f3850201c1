import { TOTALS } from '../observe/observe.js';
import type { SumRow } from './added-rows.js';
import type { BulkTable } from './bulk-table.js';
import type { Duck } from './duck.js';
import type { Labels } from './labels.js';
import {
  addUp,
  allLabels,
  type Care,
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

/** The rows of a file that have to be read by themselves, as DuckDB numbers them from 1, in order. */
export interface Singles {
  readonly rows: readonly number[];
  /** Those of them whose label is not known. */
  readonly strange: readonly number[];
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
  async encode(care: Care): Promise<readonly number[]> {
    for (const [f, table] of this.#tables.entries()) await this.#duck.run(encode(table, f, TOTALS, care));
    return this.#counts('rows', 'count(*)');
  }

  /** Finds the families that have to be read one by one, as far as labels are known. */
  async flag(labels: Labels, rows: readonly number[], others: readonly FamilyKey[]): Promise<void> {
    await this.#duck.run(LABELS);
    const { coded, apart, frame } = labels;
    if (coded.length + apart.length > 0) await this.#duck.run(insertLabels(coded, apart, frame));
    await this.#duck.run(FLAGGED);
    const all = rows.reduce((sum, count) => sum + count, 0);
    for (const statement of flagFamilies(this.#tables.length, all, labels.frame))
      await this.#duck.run(statement);
    await this.flagAlso(others);
  }

  async flagAlso(others: readonly FamilyKey[]): Promise<void> {
    if (others.length > 0) await this.#duck.run(flagOthers(others));
  }

  /** The rows of each table that cannot be added up, or null where there are too many. */
  async single(): Promise<readonly Singles[] | null> {
    for (const [f, table] of this.#tables.entries()) await this.#duck.run(setApart(table, f));
    const counts = await this.#counts('single', 'count(*)');
    if (counts.some(count => count > MOST_SINGLE)) return null;
    const found = [];
    for (const f of this.#tables.keys()) {
      const where = (which: string) =>
        this.#duck.numbers(`select rn from single${f} where ${which} order by rn`);
      found.push({ rows: await where('true'), strange: await where('isStrange') });
    }
    return found;
  }

  /** The sums of the rest. */
  async addUp(): Promise<readonly SumRow[]> {
    const sums = [];
    for (const [f, table] of this.#tables.entries())
      sums.push(...(await this.#duck.rows(addUp(table, f))).map(row => sumRow(f, row)));
    return sums;
  }

  /** Every label there is. */
  async labels(): Promise<CodedLabel['texts'][]> {
    const found = [];
    for (const [f, table] of this.#tables.entries())
      found.push(...(await this.#duck.rows(allLabels(table, f))));
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
