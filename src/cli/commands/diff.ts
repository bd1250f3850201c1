import { type Command, Option } from 'commander';
import { defaultPlan } from '../../catalogue/plan-store.js';
import { CLI } from '../../messages/cli.js';
import { wordsFor } from '../../messages/words.js';
import type { DiffReport } from '../../report/model.js';
import { runDiff } from '../../run-diff.js';
import { assertApart, filesRead } from '../apart.js';
import { addJudging, addSetting, type JudgingOptions, judgingOf } from '../judging-options.js';
import { writeReport } from '../output.js';
import { type DrawOptions, type Session, servicesOf, terminalOf } from '../session.js';

interface Options extends DrawOptions, JudgingOptions {
  readonly format: 'table' | 'json';
  readonly output?: string;
}

export function addDiff(program: Command, session: Session): void {
  const { lang } = session;
  const command = program
    .command('diff')
    .description(CLI.commands.diff[lang])
    .argument('<old>', CLI.arguments.old[lang])
    .argument('<new>', CLI.arguments.new[lang]);
  addJudging(addSetting(command, session), session)
    .option('--commitments', CLI.options.diffCommitments[lang])
    .option('--no-commitments', CLI.options.noCommitments[lang])
    .addOption(
      new Option('-f, --format <format>', CLI.options.format[lang])
        .choices(['table', 'json'])
        .default('table'),
    )
    .option('-o, --output <file>', CLI.options.output[lang])
    .addHelpText('after', `\n${CLI.diffHelp[lang]}`)
    .action((older: string, newer: string, _: unknown, self: Command) =>
      act(session, [older, newer], self.optsWithGlobals<Options>()),
    );
}

async function act(
  session: Session,
  [older, newer]: readonly [string, string],
  options: Options,
): Promise<void> {
  assertApart(session, filesRead([older, newer], options), options.output);
  const services = servicesOf(session);
  const report = await runDiff(services, {
    ...judgingOf(options, session),
    plan: options.plan ?? defaultPlan(services.plans),
    old: older,
    new: newer,
  });
  await writeReport(session.io, options.output ?? null, await textOf(report, options, session));
  session.exitCode = report.exitCode;
}

async function textOf(report: DiffReport, options: Options, session: Session): Promise<string> {
  const { catalogue } = report.new.report;
  const words = wordsFor(catalogue, session.lang);
  if (options.format === 'json') return (await import('../../report/diff-json.js')).diffJson(report, words);
  const { diffTable } = await import('../../report/diff-table.js');
  const terminal = await terminalOf(session, options, options.output !== undefined);
  return diffTable(report, { words, readings: catalogue.readings, show: 'all', ...terminal });
}
