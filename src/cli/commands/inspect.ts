import { type Command, Option } from 'commander';
import { defaultPlan } from '../../catalogue/plan-store.js';
import { CLI } from '../../messages/cli.js';
import { wordsFor } from '../../messages/words.js';
import type { InspectReport } from '../../report/inspect-model.js';
import { runInspect } from '../../run-inspect.js';
import { assertApart, assertNothingLost, filesRead } from '../apart.js';
import { inputsAsked } from '../inputs-asked.js';
import { writeReport } from '../output.js';
import { addReadingOptions, type ReadingOptions, readingAsked } from '../reading-options.js';
import { type DrawOptions, type Session, servicesOf, terminalOf } from '../session.js';
import { timeAsked } from '../time-asked.js';
import { UsageError } from '../usage-error.js';

interface Options extends DrawOptions, ReadingOptions {
  readonly plan?: string;
  readonly asOf?: string;
  readonly area?: string;
  readonly writeMapping?: string;
  readonly format: 'table' | 'json';
  readonly output?: string;
}

export function addInspect(program: Command, session: Session): void {
  const { lang } = session;
  const { options } = CLI;
  const command = program.command('inspect').description(CLI.commands.inspect[lang]);
  addReadingOptions(command, session)
    .argument('[inputs...]', CLI.arguments.inputs[lang])
    .option('--plan <plan>', options.plan[lang])
    .option('--as-of <time>', options.inspectAsOf[lang])
    .option('--area <area>', options.inspectArea[lang])
    .option('--write-mapping <file>', options.writeMapping[lang])
    .addOption(
      new Option('-f, --format <format>', options.format[lang]).choices(['table', 'json']).default('table'),
    )
    .option('-o, --output <file>', options.output[lang])
    .action((inputs: string[], _: unknown, self: Command) =>
      act(session, inputsAsked(inputs, session), self.optsWithGlobals<Options>()),
    );
}

async function act(session: Session, inputs: readonly string[], options: Options): Promise<void> {
  assertTargets(session, inputs, options);
  const services = servicesOf(session);
  const report = await runInspect(services, {
    plan: options.plan ?? defaultPlan(services.plans),
    inputs,
    asOf: timeAsked(options.asOf, session),
    area: options.area ?? null,
    reading: readingAsked(options),
  });
  const text = await reportText(session, report, options);
  await writeDraft(session, report, options.writeMapping);
  await writeReport(session.io, options.output ?? null, text);
  session.exitCode = report.exitCode;
}

/** Neither of the two files that may be written is one that is read, nor are they the same. */
function assertTargets(session: Session, inputs: readonly string[], options: Options): void {
  const { writeMapping, output } = options;
  if (writeMapping === '-') throw new UsageError(CLI.errors.mappingToStdout[session.lang]());
  const read = filesRead(inputs, options);
  assertApart(session, read, writeMapping);
  assertApart(session, [...read, ...[writeMapping ?? []].flat()], output);
}

async function reportText(session: Session, report: InspectReport, options: Options): Promise<string> {
  const words = wordsFor(report.catalogue, session.lang);
  if (options.format === 'json') {
    const { inspectJson } = await import('../../report/inspect-json.js');
    return inspectJson(report, words);
  }
  const { inspectTable } = await import('../../report/inspect-table.js');
  const terminal = await terminalOf(session, options, options.output !== undefined);
  return inspectTable(report, { words, readings: report.catalogue.readings, show: 'all', ...terminal });
}

async function writeDraft(session: Session, report: InspectReport, path: string | undefined): Promise<void> {
  if (path === undefined) return;
  const { mappingDraft } = await import('../../report/inspect-mapping.js');
  const draft = mappingDraft(report, wordsFor(report.catalogue, session.lang));
  assertNothingLost(session, path, Buffer.from(draft));
  await writeReport(session.io, path, draft);
}
