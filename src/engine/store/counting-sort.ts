/**
 * Numbers in order of a key below `keys`, those with one key in the order they came; and where each key starts.
 * Linear in both, where sorting by comparison would call back twenty times a number.
 */
export function countingSort(
  numbers: Uint32Array,
  keys: number,
  keyOf: (number: number) => number,
): { sorted: Uint32Array; starts: Uint32Array } {
  const starts = new Uint32Array(keys + 1);
  for (const number of numbers) add(starts, keyOf(number), 1);
  for (let key = 1; key <= keys; key += 1) add(starts, key, starts[key - 1] as number);
  const sorted = new Uint32Array(numbers.length);
  // Every key starts out as its end and is counted down: what comes last is put last.
  for (let i = numbers.length - 1; i >= 0; i -= 1) {
    const number = numbers[i] as number;
    sorted[add(starts, keyOf(number), -1)] = number;
  }
  return { sorted, starts };
}

function add(counts: Uint32Array, at: number, by: number): number {
  const sum = (counts[at] as number) + by;
  counts[at] = sum;
  return sum;
}

/** 0, 1, 2 and so on. */
export function ascending(length: number): Uint32Array {
  const array = new Uint32Array(length);
  for (let i = 0; i < length; i += 1) array[i] = i;
  return array;
}
