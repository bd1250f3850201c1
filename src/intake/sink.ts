import type { Finding } from '../checks/finding.js';
import type { Observation } from '../engine/observation.js';

/** Where what is read of a file goes, one thing at a time. */
export interface Sink {
  observe(observation: Observation): void;
  tell(findings: readonly Finding[]): void;
}
