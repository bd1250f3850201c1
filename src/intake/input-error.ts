/** Thrown for a path that cannot be read, a pattern that fits nothing, or a folder without a submission in it. */
export class InputError extends Error {
  readonly path: string;
  readonly reason: 'missing' | 'no-files' | 'no-match' | 'unreadable';

  constructor(path: string, reason: InputError['reason'], cause?: unknown) {
    super(`${reason}: ${path}`, { cause });
    this.path = path;
    this.reason = reason;
  }
}
