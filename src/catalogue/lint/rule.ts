import type { Catalogue } from '../types.js';
import type { Found, RemarkCode } from './remark.js';

/** What the rules look at: a plan without problems, and what was listed from its document alone. */
export interface LintedPlan {
  readonly catalogue: Catalogue;
  /** `seed` of each commitment, in their order. */
  readonly clauses: readonly string[];
  readonly seeds: Seeds | null;
}

export interface Seeds {
  /** Every place that the lists name. */
  readonly places: ReadonlySet<string>;
  /** The key of every clause. */
  readonly clauses: ReadonlySet<string>;
}

/** Pure: the same plan, the same remarks, in the order of the plan. */
export type Rule<K extends RemarkCode> = (plan: LintedPlan) => readonly Found<K>[];
