import { compareBytes, compareTexts } from '../order.js';

/** A label as it is written, how many rows have it, and its number where it is understood. */
export interface Counted {
  readonly texts: readonly [string, string, string, string];
  readonly count: number;
  readonly code: number | null;
}

/** A row to be read by itself. */
export interface Single {
  readonly texts: readonly string[];
  readonly label: string;
  readonly reporter: string;
}

export interface Numbered {
  readonly row: number;
  readonly texts: readonly string[];
}

export function labelKey(texts: readonly string[]): string {
  return JSON.stringify(texts);
}

/** Tells the numbers of rows from 1, in order, by how many rows there are of each label. */
export class Places {
  readonly #base = new Map<string, number>();
  readonly #singles: ReadonlyMap<string, readonly Single[]>;

  constructor(labels: readonly Counted[], singles: readonly Single[], order: readonly number[]) {
    let before = 0;
    for (const { texts, count } of [...labels].sort((a, b) => compareTexts([0, 1, 2, 3], a.texts, b.texts))) {
      this.#base.set(labelKey(texts), before);
      before += count;
    }
    this.#singles = grouped(sorted(singles, order));
  }

  /** Of each label with any, in order. */
  get singles(): ReadonlyMap<string, readonly Single[]> {
    return this.#singles;
  }

  /** @param before how many rows that are added up come before a single row, by label and reporting unit */
  numbered(before: (label: string, reporter: string) => number): Numbered[] {
    const all = [...this.#singles].flatMap(([label, singles]) =>
      singles.map(({ texts, reporter }, at) => ({
        row: this.#from(label) + at + before(label, reporter) + 1,
        texts,
      })),
    );
    return all.sort((a, b) => a.row - b.row);
  }

  /** Of the first rows of a label that are added up. @param firsts each with its reporting unit */
  rowsOf<T extends { readonly reporter: string }>(
    label: string,
    firsts: readonly T[],
  ): (T & { row: number })[] {
    const singles = this.#singles.get(label) ?? [];
    const inOrder = [...firsts].sort((a, b) => compareBytes(a.reporter, b.reporter));
    return inOrder.map((first, i) => {
      const passed = singles.filter(single => compareBytes(single.reporter, first.reporter) < 0).length;
      return { ...first, row: this.#from(label) + i + passed + 1 };
    });
  }

  #from(label: string): number {
    return this.#base.get(label) ?? 0;
  }
}

function sorted(singles: readonly Single[], order: readonly number[]): Single[] {
  return [...singles].sort((a, b) => compareTexts(order, a.texts, b.texts));
}

function grouped(singles: readonly Single[]): Map<string, Single[]> {
  const groups = new Map<string, Single[]>();
  for (const single of singles) {
    const group = groups.get(single.label);
    if (group) group.push(single);
    else groups.set(single.label, [single]);
  }
  return groups;
}
