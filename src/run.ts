import { join } from 'node:path';
import { loadPlan, type PlanStore, readPlanFile } from './catalogue/plan-store.js';
import type { Area, Catalogue } from './catalogue/types.js';
import { type Finding, finding } from './checks/finding.js';
import { runChecks } from './checks/run-checks.js';
import { sortFindings } from './checks/sort-findings.js';
import { type AsOf, openMonth } from './engine/as-of.js';
import { judgeBaseline } from './engine/baseline.js';
import { evaluate, latestEnd } from './engine/evaluate.js';
import { exitCodeOf, type FailOn } from './engine/exit-code.js';
import { Observations } from './engine/observations.js';
import type { Allocated } from './engine/requirement.js';
import type { Result } from './engine/result.js';
import { readAllocation } from './intake/allocation.js';
import { fileOfBytes } from './intake/input-file.js';
import { findInputs, type InputSource } from './intake/inputs.js';
import { areaMatcher } from './intake/observe/matchers.js';
import { type Reading, readSubmission, type Watch } from './intake/read-submission.js';
import type { BaselineReport, Report } from './report/model.js';

/** Where plans and inputs come from. */
export interface Services {
  readonly plans: PlanStore;
  readonly inputs: InputSource;
  /** Somebody who waits for a long reading. */
  readonly watch?: Watch;
}

/** What a user asks for; names and years as written. */
export interface Request {
  readonly kind: 'check' | 'validate';
  readonly plan: string;
  readonly inputs: readonly string[];
  /** How the files are to be read. */
  readonly reading?: Reading;
  readonly asOf: AsOf | null;
  readonly area: string | null;
  readonly allocation: string | null;
  readonly readings: readonly string[];
  readonly failOn: FailOn;
  readonly strict: boolean;
  /** Keep commitments without data among the results. */
  readonly commitments: boolean;
}

/** Thrown where the request itself cannot be carried out; worded by `messages`. */
export class RequestError extends Error {
  readonly problem: 'unknown-area' | 'unknown-reading' | 'as-of-outside';
  readonly written: string;
  readonly known: readonly string[];

  constructor(problem: RequestError['problem'], written: string, known: readonly string[]) {
    super(`${problem}: ${written}`);
    this.problem = problem;
    this.written = written;
    this.known = known;
  }
}

/**
 * Reads, checks and, for `check`, judges a submission.
 * @throws UnknownPlanError, CatalogueError, RequestError, InputError, AllocationError
 */
export async function run(services: Services, request: Request): Promise<Report> {
  const catalogue = await loadPlan(services.plans, request.plan);
  const area = areaAsked(catalogue, request.area);
  assertReadings(catalogue, request.readings);
  assertAsOf(catalogue, request.asOf);
  const allocation = await allocationAsked(services, request, catalogue);
  const { files, findings: skipped } = await findInputs(services.inputs, request.inputs);
  const submission = await readSubmission(catalogue, files, {
    ...request.reading,
    watch: services.watch,
    area,
    asOf: request.asOf,
  });
  const submitted = new Observations(submission.store);
  const asOf = request.asOf ?? latestEnd(catalogue, submitted);
  const context = { catalogue, observations: submitted, asOf, area: area?.id ?? null, allocation };
  const checked = runChecks(context);
  const options = { asOf, readings: request.readings, allocation, area: area?.id ?? null };
  const judged = request.kind === 'check' ? evaluate(catalogue, checked.observations, options) : [];
  const findings = [...skipped, ...submission.findings, ...checked.findings];
  return toReport(request, { catalogue, asOf, judged, findings, submitted });
}

interface Found {
  readonly catalogue: Catalogue;
  readonly asOf: AsOf | null;
  readonly judged: readonly Result[];
  readonly findings: readonly Finding[];
  readonly submitted: Observations;
}

