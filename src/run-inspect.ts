import { loadPlan } from './catalogue/plan-store.js';
import { sortFindings } from './checks/sort-findings.js';
import type { AsOf } from './engine/as-of.js';
import { readInputs } from './intake/read-inputs.js';
import type { InspectReport } from './report/inspect-model.js';
import { areaAsked, assertAsOf, type Services } from './run.js';

/** What a user asks to be shown; names as written. */
export interface InspectRequest {
  readonly plan: string;
  readonly inputs: readonly string[];
  readonly asOf: AsOf | null;
  readonly area: string | null;
  /** Path of a mapping file. */
  readonly mapping: string | null;
}

/**
 * Reads a submission and tells how it was read; nothing is checked or judged.
 * @throws UnknownPlanError, CatalogueError, RequestError, InputError, MappingError
 */
export async function runInspect(
  { plans, inputs }: Services,
  request: InspectRequest,
): Promise<InspectReport> {
  const catalogue = await loadPlan(plans, request.plan);
  const { asOf, mapping } = request;
  const area = areaAsked(catalogue, request.area);
  assertAsOf(catalogue, asOf);
  const read = await readInputs(inputs, catalogue, request.inputs, { area, asOf, mapping });
  const findings = sortFindings(read.findings);
  const exitCode = findings.some(({ severity }) => severity === 'error') ? 2 : 0;
  return { catalogue, files: read.files, findings, exitCode };
}
