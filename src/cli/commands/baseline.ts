import { type Command, Option } from 'commander';
import { defaultPlan } from '../../catalogue/plan-store.js';
import { CLI } from '../../messages/cli.js';
import { wordsFor } from '../../messages/words.js';
import { runBaseline } from '../../run.js';
import { assertApart, filesRead } from '../apart.js';
import { writeReport } from '../output.js';
import { addReadingOptions, type ReadingOptions, readingAsked } from '../reading-options.js';
import { type DrawOptions, type Session, servicesOf, terminalOf } from '../session.js';

interface Options extends DrawOptions, ReadingOptions {
  readonly plan?: string;
  readonly format: 'table' | 'json';
  readonly output?: string;
}

export function addBaseline(program: Command, session: Session): void {
  const { lang } = session;
  const command = program.command('baseline').description(CLI.commands.baseline[lang]);
  addReadingOptions(command, session)
    .argument('[inputs...]', CLI.arguments.inputs[lang])
    .option('--plan <plan>', CLI.options.plan[lang])
    .addOption(
      new Option('-f, --format <format>', CLI.options.format[lang])
        .choices(['table', 'json'])
        .default('table'),
    )
    .option('-o, --output <file>', CLI.options.output[lang])
    .action((inputs: string[], _: unknown, self: Command) =>
      act(session, inputs, self.optsWithGlobals<Options>()),
    );
}

async function act(session: Session, inputs: string[], options: Options): Promise<void> {
  assertApart(session, filesRead(inputs, options), options.output);
  const services = servicesOf(session);
  const plan = options.plan ?? defaultPlan(services.plans);
  const report = await runBaseline(services, plan, inputs, readingAsked(options));
  const words = wordsFor(report.catalogue, session.lang);
  const text = options.format === 'json' ? await asJson() : await asTable();
  await writeReport(session.io, options.output ?? null, text);
  session.exitCode = report.exitCode;

  async function asJson(): Promise<string> {
    const { baselineJson } = await import('../../report/json-baseline.js');
    return baselineJson(report, words);
  }

  async function asTable(): Promise<string> {
    const { baselineTable } = await import('../../report/baseline-table.js');
    const terminal = await terminalOf(session, options, options.output !== undefined);
    return baselineTable(report, { words, readings: report.catalogue.readings, show: 'all', ...terminal });
  }
}
