import type { Before } from './before.js';
import { toCommitment, toIndicator } from './entries.js';
import type { Parsed } from './parsed.js';
import type { PlanFiles } from './plan-files.js';
import { withFormerNames } from './succession.js';
import type { Area } from './types.js';

/** Turns what the files hold into entries; what `extends` names lends its names and, where none are given, its areas. */
export function parse(
  files: PlanFiles,
  before: Before | null,
): { parsed: Parsed; clauses: readonly string[] } {
  const plan = files.plan();
  const rows = files.rows('commitments');
  const parsed = {
    plan,
    before: (plan?.extends && before?.catalogue) ?? null,
    indicators: files.rows('indicators')?.map(row => toIndicator(row, plan?.lastYear ?? 0)) ?? null,
    commitments: rows?.map(toCommitment) ?? null,
    baseline: files.rows('baseline'),
    areas: areasOf(files, before),
  };
  return { parsed: withFormerNames(parsed), clauses: rows?.map(row => row.seed) ?? [] };
}

function areasOf(files: PlanFiles, before: Before | null): readonly Area[] | null {
  return before === null || files.has('areas') ? files.rows('areas') : (before.catalogue?.areas ?? null);
}
