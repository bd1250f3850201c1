import type { Rational } from '../engine/rational.js';

/** Why targets cannot be shared out; areas and indicators by id. */
export type ShareProblem =
  | {
      readonly problem: 'unknown-indicator' | 'unknown-area';
      readonly written: string;
      readonly nearest: readonly string[];
    }
  | { readonly problem: 'whole-area'; readonly area: string }
  | { readonly problem: 'nested-areas'; readonly area: string; readonly within: string }
  | { readonly problem: 'share-no-count' | 'city-only'; readonly indicator: string }
  /** A figure is given for an area that is not among those that share. */
  | {
      readonly problem: 'not-sharing';
      readonly file: string;
      readonly line: number | null;
      readonly text: string;
    }
  | { readonly problem: 'nothing-to-share' }
  | {
      readonly problem: 'no-weight';
      readonly indicators: readonly string[];
      readonly areas: readonly string[];
    }
  | {
      readonly problem: 'no-base';
      readonly indicators: readonly string[];
      readonly areas: readonly string[];
      readonly year: number;
    }
  | {
      readonly problem: 'below-floor';
      readonly indicator: string;
      readonly area: string;
      readonly given: Rational;
      readonly floor: Rational;
    }
  /** By how much what is given exceeds the target, or everything given falls short of it. */
  | {
      readonly problem: 'over' | 'short';
      readonly indicator: string;
      readonly by: Rational;
      readonly target: Rational;
    };
