import { textLiteral } from './text-literal.js';

/** What stands behind `from` for a Parquet file. @param options more of them, each with a comma before it */
export function parquetFrom(path: string, options = ''): string {
  return `read_parquet([${textLiteral(globless(path))}]${options})`;
}

/** DuckDB takes a path for a pattern: what would be one stands for itself. */
function globless(path: string): string {
  return path.replace(/[*?[]/gu, '[$&]');
}
