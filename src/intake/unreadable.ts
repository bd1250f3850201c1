import type { Finding } from '../checks/finding.js';

const NAME = 'Unreadable';

/** Thrown where a file cannot be read on; nothing it gave so far counts. */
export class Unreadable extends Error {
  override readonly name = NAME;
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}

/** By name, as readers that are bundled apart bring a class of their own. */
export function isUnreadable(error: unknown): error is Unreadable {
  return error instanceof Error && error.name === NAME;
}
