import { type Command, Option } from 'commander';
import { defaultPlan } from '../../catalogue/plan-store.js';
import { CLI } from '../../messages/cli.js';
import { wordsFor } from '../../messages/words.js';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../report/formats.js';
import type { Report } from '../../report/model.js';
import { run } from '../../run.js';
import { assertApart, filesRead } from '../apart.js';
import { addJudging, addSetting, type JudgingOptions, judgingOf } from '../judging-options.js';
import { writeReport } from '../output.js';
import { type DrawOptions, type Session, servicesOf, terminalOf } from '../session.js';

interface Options extends DrawOptions, JudgingOptions {
  readonly format: FormatName;
  readonly output?: string;
  readonly show: 'all' | 'failures';
}

export function addCheck(program: Command, session: Session): void {
  const { lang } = session;
  const command = program.command('check').description(CLI.commands.check[lang]);
  addJudging(addShared(command, session), session)
    .addOption(
      new Option('--show <which>', CLI.options.show[lang]).choices(['all', 'failures']).default('all'),
    )
    .option('--commitments', CLI.options.commitments[lang])
    .action((inputs: string[], _: unknown, self: Command) =>
      act(session, 'check', inputs, self.optsWithGlobals<Options>()),
    );
}

export function addValidate(program: Command, session: Session): void {
  const command = program.command('validate').description(CLI.commands.validate[session.lang]);
  addShared(command, session).action((inputs: string[], _: unknown, self: Command) =>
    act(session, 'validate', inputs, {
      ...self.optsWithGlobals<Options>(),
      reading: [],
      failOn: 'never',
      show: 'all',
    }),
  );
}

function addShared(command: Command, session: Session): Command {
  const { lang } = session;
  return addSetting(command.argument('<inputs...>', CLI.arguments.inputs[lang]), session)
    .addOption(
      new Option('--format <format>', CLI.options.format[lang]).choices(FORMAT_NAMES).default('table'),
    )
    .option('-o, --output <file>', CLI.options.output[lang]);
}

async function act(
  session: Session,
  kind: Report['kind'],
  inputs: string[],
  options: Options,
): Promise<void> {
  assertApart(session, filesRead(inputs, options), options.output);
  const services = servicesOf(session);
  const report = await run(services, {
    ...judgingOf(options, session),
    kind,
    plan: options.plan ?? defaultPlan(services.plans),
    inputs,
  });
  const format = await FORMATS[options.format]();
  const words = wordsFor(report.catalogue, session.lang);
  const terminal = await terminalOf(session, options, options.output !== undefined);
  const context = { words, readings: report.catalogue.readings, show: options.show, ...terminal };
  await writeReport(session.io, options.output ?? null, format(report, context));
  session.exitCode = report.exitCode;
}
