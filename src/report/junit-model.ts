/** A test of a JUnit report. */
export interface Case {
  /** Unique in its suite. */
  readonly name: string;
  /** Null where it passed. */
  readonly outcome: Outcome | null;
  /** What stands below the outcome, or where it passed in the test's output; may be empty. */
  readonly text: string;
}

export type Outcome =
  | { readonly kind: 'error' | 'failure'; readonly type: string; readonly message: string }
  | { readonly kind: 'skipped' };

export interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

export interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

export function countsOf(cases: readonly Case[]): Counts {
  const count = (kind: Outcome['kind']) => cases.filter(({ outcome }) => outcome?.kind === kind).length;
  return {
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
  };
}
