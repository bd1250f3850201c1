/** Thrown for a path that cannot be read or is written to meanwhile, a pattern that fits nothing, or a folder without a submission. */
export class InputError extends Error {
  readonly path: string;
  readonly reason: 'missing' | 'no-files' | 'no-match' | 'unreadable' | 'changed';

  constructor(path: string, reason: InputError['reason'], cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.path = path;
    this.reason = reason;
  }
}
