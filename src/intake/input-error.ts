/** Thrown for a path that cannot be read or is written to meanwhile, a pattern that fits nothing, or a folder without a submission. */
export class InputError extends Error {
  /** As given. */
  readonly path: string;
  /** There is nothing; a folder holds no submission; a pattern fits nothing; the system refuses to read it; it was written to meanwhile. */
  readonly reason: 'missing' | 'no-files' | 'no-match' | 'unreadable' | 'changed';

  constructor(path: string, reason: InputError['reason'], cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.path = path;
    this.reason = reason;
  }
}
