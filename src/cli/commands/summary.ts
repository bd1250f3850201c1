import { type Command, Option } from 'commander';
import { defaultPlan, loadPlan } from '../../catalogue/plan-store.js';
import type { PlanIdentity } from '../../catalogue/types.js';
import { type AsOf, endOf, midTermOf } from '../../engine/as-of.js';
import { CLI } from '../../messages/cli.js';
import type { SummaryVariant } from '../../messages/summary.js';
import { RENDERER_NAMES, RENDERERS, type RendererName } from '../../report/renderers.js';
import { run } from '../../run.js';
import { assertApart, filesRead } from '../apart.js';
import { addBulk, type BulkOptions, bulkAsked } from '../bulk-options.js';
import { type DrawnOptions, drawAll } from '../draw.js';
import { inputsAsked } from '../inputs-asked.js';
import { addJudging, addMethod, addSetting, type JudgingOptions, judgingOf } from '../judging-options.js';
import { addOutputs, type Output } from '../outputs.js';
import { type Session, servicesOf } from '../session.js';
import { UsageError } from '../usage-error.js';

interface Options extends DrawnOptions, JudgingOptions, BulkOptions {
  readonly year?: string;
  readonly midTerm?: boolean;
  readonly final?: boolean;
}

export function addSummary(program: Command, session: Session): void {
  const { lang } = session;
  const { options } = CLI;
  const command = program
    .command('summary')
    .description(CLI.commands.summary[lang])
    .argument('[inputs...]', CLI.arguments.inputs[lang]);
  addBulk(addMethod(addJudging(addSetting(command, session), session), session), session)
    .addOption(new Option('--year <year>', options.summaryYear[lang]).conflicts(['midTerm', 'final', 'asOf']))
    .addOption(new Option('--mid-term', options.midTerm[lang]).conflicts(['final', 'asOf']))
    .addOption(new Option('--final', options.final[lang]).conflicts('asOf'))
    .option('--timestamp', options.timestamp[lang]);
  const outputs = addOutputs(command, session, RENDERER_NAMES, 'markdown');
  command.action((inputs: string[], _: unknown, self: Command) =>
    act(session, inputsAsked(inputs, session), outputs(), self.optsWithGlobals<Options>()),
  );
}

async function act(
  session: Session,
  inputs: readonly string[],
  outputs: readonly Output<RendererName>[],
  options: Options,
): Promise<void> {
  assertApart(session, filesRead(inputs, options), ...outputs.map(({ path }) => path));
  const services = { ...servicesOf(session), bulk: bulkAsked(options, session) };
  const plan = options.plan ?? defaultPlan(services.plans);
  const asked = judgingOf(options, session);
  // On one command line they exclude each other: beside a time of its own, --as-of is what is configured.
  const asOf = timeOf(session, (await loadPlan(services.plans, plan)).plan, options) ?? asked.asOf;
  const report = await run(services, { ...asked, asOf, commitments: true, kind: 'check', plan, inputs });
  const { summaryDocument } = await import('../../report/document/documents.js');
  await drawAll(session, report, outputs, options, async (format, context) => {
    const render = await RENDERERS[format]();
    return render(summaryDocument(report, variantOf(options), context));
  });
  session.exitCode = report.exitCode;
}

/** @throws UsageError where the year is none. */
function timeOf({ lang }: Session, plan: PlanIdentity, options: Options): AsOf | null {
  if (options.midTerm) return midTermOf(plan);
  if (options.final) return endOf(plan.lastYear);
  if (options.year === undefined) return null;
  if (!/^\d{4}$/.test(options.year)) throw new UsageError(CLI.errors.asOfNotTime[lang](options.year));
  return endOf(Number(options.year));
}

function variantOf({ midTerm, final }: Options): SummaryVariant {
  if (midTerm) return 'mid-term';
  return final ? 'final' : 'annual';
}
