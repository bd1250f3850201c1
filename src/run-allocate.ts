import type { AllocationDraft } from './allocate/draft.js';
import { readInputs } from './assess.js';
import { loadPlan } from './catalogue/plan-store.js';
import type { Catalogue } from './catalogue/types.js';
import { runChecks } from './checks/run-checks.js';
import type { SharingAsked } from './draft-allocation.js';
import type { Observations } from './engine/observations.js';
import { findInputs } from './intake/inputs.js';
import { loadMapping } from './intake/load-mapping.js';
import { NO_MAPPING } from './intake/mapping.js';
import type { ReadingAsked } from './intake/read-inputs.js';
import type { Services } from './run.js';

/** What a user asks to share out, and by what; paths as written. */
export interface AllocateRequest extends Omit<SharingAsked, 'reading' | 'mapping'> {
  readonly plan: string;
  /** Tables with a column of weights; none where the figures of the base year are the weights. */
  readonly weights: readonly string[];
  /** Submissions that hold the figures of the base year. */
  readonly base: readonly string[];
  readonly fixed: readonly string[];
  readonly floors: readonly string[];
  readonly reading: ReadingAsked;
}

export interface AllocateReport {
  readonly draft: AllocationDraft;
  /** How many errors the submissions have; nothing rests on a figure that has one. */
  readonly errors: number;
}

/**
 * Shares the plan's targets out among its areas.
 * @throws UnknownPlanError, CatalogueError, InputError, MappingError, SharingError, WarehouseError
 */
export async function runAllocate(services: Services, request: AllocateRequest): Promise<AllocateReport> {
  const catalogue = await loadPlan(services.plans, request.plan);
  const find = async (paths: readonly string[], query: string | null = null) =>
    (await findInputs(services.inputs, paths, query)).files;
  const { reading } = request;
  const path = reading.mapping ?? null;
  const mapping = path === null ? NO_MAPPING : await loadMapping(services.inputs.cwd, catalogue, path);
  // A query of a run without a table of weights is one of the submissions.
  const weights = await find(request.weights, request.weights.length > 0 ? (reading.query ?? null) : null);
  const [fixed, floors] = [await find(request.fixed), await find(request.floors)];
  const { observations, errors } = await baseFigures(services, catalogue, request);
  const { draftAllocation } = await import('./draft-allocation.js');
  const from = { weights, fixed, floors, base: observations };
  return { draft: await draftAllocation(catalogue, { ...request, reading, mapping }, from), errors };
}

async function baseFigures(
  { inputs, watch, bulk }: Services,
  catalogue: Catalogue,
  { base, reading, weights }: AllocateRequest,
): Promise<{ readonly observations: Observations | null; readonly errors: number }> {
  if (base.length === 0) return { observations: null, errors: 0 };
  // What is said of the tables of weights is not said of the submissions beside them.
  const asked = weights.length > 0 ? { mapping: reading.mapping ?? null } : reading;
  const read = await readInputs(inputs, catalogue, base, { ...asked, watch, bulk, area: null, asOf: null });
  const submitted = { catalogue, observations: read.submitted, asOf: null, area: null, allocation: [] };
  const checked = runChecks(submitted);
  const findings = [...read.findings, ...checked.findings];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { observations: checked.observations, errors };
}
