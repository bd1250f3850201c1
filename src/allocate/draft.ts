import type { Catalogue, Indicator } from '../catalogue/types.js';
import type { SharedIndicator } from './share-indicator.js';

/** Targets shared out, with all that they rest on. */
export interface AllocationDraft {
  readonly catalogue: Catalogue;
  /** The column that the weights stand in; null where they are the figures of the base year. */
  readonly column: string | null;
  readonly shared: readonly SharedIndicator[];
  /** Headline rates, which cannot be shared out; none where indicators were asked for by name. */
  readonly rates: readonly Indicator[];
  /** Headline counts left out as no area gave a figure of the base year to weigh by. */
  readonly withoutBase: readonly Indicator[];
}
