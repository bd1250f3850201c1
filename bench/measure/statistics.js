export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** How many times as long one took as the other, round by round; null where one of them did not run. */
export function ratio(runs, reference) {
  if (runs === undefined || reference === undefined) return null;
  return median(runs.map(({ seconds }, round) => seconds / reference[round].seconds));
}
