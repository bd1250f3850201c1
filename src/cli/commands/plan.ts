import { type Command, Option } from 'commander';
import { defaultPlan, loadPlan, plansOnBoard, UnknownPlanError } from '../../catalogue/plan-store.js';
import type { Catalogue, Indicator } from '../../catalogue/types.js';
import { indicatorMatcher } from '../../intake/observe/matchers.js';
import { CLI } from '../../messages/cli.js';
import { wordsFor } from '../../messages/words.js';
import { type PlanView, planListJson, planShowJson } from '../../report/json-plan.js';
import { writeReport } from '../output.js';
import { type DrawOptions, type Session, servicesOf, terminalOf } from '../session.js';
import { UsageError } from '../usage-error.js';
import { type LintOptions, lintPlan } from './plan-lint.js';

interface Options extends DrawOptions {
  readonly plan?: string;
  readonly format: 'table' | 'json';
}

export function addPlan(program: Command, session: Session): void {
  const { lang } = session;
  const plan = program.command('plan').description(CLI.commands.plan[lang]);
  const format = () =>
    new Option('-f, --format <format>', CLI.options.format[lang]).choices(['table', 'json']).default('table');
  plan
    .command('list')
    .description(CLI.commands.planList[lang])
    .addOption(format())
    .action((_: unknown, self: Command) => list(session, self.optsWithGlobals<Options>()));
  plan
    .command('show')
    .description(CLI.commands.planShow[lang])
    .argument('[indicator]', CLI.arguments.indicator[lang])
    .option('--plan <plan>', CLI.options.plan[lang])
    .addOption(format())
    .action((indicator: string | undefined, _: unknown, self: Command) =>
      show(session, indicator ?? null, self.optsWithGlobals<Options>()),
    );
  plan
    .command('lint')
    .description(CLI.commands.planLint[lang])
    .argument('<folder>', CLI.arguments.folder[lang])
    .option('--strict', CLI.options.strictLint[lang])
    .option('--seeds <folder>', CLI.options.seeds[lang])
    .addOption(format())
    .action((folder: string, _: unknown, self: Command) =>
      lintPlan(session, folder, self.optsWithGlobals<LintOptions>()),
    );
}

async function list(session: Session, options: Options): Promise<void> {
  const { plans } = servicesOf(session);
  const ids = plansOnBoard(plans);
  const catalogues = await Promise.all(ids.map(id => loadPlan(plans, id)));
  if (options.format === 'json') return writeReport(session.io, null, planListJson(catalogues));
  const { planListTable } = await import('../../report/plan-table.js');
  const context = await drawing(session, options, catalogues[0]);
  return writeReport(session.io, null, planListTable(catalogues, context));
}

async function show(session: Session, written: string | null, options: Options): Promise<void> {
  const { plans } = servicesOf(session);
  const catalogue = await loadPlan(plans, options.plan ?? defaultPlan(plans));
  const entry = written === null ? null : entryNamed(catalogue, written, session);
  const view = entry === null ? wholePlan(catalogue) : viewOf(catalogue, entry);
  if (options.format === 'json') return writeReport(session.io, null, planShowJson(view));
  const { planShowTable } = await import('../../report/plan-table.js');
  const { indicatorSheet } = await import('../../report/plan-sheet.js');
  const context = await drawing(session, options, catalogue);
  const text = entry === null ? planShowTable(view, context) : indicatorSheet(view, entry, context);
  return writeReport(session.io, null, text);
}

function entryNamed(catalogue: Catalogue, written: string, { lang }: Session): Indicator {
  const matcher = indicatorMatcher(catalogue);
  const entry = matcher.find(written);
  if (entry) return entry;
  throw new UsageError(CLI.errors.unknownIndicator[lang](written, matcher.nearest(written)));
}

function wholePlan(catalogue: Catalogue): PlanView {
  const { indicators, commitments, baseline, choices } = catalogue;
  return { catalogue, indicators, commitments, baseline, choices };
}

function viewOf(catalogue: Catalogue, entry: Indicator): PlanView {
  const isCommitment = entry.attribute === 'commitment';
  return {
    catalogue,
    indicators: isCommitment ? [] : [entry],
    commitments: isCommitment ? [entry] : [],
    baseline: catalogue.baseline.filter(row => row.continuedBy === entry.id),
    choices: catalogue.choices.filter(choice => choice.indicators.includes(entry.id)),
  };
}

async function drawing(session: Session, options: Options, catalogue: Catalogue | undefined) {
  if (!catalogue) throw new UnknownPlanError('', []);
  return { words: wordsFor(catalogue, session.lang), ...(await terminalOf(session, options, false)) };
}
