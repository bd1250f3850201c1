import type { Catalogue } from '../catalogue/types.js';
import type { Allocated } from '../engine/requirement.js';

/** A plan as submissions are held against it. Plain data: it may be stored as JSON, or made by a program. */
export interface Plan {
  /** What the plan promises. */
  readonly catalogue: Catalogue;
  /** Targets of their own that areas have been given; empty: no area below the plan's own has any but rates. */
  readonly allocation: readonly Allocated[];
}
