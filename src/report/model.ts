import type { Catalogue } from '../catalogue/types.js';
import type { Finding } from '../checks/finding.js';
import type { AsOf } from '../engine/as-of.js';
import type { BaselineResult } from '../engine/baseline.js';
import type { Result } from '../engine/result.js';

/** What a report says; 3, could not run, comes without a report. */
export type ExitCode = 0 | 1 | 2;

/** Everything one run found out; every format is made from this and computes nothing of its own. */
export interface Report {
  readonly kind: 'check' | 'validate';
  readonly catalogue: Catalogue;
  /** The time judged at; null where no year could be taken from the submission. */
  readonly asOf: AsOf | null;
  readonly readings: readonly string[];
  /** In catalogue order, then area order. */
  readonly results: readonly Result[];
  /** Commitments of the prose for which nothing was submitted and which are not among the results. */
  readonly commitmentsWithoutData: number;
  /** Errors first, then by place. */
  readonly findings: readonly Finding[];
  readonly exitCode: ExitCode;
}

/** The previous plan's table, judged, with what was submitted set beside it. */
export interface BaselineReport {
  readonly catalogue: Catalogue;
  readonly results: readonly BaselineResult[];
  readonly findings: readonly Finding[];
  readonly exitCode: ExitCode;
}
