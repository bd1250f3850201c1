import type { Catalogue } from '../catalogue/types.js';
import type { LeftOut } from './choose-indicators.js';
import type { SharedIndicator } from './share-indicator.js';

/** Targets shared out, with all that they rest on. */
export interface AllocationDraft {
  readonly catalogue: Catalogue;
  /** The column that the weights stand in; null where they are the figures of the base year. */
  readonly column: string | null;
  readonly shared: readonly SharedIndicator[];
  /** None where indicators were asked for by name. */
  readonly leftOut: readonly LeftOut[];
}
