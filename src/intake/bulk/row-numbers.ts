import { firstIndex } from './first-index.js';

/**
 * DuckDB numbers the rows it takes from 1; the file has a header above them, and ragged ones in between. These turn its
 * numbers into those of the file.
 * @param ragged numbers in the file, in ascending order
 */
export function rowInFile(row: number, ragged: readonly number[]): number {
  const isBehind = (i: number) => (ragged[i] as number) > row + 1 + i;
  return row + 1 + firstIndex(ragged.length, isBehind);
}

/** The ragged rows of a file, and some of those that DuckDB takes, in order. */
export function* withRagged(rows: Iterable<number>, ragged: readonly number[]): Generator<number> {
  let passed = 0;
  for (const row of rows) {
    for (; (ragged[passed] ?? Number.POSITIVE_INFINITY) <= row + 1 + passed; passed += 1)
      yield ragged[passed] as number;
    yield row + 1 + passed;
  }
  yield* ragged.slice(passed);
}
