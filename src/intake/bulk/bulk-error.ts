const NAME = 'BulkError';

/** Thrown where a large file cannot be read by DuckDB, and reading it another way would fail as well or be wrong. */
export class BulkError extends Error {
  /** Memory or disk did not suffice; the file was changed meanwhile; anything else. */
  readonly reason: 'memory' | 'disk' | 'changed' | 'failed';
  /** What DuckDB says, or the file that was changed. */
  readonly detail: string;

  constructor(reason: BulkError['reason'], detail: string, cause?: unknown) {
    super(`${reason}: ${detail}`, { cause });
    this.name = NAME;
    this.reason = reason;
    this.detail = detail;
  }
}

/** By its name: what throws it is in a bundle of its own. */
export function isBulkError(error: unknown): error is BulkError {
  return error instanceof Error && error.name === NAME;
}

/** What DuckDB does not take, such as a CSV row that is too short, another reader can tell by line and column. */
export function nullIfUnfit(error: unknown): null {
  if (isBulkError(error) && error.reason === 'failed') return null;
  throw error;
}

const MEMORY = /out of memory|memory.?limit/iu;
const DISK = /no space left|quota|file too large|temp_directory|could not write|ENOSPC|EDQUOT|EFBIG/iu;

/** What DuckDB says, as the fault it is. */
export function bulkError(error: unknown): BulkError {
  if (isBulkError(error)) return error;
  const said = error instanceof Error ? error.message : String(error);
  const [detail = ''] = said.split('\n');
  if (DISK.test(said)) return new BulkError('disk', detail, error);
  return new BulkError(MEMORY.test(said) ? 'memory' : 'failed', detail, error);
}
