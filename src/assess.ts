import type { Area, Catalogue } from './catalogue/types.js';
import { type Finding, finding } from './checks/finding.js';
import { runChecks } from './checks/run-checks.js';
import { sortFindings } from './checks/sort-findings.js';
import { AddedUps } from './engine/added-up.js';
import { type AsOf, openMonth } from './engine/as-of.js';
import { type BaselineResult, judgeBaseline } from './engine/baseline.js';
import { type EvaluateOptions, evaluate, evaluateSubmitted } from './engine/evaluate.js';
import { exitCodeOf, type FailOn } from './engine/exit-code.js';
import type { Method } from './engine/method.js';
import { Observations } from './engine/observations.js';
import type { Allocated } from './engine/requirement.js';
import type { Result } from './engine/result.js';
import type { InputSource } from './intake/inputs.js';
import { type Asked, readInputs as readFiles } from './intake/read-inputs.js';
import type { Report } from './report/model.js';

/** What the submissions of one request are checked and judged against. */
export interface Setting {
  readonly catalogue: Catalogue;
  readonly area: Area | null;
  readonly allocation: readonly Allocated[];
}

/** A submission as it was read, before anything in it was checked. */
export interface Read {
  readonly submitted: Observations;
  readonly findings: readonly Finding[];
  /** The names of its files, in order. */
  readonly files: readonly string[];
}

/** How a submission is to be judged. */
export interface Judging {
  readonly kind: 'check' | 'validate';
  readonly readings: readonly string[];
  readonly failOn: FailOn;
  readonly strict: boolean;
  /** Keep commitments without data among the results. */
  readonly commitments: boolean;
  /** How progress is measured beside the status; without one, by the schedule alone. */
  readonly method?: Method | undefined;
}

/** @throws InputError */
export async function readInputs(
  source: InputSource,
  catalogue: Catalogue,
  inputs: readonly string[],
  asked: Asked,
): Promise<Read> {
  const submission = await readFiles(source, catalogue, inputs, asked);
  return {
    submitted: Observations.beside(submission.store, new AddedUps(submission.addedUp)),
    findings: submission.findings,
    files: submission.files.map(({ file }) => file),
  };
}

/** Checks and, for `check`, judges what was read at a time; at none, nothing is judged. */
export function assess(setting: Setting, read: Read, judging: Judging, asOf: AsOf | null): Report {
  const { catalogue, allocation } = setting;
  const area = setting.area?.id ?? null;
  const { submitted } = read;
  const checked = runChecks({ catalogue, observations: submitted, asOf, area, allocation });
  const { readings, method } = judging;
  const options = { asOf, readings, allocation, area, method };
  const isJudged = judging.kind === 'check' && asOf !== null;
  const judged = isJudged ? judge(judging, catalogue, checked.observations, options) : NOTHING_JUDGED;
  const findings = [...read.findings, ...checked.findings];
  const report = toReport(judging, { catalogue, asOf, judged, findings, submitted });
  let baseline: readonly BaselineResult[] | null = null;
  return {
    ...report,
    // Few formats show it.
    get baseline() {
      baseline ??= judgeBaseline(catalogue, checked.observations);
      return baseline;
    },
  };
}

interface Judged {
  readonly results: readonly Result[];
  readonly commitmentsWithoutData: number;
}

const NOTHING_JUDGED: Judged = { results: [], commitmentsWithoutData: 0 };

function judge(
  { commitments }: Judging,
  catalogue: Catalogue,
  observations: Observations,
  options: EvaluateOptions,
): Judged {
  if (!commitments) return evaluateSubmitted(catalogue, observations, options);
  return { results: evaluate(catalogue, observations, options), commitmentsWithoutData: 0 };
}

interface Found {
  readonly catalogue: Catalogue;
  readonly asOf: AsOf | null;
  readonly judged: Judged;
  readonly findings: readonly Finding[];
  readonly submitted: Observations;
}

function toReport(judging: Judging, found: Found): Omit<Report, 'baseline'> {
  const { catalogue, asOf, judged, findings, submitted } = found;
  const { results, commitmentsWithoutData } = judged;
  const all = sortFindings([...findings, ...emptiness(judging, asOf, results, findings, submitted)]);
  const outcome = results.map(r => ({ verdict: r.verdict, attribute: r.indicator.attribute }));
  return {
    kind: judging.kind,
    catalogue,
    asOf,
    readings: judging.readings,
    method: judging.method ?? 'schedule',
    results,
    commitmentsWithoutData,
    findings: all,
    exitCode: exitCodeOf({ results: outcome, findings: all, strict: judging.strict, failOn: judging.failOn }),
  };
}

/** Nothing checked is not success: without any figure, or any verdict, that is itself an error. */
function emptiness(
  { kind }: Judging,
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
export function withoutFigures(findings: readonly Finding[], submitted: Observations): Finding[] {
  const told = findings.some(f => f.severity === 'error' || f.code === 'other-period');
  const explained = told || hasFigures(submitted);
  return explained ? [] : [finding('empty-submission', { rows: 'no-figures' })];
}

function hasFigures({ submitted }: Observations): boolean {
  return submitted.some(key => key.reports);
}
