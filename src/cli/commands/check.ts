import { type Command, Option } from 'commander';
import { defaultPlan } from '../../catalogue/plan-store.js';
import { CLI } from '../../messages/cli.js';
import { FORMAT_NAMES, FORMATS, type FormatName, type Formatter } from '../../report/formats.js';
import type { Report } from '../../report/model.js';
import { run } from '../../run.js';
import { assertApart, filesRead } from '../apart.js';
import { addBulk, type BulkOptions, bulkAsked } from '../bulk-options.js';
import { type DrawnOptions, drawAll } from '../draw.js';
import { inputsAsked } from '../inputs-asked.js';
import { addJudging, addMethod, addSetting, type JudgingOptions, judgingOf } from '../judging-options.js';
import { addOutputs, type Output } from '../outputs.js';
import { type Session, servicesOf } from '../session.js';

type Options = DrawnOptions & JudgingOptions & BulkOptions;

export function addCheck(program: Command, session: Session): void {
  const { lang } = session;
  const command = program.command('check').description(CLI.commands.check[lang]);
  const outputs = addShared(command, session);
  addMethod(addJudging(command, session), session)
    .addOption(
      new Option('--show <which>', CLI.options.show[lang]).choices(['all', 'failures']).default('all'),
    )
    .option('--commitments', CLI.options.commitments[lang])
    .option('--no-commitments', CLI.options.noCommitments[lang])
    .action((inputs: string[], _: unknown, self: Command) =>
      act(session, { kind: 'check', inputs, outputs: outputs() }, self.optsWithGlobals<Options>()),
    );
}

export function addValidate(program: Command, session: Session): void {
  const command = program.command('validate').description(CLI.commands.validate[session.lang]);
  const outputs = addShared(command, session);
  command.action((inputs: string[], _: unknown, self: Command) =>
    act(
      session,
      { kind: 'validate', inputs, outputs: outputs() },
      { ...self.optsWithGlobals<Options>(), reading: [], failOn: 'never', show: 'all' },
    ),
  );
}

function addShared(command: Command, session: Session): () => readonly Output<FormatName>[] {
  addBulk(
    addSetting(command.argument('[inputs...]', CLI.arguments.inputs[session.lang]), session),
    session,
  ).option('--timestamp', CLI.options.timestamp[session.lang]);
  const outputs = addOutputs(command, session, FORMAT_NAMES, 'table');
  return () => outputs(configuredOutputs(session));
}

function configuredOutputs({ config }: Session): Output<FormatName>[] {
  const isKnown = (format: string): format is FormatName =>
    (FORMAT_NAMES as readonly string[]).includes(format);
  return (config?.outputs ?? []).flatMap(({ format, path }) => (isKnown(format) ? { format, path } : []));
}

interface Asked {
  readonly kind: Report['kind'];
  readonly inputs: readonly string[];
  readonly outputs: readonly Output<FormatName>[];
}

async function act(session: Session, asked: Asked, options: Options): Promise<void> {
  const { kind, outputs } = asked;
  const inputs = inputsAsked(asked.inputs, session);
  assertApart(session, filesRead(inputs, options), ...outputs.map(({ path }) => path));
  const services = { ...servicesOf(session), bulk: bulkAsked(options, session) };
  const report = await run(services, {
    ...judgingOf(options, session),
    kind,
    plan: options.plan ?? defaultPlan(services.plans),
    inputs,
  });
  await drawAll(session, report, outputs, options, async (format, context) => {
    const formatter: Formatter = await FORMATS[format]();
    return formatter(report, context);
  });
  session.exitCode = report.exitCode;
}
