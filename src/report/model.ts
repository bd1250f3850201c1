import type { Catalogue } from '../catalogue/types.js';
import type { Finding } from '../checks/finding.js';
import type { ErrorDiff } from '../diff/error-diff.js';
import type { FigureDiff } from '../diff/figure-diff.js';
import type { VerdictDiff } from '../diff/verdict-diff.js';
import type { AsOf } from '../engine/as-of.js';
import type { BaselineResult } from '../engine/baseline.js';
import type { Method } from '../engine/method.js';
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
  /** How progress is measured; whatever it is, statuses are the schedule's. */
  readonly method: Method;
  /** In catalogue order, then area order. */
  readonly results: readonly Result[];
  /** Commitments of the prose for which nothing was submitted and which are not among the results. */
  readonly commitmentsWithoutData: number;
  /** The previous plan's table, judged by its own outcomes, with the years since beside it. */
  readonly baseline: readonly BaselineResult[];
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

/** One of two submissions, read, checked and judged at the time of both. */
export interface DiffSide {
  readonly report: Report;
  /** The names of its files, in order. */
  readonly files: readonly string[];
  /** The latest plan year that it has a figure of; null where it has none. */
  readonly latestYear: number | null;
}

/** What differs between an older and a newer submission; both hold the same catalogue, time and readings. */
export interface DiffReport {
  readonly old: DiffSide;
  readonly new: DiffSide;
  /** Whether the time was asked for; else it is the end of the newer submission's latest year. */
  readonly asOfAsked: boolean;
  readonly figures: FigureDiff;
  readonly verdicts: VerdictDiff;
  readonly errors: ErrorDiff;
  /** That of the newer submission alone. */
  readonly exitCode: ExitCode;
}
