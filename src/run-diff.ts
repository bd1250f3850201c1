import { assess, type Judging, type Setting } from './assess.js';
import { compareErrors } from './diff/error-diff.js';
import { compareFigures } from './diff/figure-diff.js';
import { compareVerdicts } from './diff/verdict-diff.js';
import type { AsOf } from './engine/as-of.js';
import { latestEnd, latestYear } from './engine/evaluate.js';
import { type Read, readInputs } from './read.js';
import type { DiffReport, DiffSide } from './report/model.js';
import { givenBy, type Request, type Services, settingOf } from './run.js';

/** What a user asks to compare; each side is a file, a folder or a pattern. */
export interface DiffRequest extends Omit<Request, 'kind' | 'inputs'> {
  readonly old: string;
  readonly new: string;
}

/**
 * Reads, checks and judges two submissions alike and at one time, that asked for or else the latest year of the newer
 * one, and says what differs. The exit code is the one that checking the newer one gives: 2 unfit, 1 an indicator
 * fails, else 0; nothing in the older one decides it. With an area, only its figures and verdicts are compared.
 * @throws UnknownPlanError, CatalogueError, RequestError, InputError, AllocationError
 */
export async function runDiff(services: Services, request: DiffRequest): Promise<DiffReport> {
  const setting = await settingOf(services, request);
  const { catalogue, area } = setting;
  const given = givenBy(services, request, area);
  const before = await readInputs(services.inputs, catalogue, [request.old], given);
  const after = await readInputs(services.inputs, catalogue, [request.new], given);
  const asOf = request.asOf ?? latestEnd(catalogue, after.submitted);
  return compare(setting, request, { before, after, asOf });
}

interface Both {
  readonly before: Read;
  readonly after: Read;
  readonly asOf: AsOf | null;
}

function compare(setting: Setting, request: DiffRequest, { before, after, asOf }: Both): DiffReport {
  const { catalogue, area } = setting;
  const judging = { ...request, kind: 'check', commitments: true } as const;
  const older = sideOf(setting, judging, before, asOf);
  const newer = sideOf(setting, judging, after, asOf);
  const submitted = { before: before.submitted, after: after.submitted };
  const results = { before: older.report.results, after: newer.report.results };
  return {
    old: older,
    new: newer,
    asOfAsked: request.asOf !== null,
    figures: compareFigures({ catalogue, ...submitted, area: area?.id ?? null }, asOf?.year ?? null),
    verdicts: compareVerdicts({ catalogue, ...results, commitments: request.commitments }),
    errors: compareErrors(older.report.findings, newer.report.findings, request.strict),
    exitCode: newer.report.exitCode,
  };
}

function sideOf(setting: Setting, judging: Judging, read: Read, asOf: AsOf | null): DiffSide {
  return {
    report: assess(setting, read, judging, asOf),
    files: read.files,
    latestYear: latestYear(setting.catalogue, read.submitted),
  };
}
