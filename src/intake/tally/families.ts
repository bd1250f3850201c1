import { BitSet } from '../../engine/store/bit-set.js';
import { ascending, countingSort } from '../../engine/store/counting-sort.js';
import { EXCESS, JUMP } from '../bulk/doubts.js';
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
  const groups = new Groups(coded.labels);
  const elsewhere = new Set<number>();
  for (const key of others) elsewhere.add(groups.familyOf(rows, key));
  const { sorted } = sortedByFamily(rows, groups);
  const familyAt = (i: number) => groups.family(rows, sorted[i] as number);
  const apart = new BitSet(rows.size);
  const figures = new FamilyFigures(coded.frame);
  for (let begin = 0, end = 0; begin < sorted.length; begin = end) {
    const family = familyAt(begin);
    figures.clear();
    for (end = begin; end < sorted.length && familyAt(end) === family; end += 1)
      figures.add(coded.labels, rows, sorted[end] as number);
    if (!figures.isDoubtful && !elsewhere.has(family)) continue;
    for (let i = begin; i < end; i += 1) apart.add(sorted[i] as number);
  }
  return apart;
}

function sortedByFamily(rows: TallyRows, groups: Groups) {
  const all = ascending(rows.size);
  const byReporter = countingSort(all, rows.reporterCount, row => rows.reporterId(row)).sorted;
  return countingSort(byReporter, groups.count, row => groups.groupOf(rows.label(row)));
}

/** Gives every area with a family of indicators a number, and with a reporting unit another. */
class Groups {
  readonly #ids = new Map<string, number>();
  readonly #byLabel: readonly number[];

  constructor(labels: readonly CodedLabel[]) {
    this.#byLabel = labels.map(({ area, family }) => {
      const key = `${area} ${family}`;
      const id = this.#ids.get(key) ?? this.#ids.size;
      this.#ids.set(key, id);
      return id;
    });
  }

  get count(): number {
    return this.#ids.size;
  }

  groupOf(label: number): number {
    return this.#byLabel[label] as number;
  }

  family(rows: TallyRows, row: number): number {
    return this.groupOf(rows.label(row)) * rows.reporterCount + rows.reporterId(row);
  }

  /** -1 where no row is of it. */
  familyOf(rows: TallyRows, [area, family, name]: FamilyKey): number {
    const group = this.#ids.get(`${area} ${family}`);
    const reporter = rows.findReporter(name);
    return group === undefined || reporter === null ? -1 : group * rows.reporterCount + reporter;
  }
}

/** The figures of one family, as far as it takes to know whether anything might be said of them. */
class FamilyFigures {
  readonly #frame: Frame;
  readonly #seen: Uint8Array;
  readonly #lows: Float64Array;
  readonly #highs: Float64Array;
  #isRepeated = false;

  constructor(frame: Frame) {
    this.#frame = frame;
    this.#seen = new Uint8Array(frame.slots * frame.years);
    this.#lows = new Float64Array(frame.slots);
    this.#highs = new Float64Array(frame.slots);
  }

  clear(): void {
    this.#seen.fill(0);
    this.#lows.fill(Number.POSITIVE_INFINITY);
    this.#highs.fill(0);
    this.#isRepeated = false;
  }

  add(labels: readonly CodedLabel[], rows: TallyRows, row: number): void {
    const { slot, year, factor } = labels[rows.label(row)] as CodedLabel;
    const cell = slot * this.#frame.years + year;
    this.#isRepeated ||= this.#seen[cell] === 1;
    this.#seen[cell] = 1;
    const rounded = (rows.digits(row) / 10 ** rows.places(row)) * factor.valueOf();
    this.#lows[slot] = Math.min(this.#lows[slot] as number, rounded);
    this.#highs[slot] = Math.max(this.#highs[slot] as number, rounded);
  }

  get isDoubtful(): boolean {
    const isAbove = (slot: number, times: number, other: number) =>
      (this.#highs[slot] as number) > times * (this.#lows[other] as number);
    return (
      this.#isRepeated ||
      this.#lows.some((_, slot) => isAbove(slot, JUMP, slot)) ||
      this.#frame.parts.some(([part, whole]) => isAbove(part, EXCESS, whole))
    );
  }
}
