/** What is wrong in a plan file, worded in `messages`. */
export type ProblemDetail =
  | { readonly code: 'file-missing' }
  | { readonly code: 'syntax'; readonly reason: string }
  | { readonly code: 'unknown-key'; readonly key: string; readonly nearest: string | null }
  | { readonly code: 'missing-key'; readonly key: string }
  | { readonly code: 'bad-value'; readonly key: string; readonly found: string; readonly expected: string }
  | { readonly code: 'file-twice'; readonly key: string; readonly path: string }
  | { readonly code: 'duplicate-id'; readonly id: string }
  | {
      readonly code: 'unknown-reference';
      readonly key: string;
      readonly id: string;
      readonly nearest: string | null;
    }
  | { readonly code: 'alias-claimed-twice'; readonly alias: string; readonly by: string }
  | { readonly code: 'years-disorder'; readonly years: string }
  | { readonly code: 'no-target'; readonly id: string }
  | { readonly code: 'no-root-area'; readonly count: number }
  | { readonly code: 'area-loop'; readonly id: string }
  | { readonly code: 'part-of-itself'; readonly id: string };

/** What is wrong in a file of configuration, and where: lines and columns count from 1. */
export type Problem = ProblemDetail & {
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

/** Thrown with every problem of a plan at once. */
export class CatalogueError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(p => `${p.file}:${p.line} ${p.code}`).join('; '));
    this.problems = problems;
  }
}
