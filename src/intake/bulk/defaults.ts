/** Below this many bytes, some 12,000 rows, reading row by row is faster: see docs/performance.md. */
export const BULK_FROM = 500_000;
/** Enough for what DuckDB keeps in memory here; with Node and the libraries themselves it stays under 400 MB. */
export const BULK_MEMORY = '112MB';
