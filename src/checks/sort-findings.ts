import { compareText } from '../engine/observation.js';
import type { Finding, Severity } from './finding.js';

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Errors, warnings, notes; within them by place, those without a place last. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] ||
      compareText(a.place.file ?? '\uffff', b.place.file ?? '\uffff') ||
      compareText(a.place.sheet ?? '', b.place.sheet ?? '') ||
      (a.place.line ?? 0) - (b.place.line ?? 0) ||
      (a.place.column ?? 0) - (b.place.column ?? 0) ||
      compareText(a.code, b.code),
  );
}
