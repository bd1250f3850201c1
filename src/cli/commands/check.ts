import { type Command, Option } from 'commander';
import { defaultPlan } from '../../catalogue/plan-store.js';
import type { AsOf } from '../../engine/as-of.js';
import { FAIL_ON, type FailOn } from '../../engine/exit-code.js';
import { CLI } from '../../messages/cli.js';
import { wordsFor } from '../../messages/words.js';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../report/formats.js';
import type { Report } from '../../report/model.js';
import { run } from '../../run.js';
import { assertApart } from '../apart.js';
import { writeReport } from '../output.js';
import { addReadingOptions, type ReadingOptions, readingAsked } from '../reading-options.js';
import { type DrawOptions, type Session, servicesOf, terminalOf } from '../session.js';
import { UsageError } from '../usage-error.js';

interface Options extends DrawOptions, ReadingOptions {
  readonly plan?: string;
  readonly asOf?: string;
  readonly area?: string;
  readonly allocation?: string;
  readonly reading: readonly string[];
  readonly failOn: FailOn;
  readonly strict?: boolean;
  readonly commitments?: boolean;
  readonly format: FormatName;
  readonly output?: string;
  readonly show: 'all' | 'failures';
}

export function addCheck(program: Command, session: Session): void {
  const { lang } = session;
  const command = program.command('check').description(CLI.commands.check[lang]);
  addShared(command, session)
    .addOption(new Option('--reading <name>', CLI.options.reading[lang]).argParser(collect).default([]))
    .addOption(new Option('--fail-on <which>', CLI.options.failOn[lang]).choices(FAIL_ON).default('any'))
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
  return addReadingOptions(command, session)
    .argument('<inputs...>', CLI.arguments.inputs[lang])
    .option('--plan <plan>', CLI.options.plan[lang])
    .option('--as-of <time>', CLI.options.asOf[lang])
    .option('--area <area>', CLI.options.area[lang])
    .option('--allocation <file>', CLI.options.allocation[lang])
    .option('--strict', CLI.options.strict[lang])
    .addOption(
      new Option('--format <format>', CLI.options.format[lang]).choices(FORMAT_NAMES).default('table'),
    )
    .option('-o, --output <file>', CLI.options.output[lang]);
}

/** `--reading text --reading bracket` and `--reading text,bracket` say the same; `table` changes nothing. */
function collect(written: string, before: readonly string[]): string[] {
  return [...before, ...written.split(',').map(name => name.trim())].filter(name => name !== 'table');
}

async function act(
  session: Session,
  kind: Report['kind'],
  inputs: string[],
  options: Options,
): Promise<void> {
  const given = [...inputs, ...(options.allocation === undefined ? [] : [options.allocation])];
  assertApart(session, given, options.output);
  const services = servicesOf(session);
  const report = await run(services, {
    kind,
    plan: options.plan ?? defaultPlan(services.plans),
    inputs,
    reading: readingAsked(options),
    asOf: timeAsked(options.asOf, session),
    area: options.area ?? null,
    allocation: options.allocation ?? null,
    readings: [...new Set(options.reading)],
    failOn: options.failOn,
    strict: options.strict === true,
    commitments: options.commitments === true,
  });
  const format = await FORMATS[options.format]();
  const words = wordsFor(report.catalogue, session.lang);
  const terminal = await terminalOf(session, options, options.output !== undefined);
  const context = { words, readings: report.catalogue.readings, show: options.show, ...terminal };
  await writeReport(session.io, options.output ?? null, format(report, context));
  session.exitCode = report.exitCode;
}

/** `2023`, or `2023-09` for the figures to the end of September; December ends the year. */
function timeAsked(written: string | undefined, { lang }: Session): AsOf | null {
  if (written === undefined) return null;
  const [, year, month] = /^(\d{4})(?:-(0?[1-9]|1[0-2]))?$/.exec(written) ?? [];
  if (year === undefined) throw new UsageError(CLI.errors.asOfNotTime[lang](written));
  return { year: Number(year), month: month === undefined ? null : Number(month) };
}
