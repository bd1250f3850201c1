import { areaAsked, assertAsOf, assertReadings, RequestError } from './asked.js';
import { assess, type Judging, type Setting, withoutFigures } from './assess.js';
import { loadPlan, type PlanStore } from './catalogue/plan-store.js';
import type { Area, Catalogue } from './catalogue/types.js';
import type { Finding } from './checks/finding.js';
import { runChecks } from './checks/run-checks.js';
import { sortFindings } from './checks/sort-findings.js';
import type { AsOf } from './engine/as-of.js';
import { judgeBaseline } from './engine/baseline.js';
import { latestEnd } from './engine/evaluate.js';
import { exitCodeOf } from './engine/exit-code.js';
import type { Observations } from './engine/observations.js';
import { TALLY_FROM } from './intake/bulk/defaults.js';
import { findAllocation } from './intake/find-allocation.js';
import type { InputSource } from './intake/inputs.js';
import type { Asked, ReadingAsked } from './intake/read-inputs.js';
import type { BulkAsked, Watch } from './intake/read-submission.js';
import { readInputs } from './read.js';
import type { BaselineReport, Report } from './report/model.js';

/** Where plans and inputs come from. */
export interface Services {
  readonly plans: PlanStore;
  readonly inputs: InputSource;
  /** Somebody who waits for a long reading. */
  readonly watch?: Watch;
  /** How large files are read. */
  readonly bulk?: BulkAsked | undefined;
  /** Of files of so many bytes, plain rows are added up as they are read. */
  readonly tallyFrom?: number;
}

/** What a user asks for; names and years as written. */
export interface Request extends Judging {
  readonly plan: string;
  readonly inputs: readonly string[];
  /** How the files are to be read. */
  readonly reading?: ReadingAsked;
  readonly asOf: AsOf | null;
  readonly area: string | null;
  readonly allocation: string | null;
}

/**
 * Reads, checks and, for `check`, judges a submission.
 * @throws UnknownPlanError, CatalogueError, RequestError, InputError, MappingError, AllocationError
 */
export async function run(services: Services, request: Request): Promise<Report> {
  const setting = await settingOf(services, request);
  const { catalogue, area } = setting;
  const { bulk, tallyFrom = TALLY_FROM } = services;
  const given = { ...givenBy(services, request, area), bulk, tallyFrom };
  const read = await readInputs(services.inputs, catalogue, request.inputs, given);
  return assess(setting, read, request, request.asOf ?? latestEnd(catalogue, read.submitted));
}

/**
 * What a request judges by, read and found sound before any submission is.
 * @throws UnknownPlanError, CatalogueError, RequestError, InputError, AllocationError
 */
export async function settingOf(services: Services, request: SettingAsked): Promise<Setting> {
  const catalogue = await loadPlan(services.plans, request.plan);
  const area = areaAsked(catalogue, request.area);
  assertReadings(catalogue, request.readings);
  assertAsOf(catalogue, request.asOf);
  return { catalogue, area, allocation: await findAllocation(services, request, catalogue) };
}

/** What a user said beside the files themselves. */
export function givenBy(
  { watch }: Services,
  { reading, asOf }: Pick<Request, 'reading' | 'asOf'>,
  area: Area | null,
): Asked {
  return { ...reading, watch, area, asOf };
}

type SettingAsked = Pick<Request, 'plan' | 'area' | 'readings' | 'asOf' | 'allocation'>;

/**
 * Judges the previous plan's table; with inputs, sets each submitted year beside it.
 * @throws UnknownPlanError, CatalogueError, RequestError where there is no such table, InputError, MappingError
 */
export async function runBaseline(
  services: Services,
  plan: string,
  inputs: readonly string[],
  reading: ReadingAsked = {},
): Promise<BaselineReport> {
  const catalogue = await loadPlan(services.plans, plan);
  if (catalogue.baseline.length === 0) throw new RequestError('no-baseline', plan, []);
  if (inputs.length === 0) return baselineReport(catalogue, null, []);
  const read = await readInputs(services.inputs, catalogue, inputs, {
    ...reading,
    watch: services.watch,
    area: null,
    asOf: null,
  });
  const { submitted } = read;
  const checked = runChecks({ catalogue, observations: submitted, asOf: null, area: null, allocation: [] });
  const findings = [...read.findings, ...checked.findings];
  const all = sortFindings([...findings, ...withoutFigures(findings, submitted)]);
  return baselineReport(catalogue, checked.observations, all);
}

function baselineReport(
  catalogue: Catalogue,
  observations: Observations | null,
  findings: readonly Finding[],
): BaselineReport {
  const results = judgeBaseline(catalogue, observations);
  const outcome = results.map(({ verdict }) => ({ verdict, attribute: 'anticipatory' as const }));
  const exitCode = exitCodeOf({ results: outcome, findings, strict: false, failOn: 'any' });
  return { catalogue, results, findings, exitCode };
}
