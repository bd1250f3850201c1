import type { CellFault } from '../intake/cells.js';

/** Why no plan can be drafted from a table, worded in `messages`. Cells are named as a spreadsheet does: `C3`. */
export type DraftProblem =
  | {
      readonly problem: 'unreadable';
      readonly file: string;
      readonly line: number | null;
      readonly text: string;
    }
  | { readonly problem: 'no-header'; readonly file: string }
  | { readonly problem: 'no-target'; readonly file: string; readonly line: number }
  | {
      readonly problem: 'several-columns';
      readonly file: string;
      readonly kind: 'base' | 'target';
      readonly columns: readonly { readonly cell: string; readonly header: string }[];
    }
  | { readonly problem: 'no-rows'; readonly file: string; readonly line: number }
  | {
      readonly problem: 'broken-cell';
      readonly file: string;
      readonly cell: string;
      readonly fault: CellFault;
    }
  | { readonly problem: 'no-years'; readonly file: string }
  | {
      readonly problem: 'years-differ';
      readonly file: string;
      readonly asked: number;
      readonly printed: number;
    };

const NAME = 'DraftError';

/** Thrown where a table cannot become a plan; nothing is written then. */
export class DraftError extends Error {
  override readonly name = NAME;
  readonly problems: readonly DraftProblem[];

  constructor(problems: readonly DraftProblem[]) {
    super(`${problems.length} problems of a table of targets`);
    this.problems = problems;
  }
}

/** By its name: what throws it is in a bundle of its own. */
export function isDraftError(error: unknown): error is DraftError {
  return error instanceof Error && error.name === NAME;
}
