import type { Source } from '../engine/observation.js';
import type { Result } from '../engine/result.js';

/** The cells that the latest value with any was read from, the first of them where there are many; and how many. */
export function lastCells({ series }: Result): { readonly cells: readonly Source[]; readonly count: number } {
  const last = series.findLast(({ rolled }) => rolled.sources.length > 0)?.rolled;
  return { cells: last?.sources ?? [], count: last?.sourceCount ?? 0 };
}

/** The one cell that value was read from; null where it was put together from several, or from none. */
export function lastCell(r: Result): Source | null {
  const { cells, count } = lastCells(r);
  return count === 1 ? (cells[0] ?? null) : null;
}
