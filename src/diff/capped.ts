/** More differences of one kind than these are counted, not listed. */
export const LISTED = 1000;

/** The first of some things, and how many there are in all. */
export interface Capped<T> {
  readonly listed: readonly T[];
  readonly total: number;
}

/** Takes any number of things one at a time and keeps the first `LISTED`. */
export class CappedList<T> implements Capped<T> {
  readonly listed: T[] = [];
  total = 0;

  add(item: T): void {
    this.total += 1;
    if (this.total <= LISTED) this.listed.push(item);
  }
}

export function capped<T>(items: readonly T[]): Capped<T> {
  return { listed: items.slice(0, LISTED), total: items.length };
}
