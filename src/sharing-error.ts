import type { ShareProblem } from './allocate/share-problem.js';
import type { AllocationProblem } from './intake/area-rows.js';
import type { WeightProblem } from './intake/weights.js';

export type SharingProblem = AllocationProblem | WeightProblem | ShareProblem;

const NAME = 'SharingError';

/** Thrown where targets cannot be shared out as asked; nothing is shared out then. */
export class SharingError extends Error {
  override readonly name = NAME;
  readonly problems: readonly SharingProblem[];

  constructor(problems: readonly SharingProblem[]) {
    super(`${problems.length} problems in what is to be shared out`);
    this.problems = problems;
  }
}

/** By its name: what throws it is in a bundle of its own. */
export function isSharingError(error: unknown): error is SharingError {
  return error instanceof Error && error.name === NAME;
}
