/** When large files are added up instead of being read row by row. */
export const BULK_CHOICES = ['auto', 'always', 'never'] as const;
/** One of the choices. */
export type BulkChoice = (typeof BULK_CHOICES)[number];

/** Below this many bytes, some 12,000 rows, reading row by row is faster: see docs/performance.md. */
const AUTO_FROM = 500_000;
/** From so many bytes on, plain rows of a file are added up as they are read; smaller ones are read as soon row by row. */
export const TALLY_FROM = 1 << 16;

/** Enough for what DuckDB keeps in memory here; with Node and the libraries themselves it stays under 400 MB. */
export const BULK_MEMORY = '112MB';

/** From how many bytes on; null: never. */
export function bulkFrom(choice: BulkChoice): number | null {
  if (choice === 'never') return null;
  return choice === 'always' ? 0 : AUTO_FROM;
}
