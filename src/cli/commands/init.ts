import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { Draft } from '../../draft/draft.js';
import { isDraftError } from '../../draft/draft-error.js';
import type { DraftAsked } from '../../draft/draft-table.js';
import type { YearsAsked } from '../../draft/years-of.js';
import { findInputs } from '../../intake/inputs.js';
import { CLI } from '../../messages/cli.js';
import type { FolderTexts } from '../../report/draft/draft-texts.js';
import { printable } from '../../report/printable.js';
import { writeReport, writeReports } from '../output.js';
import { addTableOptions, type TableOptions, tableAsked } from '../reading-options.js';
import { type Session, servicesOf } from '../session.js';
import { UsageError } from '../usage-error.js';

interface Options extends TableOptions {
  readonly from?: string;
  readonly id?: string;
  readonly name?: string;
  readonly years?: string;
  readonly baseYear?: string;
  readonly area?: string;
}

export function addInit(program: Command, session: Session): void {
  const { lang } = session;
  const { options } = CLI;
  const command = program
    .command('init')
    .description(CLI.commands.init[lang])
    .argument('<folder>', CLI.arguments.newFolder[lang])
    .option('--from <table>', options.from[lang])
    .option('--id <id>', options.planId[lang])
    .option('--name <name>', options.planName[lang])
    .option('--years <years>', options.years[lang])
    .option('--base-year <year>', options.baseYear[lang])
    .option('--area <name>', options.ownArea[lang])
    .action((folder: string, _: unknown, self: Command) =>
      act(session, folder, self.optsWithGlobals<Options>()),
    );
  addTableOptions(command, session);
}

async function act(session: Session, folder: string, options: Options): Promise<void> {
  assertEmpty(session, folder);
  const asked = askedOf(session, folder, options);
  const { draftTexts, starterSubmission } = await import('../../report/draft/draft-texts.js');
  if (options.from !== undefined) {
    const draft = await draftFrom(session, options.from, options, asked);
    const texts = draftTexts(draft, 'drafted', session.lang);
    await write(session, folder, texts);
    return tell(session, folder, draft, Object.keys(texts), []);
  }
  const { startPlan } = await import('../../run-init.js');
  const draft = startPlan(asked);
  const submission = starterSubmission(draft, session.lang);
  const texts = { ...draftTexts(draft, 'example', session.lang), ...submission };
  await write(session, folder, texts);
  return tell(session, folder, draft, Object.keys(texts), Object.keys(submission));
}

/** Nothing that is there already is touched. */
function assertEmpty({ io, lang }: Session, folder: string): void {
  const path = resolve(io.cwd, folder);
  const found = statSync(path, { throwIfNoEntry: false });
  if (folder === '' || (found && !(found.isDirectory() && readdirSync(path).length === 0)))
    throw new UsageError(CLI.init.notEmpty[lang](folder));
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/u;

function askedOf({ io, lang }: Session, folder: string, options: Options): DraftAsked {
  const own = basename(resolve(io.cwd, folder)).toLowerCase();
  const id = options.id ?? (ID.test(own) ? own : 'plan');
  if (!ID.test(id)) throw new UsageError(CLI.init.notId[lang](id));
  const filled = (text: string | undefined) => text?.replace(/\s+/gu, ' ').trim() || null;
  return { id, name: filled(options.name), area: filled(options.area), years: yearsOf(options, lang) };
}

function yearsOf({ years, baseYear }: Options, lang: Session['lang']): YearsAsked {
  const [, first, last] = /^(\d{4})\s*[-—–~至]\s*(\d{4})$/u.exec(years?.trim() ?? '') ?? [];
  const period = { first: yearOf(first), last: yearOf(last) };
  const isPeriod = period.first !== null && period.last !== null && period.first <= period.last;
  if (years !== undefined && !isPeriod) throw new UsageError(CLI.init.notYears[lang](years));
  const base = yearOf(baseYear);
  const isBefore = base !== null && (period.first === null || base < period.first);
  if (baseYear !== undefined && !isBefore) throw new UsageError(CLI.init.notBaseYear[lang](baseYear));
  return { ...period, base };
}

/** As far as plans reach. */
function yearOf(written: string | undefined): number | null {
  const year = /^\d{4}$/u.test(written ?? '') ? Number(written) : 0;
  return year >= 1900 && year <= 2200 ? year : null;
}

async function draftFrom(
  session: Session,
  from: string,
  options: Options,
  asked: DraftAsked,
): Promise<Draft> {
  const { lang } = session;
  const { files } = await findInputs(servicesOf(session).inputs, [from]);
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new UsageError(CLI.init.oneTable[lang](from, files.length));
  const { draftPlan } = await import('../../run-init.js');
  try {
    return await draftPlan(file, tableAsked(options), asked);
  } catch (error) {
    if (!isDraftError(error)) throw error;
    const { draftFault } = await import('../../report/draft/draft-texts.js');
    throw new UsageError(draftFault(error.problems, lang));
  }
}

function write({ io }: Session, folder: string, texts: FolderTexts): Promise<void> {
  const files = Object.entries(texts).map(([name, content]) => ({ path: join(folder, name), content }));
  return writeReports(io, files);
}

/** What was written, what is open, and what to type next. */
async function tell(
  session: Session,
  folder: string,
  draft: Draft,
  files: readonly string[],
  submissions: readonly string[],
): Promise<void> {
  const { draftTold } = await import('../../report/draft/draft-texts.js');
  const told = draftTold(folder, draft, files, submissions, session.lang);
  await writeReport(session.io, null, told.map(line => `${printable(line)}\n`).join(''));
}
