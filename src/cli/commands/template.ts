import { extname } from 'node:path';
import { type Command, Option } from 'commander';
import { areaAsked } from '../../asked.js';
import { defaultPlan, loadPlan } from '../../catalogue/plan-store.js';
import { rootArea } from '../../engine/lookup.js';
import { indicatorMatcher } from '../../intake/observe/matchers.js';
import { CLI } from '../../messages/cli.js';
import { CSV_ENCODINGS, type CsvEncoding, type TemplateFormat } from '../../template/format.js';
import type { TemplateRequest } from '../../template/template.js';
import { assertNothingLost } from '../apart.js';
import { writeReport } from '../output.js';
import { type Session, servicesOf } from '../session.js';
import { UsageError } from '../usage-error.js';
import { yearsAsked } from '../years.js';

interface Options {
  readonly plan?: string;
  readonly area?: string;
  readonly year: readonly string[];
  readonly commitments?: boolean;
  readonly encoding?: CsvEncoding;
  readonly output?: string;
}

export function addTemplate(program: Command, session: Session): void {
  const { lang } = session;
  const { options } = CLI;
  program
    .command('template')
    .description(CLI.commands.template[lang])
    .option('--plan <plan>', options.plan[lang])
    .option('--area <area>', options.templateArea[lang])
    .addOption(new Option('--year <years>', options.templateYear[lang]).argParser(collect).default([]))
    .option('--commitments', options.templateCommitments[lang])
    .addOption(new Option('--encoding <encoding>', options.templateEncoding[lang]).choices(CSV_ENCODINGS))
    .option('-o, --output <file>', options.templateOutput[lang])
    .action((_: unknown, self: Command) => act(session, self.optsWithGlobals<Options>()));
}

function collect(written: string, before: readonly string[]): string[] {
  return [...before, written];
}

async function act(session: Session, options: Options): Promise<void> {
  const output = options.output ?? null;
  const format = formatOf(session, output, options.encoding);
  const request = await requestOf(session, options);
  const matcher = indicatorMatcher(request.catalogue);
  const { makeTemplate, writeTemplate } = await import('../../template/writer.js');
  const template = makeTemplate(request, written => matcher.find(written));
  if (template.rows.length === 0) {
    throw new UsageError(CLI.template.nothingReported[session.lang](request.area.name[session.lang]));
  }
  const bytes = await writeTemplate(template, format);
  assertNothingLost(session, output, bytes);
  await writeReport(session.io, output, bytes);
}

/** By the extension of the file; CSV where it goes to standard output, as a workbook is nothing to look at. */
function formatOf({ lang }: Session, output: string | null, encoding: Options['encoding']): TemplateFormat {
  const extension = output === null || output === '-' ? '.csv' : extname(output).toLowerCase();
  if (extension === '.csv') return { kind: 'csv', encoding: encoding ?? 'utf-8' };
  if (extension !== '.xlsx') throw new UsageError(CLI.template.badExtension[lang](output ?? ''));
  if (encoding !== undefined) throw new UsageError(CLI.template.encodingOfWorkbook[lang]());
  return { kind: 'xlsx' };
}

async function requestOf(session: Session, options: Options): Promise<TemplateRequest> {
  const { plans } = servicesOf(session);
  const catalogue = await loadPlan(plans, options.plan ?? defaultPlan(plans));
  return {
    catalogue,
    area: areaAsked(catalogue, options.area ?? null) ?? rootArea(catalogue),
    years: yearsAsked(options.year, catalogue, session),
    commitments: options.commitments === true,
    lang: session.lang,
  };
}
