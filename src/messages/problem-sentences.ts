import type { Problem } from '../catalogue/problems.js';

export type ProblemCode = Problem['code'];
export type ProblemOf<K extends ProblemCode> = Extract<Problem, { readonly code: K }>;

/** What is wrong with a file that a person wrote for the program, without the place. */
export interface ProblemSentences<K extends ProblemCode> {
  readonly zh: (problem: ProblemOf<K>) => string;
  readonly en: (problem: ProblemOf<K>) => string;
}
