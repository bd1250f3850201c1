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

const MOST_LABELS = 100_000;

/** The rows of a file that have to be read by themselves, as DuckDB numbers them from 1, in order. */
export interface Singles {
  readonly rows: Int32Array;
  /** Those of them whose label is not known. */
  readonly strange: Int32Array;
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
    for (const statement of insertLabels(labels.coded, labels.apart, labels.frame))
      await this.#duck.run(statement);
    await this.#duck.run(FLAGGED);
    const all = rows.reduce((sum, count) => sum + count, 0);
    for (const statement of flagFamilies(this.#tables.length, all, labels.frame))
      await this.#duck.run(statement);
    await this.flagAlso(others);
  }

  async flagAlso(others: readonly FamilyKey[]): Promise<void> {
    if (others.length > 0) await this.#duck.run(flagOthers(others));
  }

  /** The rows of each table that cannot be added up. */
  async single(): Promise<readonly Singles[]> {
    for (const [f, table] of this.#tables.entries()) await this.#duck.run(setApart(table, f));
    const all = await this.#counts('single', 'count(*)');
    const strange = await this.#counts('single', 'count(*) filter (isStrange)');
    const found = [];
    for (const f of this.#tables.keys()) {
      const numbers = (where: string, count = 0) =>
        this.#duck.numbers(`select rn from single${f} where ${where} order by rn`, count);
      found.push({ rows: await numbers('true', all[f]), strange: await numbers('isStrange', strange[f]) });
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

  /** Every label there is; none where there are more than a plan can mean. */
  async labels(): Promise<CodedLabel['texts'][]> {
    const found = [];
    for (const [f, table] of this.#tables.entries())
      found.push(...(await this.#duck.rows(allLabels(table, f, MOST_LABELS + 1))));
    if (found.length > MOST_LABELS) return [];
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
