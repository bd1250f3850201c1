import type { Finding } from '../checks/finding.js';

/** Thrown where a file cannot be read on; nothing it gave so far counts. */
export class Unreadable extends Error {
  readonly finding: Finding;

  constructor(finding: Finding) {
    super(finding.code);
    this.finding = finding;
  }
}
