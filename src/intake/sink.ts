import type { Finding } from '../checks/finding.js';
import type { Observation } from '../engine/observation.js';
import type { Tally } from './tally/tally.js';

/** Where what is read of a file goes, one thing at a time. */
export interface Sink {
  observe(observation: Observation): void;
  tell(findings: readonly Finding[]): void;
  /** Keeps plain rows, which then are not observed; left out: nothing does. */
  readonly tally?: Tally | undefined;
}