function toReport(request: Request, { catalogue, asOf, judged, findings, submitted }: Found): Report {
  const isSilent = (r: Result) => r.indicator.attribute === 'commitment' && r.status === 'no-data';
  const results = judged.filter(r => request.commitments || !isSilent(r));
  const all = sortFindings([...findings, ...emptiness(request, asOf, judged, findings, submitted)]);
  const outcome = results.map(r => ({ verdict: r.verdict, attribute: r.indicator.attribute }));
  return {
    kind: request.kind,
    catalogue,
    asOf,
    readings: request.readings,
    results,
    commitmentsWithoutData: judged.length - results.length,
    findings: all,
    exitCode: exitCodeOf({ results: outcome, findings: all, strict: request.strict, failOn: request.failOn }),
  };
}

/** Nothing checked is not success: without any figure, or any verdict, that is itself an error. */
function emptiness(
  { kind }: Request,
  asOf: AsOf | null,
  results: readonly Result[],
  findings: readonly Finding[],
  submitted: Observations,
): Finding[] {
  const empty = withoutFigures(findings, submitted);
  if (empty.length > 0 || findings.some(f => f.severity === 'error')) return empty;
  const decided = results.some(r => r.verdict === 'pass' || r.verdict === 'fail');
  if (decided || (kind === 'validate' && hasFigures(submitted))) return [];
  return [finding('nothing-judged', { year: asOf?.year ?? null, month: asOf && openMonth(asOf) })];
}

/** Whatever else is wrong has been said already. */
function withoutFigures(findings: readonly Finding[], submitted: Observations): Finding[] {
  const told = findings.some(f => f.severity === 'error' || f.code === 'other-period');
  const explained = told || hasFigures(submitted);
  return explained ? [] : [finding('empty-submission', { rows: 'no-figures' })];
}

function hasFigures({ submitted }: Observations): boolean {
  return submitted.some(key => key.reports);
}

/**
 * Judges the previous plan's table; with inputs, sets each submitted year beside it.
 * @throws UnknownPlanError, CatalogueError, InputError
 */
export async function runBaseline(
  services: Services,
  plan: string,
  inputs: readonly string[],
  reading: Reading = {},
): Promise<BaselineReport> {
  const catalogue = await loadPlan(services.plans, plan);
  if (inputs.length === 0) return baselineReport(catalogue, null, []);
  const { files, findings: skipped } = await findInputs(services.inputs, inputs);
  const submission = await readSubmission(catalogue, files, {
    ...reading,
    watch: services.watch,
    area: null,
    asOf: null,
  });
  const submitted = new Observations(submission.store);
  const checked = runChecks({ catalogue, observations: submitted, asOf: null, area: null, allocation: [] });
  const findings = [...skipped, ...submission.findings, ...checked.findings];
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

/** @throws RequestError where no area has the name. */
export function areaAsked(catalogue: Catalogue, written: string | null): Area | null {
  if (written === null) return null;
  const matcher = areaMatcher(catalogue.areas);
  const area = matcher.find(written);
  if (!area) throw new RequestError('unknown-area', written, matcher.nearest(written));
  return area;
}

function assertReadings({ readings }: Catalogue, asked: readonly string[]): void {
  const known = readings.map(reading => reading.id);
  const unknown = asked.find(reading => !known.includes(reading));
  if (unknown !== undefined) throw new RequestError('unknown-reading', unknown, ['table', ...known]);
}

function assertAsOf({ plan }: Catalogue, asOf: AsOf | null): void {
  if (asOf === null) return;
  const { year, month } = asOf;
  const inYear = month === null || (Number.isInteger(month) && month >= 1 && month <= 12);
  if (inYear && year >= plan.firstYear && year <= plan.lastYear) return;
  const written = month === null ? `${year}` : `${year}-${`${month}`.padStart(2, '0')}`;
  throw new RequestError('as-of-outside', written, [`${plan.firstYear}`, `${plan.lastYear}`]);
}

/** The allocation named, else the one beside the plan, else none. */
async function allocationAsked(
  { plans, inputs }: Services,
  { allocation, plan }: Request,
  catalogue: Catalogue,
): Promise<Allocated[]> {
  if (allocation !== null) {
    const { files } = await findInputs(inputs, [allocation]);
    return readAllocation(catalogue, files);
  }
  const bytes = readPlanFile(plans, plan, 'allocation.csv');
  return bytes === null ? [] : readAllocation(catalogue, [fileOfBytes(join(plan, 'allocation.csv'), bytes)]);
}
