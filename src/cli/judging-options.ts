import { type Command, Option } from 'commander';
import { FAIL_ON, type FailOn } from '../engine/exit-code.js';
import { METHODS, type Method } from '../engine/method.js';
import { CLI } from '../messages/cli.js';
import type { Request } from '../run.js';
import { addReadingOptions, type ReadingOptions, readingAsked } from './reading-options.js';
import type { Session } from './session.js';
import { timeAsked } from './time-asked.js';

/** What every command that judges a submission, or only checks one, can be told. */
export interface JudgingOptions extends ReadingOptions {
  readonly plan?: string;
  readonly asOf?: string;
  readonly area?: string;
  readonly allocation?: string;
  readonly reading: readonly string[];
  readonly failOn: FailOn;
  readonly strict?: boolean;
  readonly commitments?: boolean;
  readonly method?: Method;
}

/** What the data are held against, and how they are read. */
export function addSetting(command: Command, session: Session): Command {
  const { lang } = session;
  return addReadingOptions(command, session)
    .option('--plan <plan>', CLI.options.plan[lang])
    .option('--as-of <time>', CLI.options.asOf[lang])
    .option('--area <area>', CLI.options.area[lang])
    .option('--allocation <file>', CLI.options.allocation[lang])
    .option('--strict', CLI.options.strict[lang])
    .option('--no-strict', CLI.options.noStrict[lang]);
}

/** How verdicts come about, and which of them count. */
export function addJudging(command: Command, { lang }: Session): Command {
  return command
    .addOption(new Option('--reading <name>', CLI.options.reading[lang]).argParser(collect).default([]))
    .addOption(new Option('--fail-on <which>', CLI.options.failOn[lang]).choices(FAIL_ON).default('any'));
}

/** How progress is measured, of the commands that show it. */
export function addMethod(command: Command, { lang }: Session): Command {
  return command.addOption(
    new Option('--method <name>', CLI.options.method[lang]).choices(METHODS).default('schedule'),
  );
}

/** `--reading text --reading bracket` and `--reading text,bracket` say the same; `table` changes nothing. */
function collect(written: string, before: readonly string[]): string[] {
  return [...before, ...written.split(',').map(name => name.trim())].filter(name => name !== 'table');
}

/** @throws UsageError where the time is none. */
export function judgingOf(
  options: JudgingOptions,
  session: Session,
): Omit<Request, 'kind' | 'plan' | 'inputs'> {
  return {
    reading: readingAsked(options),
    asOf: timeAsked(options.asOf, session),
    area: options.area ?? null,
    allocation: options.allocation ?? null,
    readings: [...new Set(options.reading)],
    failOn: options.failOn,
    strict: options.strict === true,
    commitments: options.commitments === true,
    method: options.method,
  };
}
