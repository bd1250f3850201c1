import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { defaultPlan, loadPlan } from '../../catalogue/plan-store.js';
import { indicatorMatcher } from '../../intake/observe/matchers.js';
import { CLI } from '../../messages/cli.js';
import { wordsFor } from '../../messages/words.js';
import { printable } from '../../report/printable.js';
import { type AllocateReport, type AllocateRequest, runAllocate } from '../../run-allocate.js';
import { isSharingError, type SharingError } from '../../sharing-error.js';
import { assertApart, assertNothingLost, filesRead } from '../apart.js';
import { inputsAsked } from '../inputs-asked.js';
import { writeReport } from '../output.js';
import { addReadingOptions, type ReadingOptions, readingAsked } from '../reading-options.js';
import { type Session, servicesOf } from '../session.js';
import { UsageError } from '../usage-error.js';

interface Options extends ReadingOptions {
  readonly plan?: string;
  readonly weight?: string;
  readonly base: readonly string[];
  readonly indicator: readonly string[];
  readonly areas: readonly string[];
  readonly fixed: readonly string[];
  readonly floor: readonly string[];
  readonly share: 'target' | 'growth';
  readonly decimals?: string;
  readonly output?: string;
}

/** In place of a column, and of a file of floors: the figures of the plan's base year. */
const BASE = 'base';

export function addAllocate(program: Command, session: Session): void {
  const { lang } = session;
  const { options } = CLI;
  const repeated = (flags: string, description: string) =>
    new Option(flags, description).argParser(collect).default([], '');
  const command = program
    .command('allocate')
    .description(CLI.commands.allocate[lang])
    .argument('[inputs...]', CLI.arguments.weights[lang])
    .option('--plan <plan>', options.plan[lang])
    .option('--weight <column>', options.weight[lang])
    .addOption(repeated('--base <input>', options.base[lang]))
    .addOption(repeated('--indicator <name>', options.sharedIndicator[lang]))
    .addOption(repeated('--areas <names>', options.sharingAreas[lang]))
    .addOption(repeated('--fixed <file>', options.fixed[lang]))
    .addOption(repeated('--floor <file>', options.floor[lang]))
    .addOption(
      new Option('--share <what>', options.share[lang]).choices(['target', 'growth']).default('target'),
    )
    .option('--decimals <count>', options.decimals[lang])
    .option('-o, --output <file>', options.allocationOutput[lang])
    .addHelpText('after', `\n${CLI.allocateHelp[lang]}`)
    .action((inputs: string[], _: unknown, self: Command) =>
      act(session, inputs, self.optsWithGlobals<Options>()),
    );
  addReadingOptions(command, session);
}

function collect(written: string, before: readonly string[]): string[] {
  return [...before, written];
}

async function act(session: Session, inputs: readonly string[], options: Options): Promise<void> {
  const { lang } = session;
  const output = options.output ?? null;
  if (output !== null && output !== '-' && extname(output).toLowerCase() !== '.csv')
    throw new UsageError(CLI.allocate.notCsv[lang](output));
  const services = servicesOf(session);
  const request = requestOf(session, options.plan ?? defaultPlan(services.plans), inputs, options);
  const { weights, base, fixed, floors } = request;
  assertApart(session, filesRead([...weights, ...base, ...fixed, ...floors], options), output);
  const report = await runAllocate(services, request).catch(async error => {
    if (!isSharingError(error)) throw error;
    throw new UsageError(await faultText(session, request.plan, error));
  });
  await write(session, report, output);
}

function requestOf(
  session: Session,
  plan: string,
  inputs: readonly string[],
  options: Options,
): AllocateRequest {
  const isBase = (written: string) => written.toLowerCase() === BASE;
  const asWeight = isBase(options.weight ?? '');
  const named = asWeight && options.base.length === 0 ? inputsAsked(inputs, session) : inputs;
  const floors = options.floor.filter(floor => !isBase(floor));
  const use = {
    asWeight,
    asStart: options.share === 'growth',
    asFloor: floors.length < options.floor.length,
  };
  const base = [...(asWeight ? named : []), ...options.base];
  assertGiven(session, asWeight ? base : [...inputs, ...options.fixed], use, base);
  return {
    plan,
    weights: asWeight ? [] : inputs,
    base,
    fixed: options.fixed,
    floors,
    use,
    column: asWeight ? null : (options.weight ?? null),
    indicators: options.indicator,
    areas: options.areas.flatMap(names => names.split(/[,，、;；]/u)).map(name => name.trim()),
    decimals: decimalsAsked(session, options.decimals),
    reading: readingAsked(options),
  };
}

/** @throws UsageError where there is nothing to weigh by, or no base-year figures where they are needed */
function assertGiven(
  { lang }: Session,
  inputs: readonly string[],
  use: AllocateRequest['use'],
  base: readonly string[],
): void {
  if (inputs.length === 0) throw new UsageError(CLI.allocate.noWeights[lang]());
  if ((use.asStart || use.asFloor) && base.length === 0) throw new UsageError(CLI.allocate.noBase[lang]());
}

const MOST_DECIMALS = 12;

function decimalsAsked({ lang }: Session, written: string | undefined): number | null {
  if (written === undefined) return null;
  if (!/^\d{1,2}$/u.test(written) || Number(written) > MOST_DECIMALS)
    throw new UsageError(CLI.allocate.notDecimals[lang](written, MOST_DECIMALS));
  return Number(written);
}

async function write(session: Session, { draft, errors }: AllocateReport, output: string | null) {
  const { allocationCsv, allocationProof } = await import('../../report/allocation-text.js');
  const words = wordsFor(draft.catalogue, session.lang);
  const matcher = indicatorMatcher(draft.catalogue);
  const text = allocationCsv(draft, words, written => matcher.find(written));
  assertNothingLost(session, output, Buffer.from(text));
  await writeReport(session.io, output, text);
  const proof = allocationProof(draft, errors, words).map(line => `${printable(line)}\n`);
  await session.io.stderr(proof.join('')).catch(() => undefined);
}

async function faultText(session: Session, plan: string, { problems }: SharingError): Promise<string> {
  const { ALLOCATION_WORDS, sharingMessage } = await import('../../report/allocation-text.js');
  const words = wordsFor(await loadPlan(servicesOf(session).plans, plan), session.lang);
  const lines = problems.map(problem => `  ${sharingMessage(problem, words)}`);
  return [ALLOCATION_WORDS.broken[session.lang](problems.length), ...lines].join('\n');
}
