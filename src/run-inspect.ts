import { areaAsked, assertAsOf } from './asked.js';
import { loadPlan } from './catalogue/plan-store.js';
import { sortFindings } from './checks/sort-findings.js';
import type { AsOf } from './engine/as-of.js';
import { type ReadingAsked, readInputs } from './intake/read-inputs.js';
import type { InspectReport } from './report/inspect-model.js';
import { givenBy, type Services } from './run.js';

/** What a user asks to be shown; names as written. */
export interface InspectRequest {
  readonly plan: string;
  readonly inputs: readonly string[];
  readonly asOf: AsOf | null;
  readonly area: string | null;
  readonly reading?: ReadingAsked;
}

/**
 * Reads a submission and tells how it was read; nothing is checked or judged.
 * @throws UnknownPlanError, CatalogueError, RequestError, InputError, MappingError
 */
export async function runInspect(services: Services, request: InspectRequest): Promise<InspectReport> {
  const catalogue = await loadPlan(services.plans, request.plan);
  const area = areaAsked(catalogue, request.area);
  assertAsOf(catalogue, request.asOf);
  const read = await readInputs(services.inputs, catalogue, request.inputs, {
    ...givenBy(services, request, area),
    isTraced: true,
  });
  const findings = sortFindings(read.findings);
  const exitCode = findings.some(({ severity }) => severity === 'error') ? 2 : 0;
  return { catalogue, files: read.files, findings, exitCode };
}
