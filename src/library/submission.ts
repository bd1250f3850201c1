import type { Area } from '../catalogue/types.js';
import type { Finding } from '../checks/finding.js';
import type { AsOf } from '../engine/as-of.js';
import type { Observation } from '../engine/observation.js';
import type { Observations } from '../engine/observations.js';
import type { Read } from '../read.js';

/** What of the reading decides how a submission may be judged. */
export interface ReadAs {
  /** The id of the plan by which names and units were understood. */
  readonly plan: string;
  /** The area of tables that name none; null: none was asked for. */
  readonly area: Area | null;
  /** The time that figures to the end of a month were taken to; null: none was asked for. */
  readonly asOf: AsOf | null;
}

/** A submission that has been read: made by `readSubmission` or `submissionOf`, and by nothing else. */
export class Submission implements ReadAs {
  /** The names of its files, in order. */
  readonly files: readonly string[];
  /** What there was to say while it was read; `judge` adds what its checks find. */
  readonly findings: readonly Finding[];
  /** The id of the plan it was read by. */
  readonly plan: string;
  /** The area asked for; null: none. */
  readonly area: Area | null;
  /** The time asked for; null: none. */
  readonly asOf: AsOf | null;
  /** @internal */
  readonly submitted: Observations;

  /** @internal */
  constructor({ files, findings, submitted }: Read, { plan, area, asOf }: ReadAs) {
    this.files = files;
    this.findings = findings;
    this.submitted = submitted;
    this.plan = plan;
    this.area = area;
    this.asOf = asOf;
  }

  /**
   * Every figure in order of its place, in the printed unit of its indicator, as read and before any check. What was
   * added up in a large file or a database is not among them.
   */
  get figures(): Iterable<Observation> {
    return this.submitted.all;
  }
}
