import type { Text } from '../catalogue/types.js';
import { CHECKED, FAILURES_NOT_COUNTED, OUTCOMES, STRICT_WARNINGS } from '../messages/report.js';
import type { Report } from './model.js';

/** What the exit code says of these data. */
export function meaningOf({ kind, exitCode, findings, results }: Report): Text {
  if (exitCode === 2 && findings.every(f => f.severity !== 'error')) return STRICT_WARNINGS;
  if (kind === 'validate' && exitCode !== 1) return CHECKED[exitCode];
  const uncounted = exitCode === 0 && results.some(r => r.verdict === 'fail');
  return uncounted ? FAILURES_NOT_COUNTED : OUTCOMES[exitCode];
}
