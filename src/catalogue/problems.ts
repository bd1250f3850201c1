import type { Measure, Operator } from './types.js';
import type { Place } from './where.js';

/** What is wrong in a plan file, worded in `messages`. */
export type ProblemDetail =
  | { readonly code: 'file-missing' }
  | { readonly code: 'syntax'; readonly reason: string }
  | { readonly code: 'unreadable'; readonly reason: string }
  | { readonly code: 'not-text' }
  | { readonly code: 'no-header' }
  | { readonly code: 'column-twice'; readonly name: string }
  | { readonly code: 'ragged-row'; readonly cells: number; readonly expected: number }
  | { readonly code: 'unknown-key'; readonly key: string; readonly nearest: string | null }
  | { readonly code: 'missing-key'; readonly key: string; readonly example?: string }
  | {
      readonly code: 'bad-value';
      readonly key: string;
      readonly found: string;
      readonly expected: string;
      /** A line or cell that would be right. */
      readonly example?: string;
      /** The word that was meant, where only some words may stand. */
      readonly nearest?: string | null;
    }
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
  | { readonly code: 'duplicate-no'; readonly no: number; readonly by: string }
  | { readonly code: 'reserved-reading'; readonly id: string }
  | { readonly code: 'override-twice'; readonly id: string; readonly reading: string }
  | { readonly code: 'not-headline'; readonly key: string; readonly id: string }
  | { readonly code: 'half-note'; readonly id: string; readonly missing: string }
  | {
      readonly code: 'kind-operator';
      readonly id: string;
      readonly measure: Measure;
      readonly operator: Operator;
    }
  | {
      readonly code: 'range-end';
      readonly id: string;
      readonly operator: Operator;
      /** Empty where there is none. */
      readonly low: string;
      readonly high: string;
    }
  | { readonly code: 'every-of-no-year'; readonly id: string; readonly measure: Measure }
  | {
      readonly code: 'due-outside';
      readonly id: string;
      readonly due: number;
      readonly firstYear: number;
      readonly lastYear: number;
    }
  | { readonly code: 'part-loop'; readonly id: string; readonly key: 'parent' | 'partOf' }
  | {
      readonly code: 'part-of-other-kind';
      readonly id: string;
      readonly measure: Measure;
      readonly whole: string;
      readonly ofWhole: Measure;
    };

export type Problem = ProblemDetail & Place;

/** Thrown with every problem of a plan at once. */
export class CatalogueError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(p => `${p.file}:${p.line} ${p.code}`).join('; '));
    this.problems = problems;
  }
}
