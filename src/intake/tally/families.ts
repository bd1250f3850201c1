import { BitSet } from '../../engine/store/bit-set.js';
import { ascending, countingSort } from '../../engine/store/counting-sort.js';
import { EXCESS, JUMP } from '../bulk/doubts.js';
import { MOST_PLACES } from '../bulk/plain-figure.js';
import type { CodedLabel, FamilyKey, Frame } from '../bulk/statements.js';
import type { TallyRows } from './tally-rows.js';

/** Labels by their codes, and how families are told apart. */
export interface Coded {
  readonly labels: readonly CodedLabel[];
  readonly frame: Frame;
}

/**
 * The rows of families that have to be looked at one by one: a figure given twice, a change from year to year or a part
 * of a whole that a check might remark on. Rounded numbers serve here, as they do in the statements of `bulk`.
 * @param others families that have figures elsewhere
 */
export function rowsApart(rows: TallyRows, coded: Coded, others: Iterable<FamilyKey>): BitSet {
  const families = new Families(rows, coded.labels);
  const elsewhere = new Set<number>();
  for (const key of others) elsewhere.add(families.find(key));
  const sorted = families.sorted();
  const apart = new BitSet(rows.size);
  const figures = new FamilyFigures(rows, coded);
  let begin = 0;
  let family = sorted.length > 0 ? families.of(sorted[0] as number) : -1;
  for (let end = 0; end <= sorted.length; end += 1) {
    const next = end < sorted.length ? families.of(sorted[end] as number) : -1;
    if (next !== family) {
      const isApart = figures.isDoubtful || elsewhere.has(family);
      for (let i = begin; isApart && i < end; i += 1) apart.add(sorted[i] as number);
      figures.clear();
      begin = end;
      family = next;
    }
    if (end < sorted.length) figures.add(sorted[end] as number);
  }
  return apart;
}

/** Numbers for families: of each area with each family of indicators, one for every reporting unit. */
class Families {
  readonly #rows: TallyRows;
  readonly #groups = new Map<string, number>();
  readonly #groupOf: readonly number[];

  constructor(rows: TallyRows, labels: readonly CodedLabel[]) {
    this.#rows = rows;
    this.#groupOf = labels.map(({ area, family }) => {
      const key = `${area} ${family}`;
      const group = this.#groups.get(key) ?? this.#groups.size;
      this.#groups.set(key, group);
      return group;
    });
  }

  of(row: number): number {
    return this.#number(this.#group(row), this.#rows.reporterId(row));
  }

  /** -1 where no row is of it. */
  find([area, family, name]: FamilyKey): number {
    const group = this.#groups.get(`${area} ${family}`);
    const reporter = this.#rows.findReporter(name);
    return group === undefined || reporter === null ? -1 : this.#number(group, reporter);
  }

  /** The rows, those of a family side by side. */
  sorted(): Uint32Array {
    const { size, reporterCount } = this.#rows;
    const byReporter = countingSort(ascending(size), reporterCount, row => this.#rows.reporterId(row));
    return countingSort(byReporter.sorted, this.#groups.size, row => this.#group(row)).sorted;
  }

  #group(row: number): number {
    return this.#groupOf[this.#rows.label(row)] as number;
  }

  #number(group: number, reporter: number): number {
    return group * this.#rows.reporterCount + reporter;
  }
}

/** Where figures with a label belong in their family, and how large they are. */
interface Place {
  readonly slot: number;
  readonly year: number;
  readonly factor: number;
}

/** The figures of one family, as far as it takes to know whether anything might be said of them. */
class FamilyFigures {
  readonly #rows: TallyRows;
  readonly #years: number;
  readonly #parts: Frame['parts'];
  readonly #places: readonly Place[];
  readonly #seen: Uint8Array;
  readonly #lows: Float64Array;
  readonly #highs: Float64Array;
  #isRepeated = false;

  constructor(rows: TallyRows, { labels, frame }: Coded) {
    this.#rows = rows;
    this.#years = frame.years;
    this.#parts = frame.parts;
    this.#places = labels.map(({ slot, year, factor }) => ({ slot, year, factor: factor.valueOf() }));
    this.#seen = new Uint8Array(frame.slots * frame.years);
    this.#lows = new Float64Array(frame.slots);
    this.#highs = new Float64Array(frame.slots);
    this.clear();
  }

  clear(): void {
    this.#seen.fill(0);
    this.#lows.fill(Number.POSITIVE_INFINITY);
    this.#highs.fill(0);
    this.#isRepeated = false;
  }

  add(row: number): void {
    const { slot, year, factor } = this.#places[this.#rows.label(row)] as Place;
    const cell = slot * this.#years + year;
    this.#isRepeated ||= this.#seen[cell] === 1;
    this.#seen[cell] = 1;
    const rounded = (this.#rows.digits(row) / (TENS[this.#rows.places(row)] as number)) * factor;
    if (rounded < (this.#lows[slot] as number)) this.#lows[slot] = rounded;
    if (rounded > (this.#highs[slot] as number)) this.#highs[slot] = rounded;
  }

  get isDoubtful(): boolean {
    if (this.#isRepeated) return true;
    for (let slot = 0; slot < this.#lows.length; slot += 1) if (this.#isAbove(slot, JUMP, slot)) return true;
    return this.#parts.some(([part, whole]) => this.#isAbove(part, EXCESS, whole));
  }

  #isAbove(slot: number, times: number, other: number): boolean {
    return (this.#highs[slot] as number) > times * (this.#lows[other] as number);
  }
}

const TENS = Array.from({ length: MOST_PLACES + 1 }, (_, places) => 10 ** places);
