import type { Attribute } from '../catalogue/types.js';
import type { Verdict } from './status.js';

/** Every choice of whose failure counts. */
export const FAIL_ON = ['any', 'binding', 'never'] as const;
/** Whose failure gives exit code 1: that of `any` indicator, of a `binding` one, or of none. */
export type FailOn = (typeof FAIL_ON)[number];

/** What the exit code rests on; each finding with the severity it has in the data. */
export interface Outcome {
  readonly results: readonly { readonly verdict: Verdict; readonly attribute: Attribute }[];
  readonly findings: readonly { readonly severity: 'error' | 'warning' | 'info' }[];
  readonly strict: boolean;
  readonly failOn: FailOn;
}

/** 0 nothing fails, 1 an indicator fails, 2 not fit to be judged. 3, could not run, never has an outcome. */
export function exitCodeOf(outcome: Outcome): 0 | 1 | 2 {
  const { findings, results, strict, failOn } = outcome;
  const unfit = findings.some(f => f.severity === 'error' || (strict && f.severity === 'warning'));
  if (unfit) return 2;
  const counted = results.filter(
    r => failOn === 'any' || (failOn === 'binding' && r.attribute === 'binding'),
  );
  return counted.some(r => r.verdict === 'fail') ? 1 : 0;
}
