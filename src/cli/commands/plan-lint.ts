import type { Linted } from '../../catalogue/lint/lint.js';
import { readPlanTexts, readSeeds } from '../../catalogue/plan-store.js';
import { CatalogueError } from '../../catalogue/problems.js';
import type { Catalogue } from '../../catalogue/types.js';
import { AllocationError } from '../../intake/allocation.js';
import { findAllocation } from '../../intake/find-allocation.js';
import { CLI } from '../../messages/cli.js';
import { allocationMessage, problemMessage } from '../../messages/problems.js';
import type { ToldProblem } from '../../report/plan-lint.js';
import { writeReport } from '../output.js';
import { type DrawOptions, type Session, servicesOf, terminalOf } from '../session.js';
import { UsageError } from '../usage-error.js';

export interface LintOptions extends DrawOptions {
  readonly format: 'table' | 'json';
  readonly strict?: boolean;
  readonly seeds?: string;
}

/**
 * Lists every problem of a plan folder, and what its makers must decide. A broken catalogue is exit code 3 wherever it
 * is met; what is not decided yet counts only with `--strict`.
 */
export async function lintPlan(session: Session, folder: string, options: LintOptions): Promise<void> {
  const { catalogue, problems, remarks } = await linted(session, folder, options);
  const told = [
    ...problems.map(p => ({ ...p, message: problemMessage(p, session.lang) })),
    ...(catalogue ? await allocationProblems(session, folder, catalogue) : []),
  ];
  const isOpen = options.strict === true && remarks.some(({ choice }) => choice === null);
  session.exitCode = told.length > 0 || isOpen ? 3 : 0;
  const { lintJson, lintText } = await import('../../report/plan-lint.js');
  const choices = catalogue?.choices ?? [];
  const view = { problems: told, remarks, choices, exitCode: session.exitCode };
  const terminal = { lang: session.lang, ...(await terminalOf(session, options, false)) };
  const text = options.format === 'json' ? lintJson(view, session.lang) : lintText(view, terminal);
  await writeReport(session.io, null, text);
}

async function linted(session: Session, folder: string, { seeds }: LintOptions): Promise<Linted> {
  const { plans } = servicesOf(session);
  const lists = readSeeds(plans, folder, seeds ?? null);
  if (seeds !== undefined && lists === null) throw new UsageError(CLI.errors.noSeeds[session.lang](seeds));
  try {
    const texts = await readPlanTexts(plans, folder);
    const { lint } = await import('../../catalogue/lint/lint.js');
    return await lint(texts, lists);
  } catch (error) {
    if (error instanceof CatalogueError) return { catalogue: null, problems: error.problems, remarks: [] };
    throw error;
  }
}

/** The allocation beside the plan, read as `check` reads it. */
async function allocationProblems(
  session: Session,
  plan: string,
  catalogue: Catalogue,
): Promise<ToldProblem[]> {
  try {
    await findAllocation(servicesOf(session), { allocation: null, plan }, catalogue);
    return [];
  } catch (error) {
    if (!(error instanceof AllocationError)) throw error;
    return error.problems.map(problem => ({
      code: `allocation-${problem.problem}`,
      message: allocationMessage(problem, session.lang),
      file: 'allocation.csv',
      line: problem.line ?? 1,
      column: 1,
    }));
  }
}
