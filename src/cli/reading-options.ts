import { type Command, InvalidArgumentError, Option } from 'commander';
import { ENCODING_NAMES, type EncodingName, encodingNamed } from '../intake/decode/encodings.js';
import type { ReadingAsked } from '../intake/read-inputs.js';
import { FORMAT_NAMES, formatNamed, type TableFormat } from '../intake/tables/formats.js';
import { CLI } from '../messages/cli.js';
import { addConfig } from './configured.js';
import type { Session } from './session.js';

/** What a user may say of a table that is read as it is. */
export interface TableOptions {
  readonly encoding?: EncodingName;
  readonly inputFormat?: TableFormat;
  readonly sheet: readonly string[];
}

/** What a user may say of how files are to be read. */
export interface ReadingOptions extends TableOptions {
  readonly mapping?: string;
  readonly query?: string;
}

/** The options of every command that reads submissions, and the file where they may stand. */
export function addReadingOptions(command: Command, session: Session): Command {
  const { lang } = session;
  const { mapping, query } = CLI.options;
  return addTableOptions(addConfig(command, session), session)
    .option('--mapping <file>', mapping[lang])
    .option('--query <sql>', query[lang]);
}

export function addTableOptions(command: Command, { lang }: Session): Command {
  const { encoding, inputFormat, sheet } = CLI.options;
  return command
    .addOption(
      new Option('--encoding <encoding>', described(encoding[lang], ENCODING_NAMES)).argParser(encodingAsked),
    )
    .addOption(
      new Option('--input-format <format>', described(inputFormat[lang], FORMAT_NAMES)).argParser(
        formatAsked,
      ),
    )
    .addOption(
      new Option('--sheet <name>', sheet[lang])
        .argParser((name: string, before: readonly string[]) => [...before, name])
        .default([], ''),
    );
}

function described(description: string, choices: readonly string[]): string {
  return `${description} (${choices.join(', ')})`;
}

function encodingAsked(written: string): EncodingName {
  const name = encodingNamed(written);
  if (name === null) throw notAmong(ENCODING_NAMES);
  return name;
}

function formatAsked(written: string): TableFormat {
  const name = formatNamed(written);
  if (name === null) throw notAmong(FORMAT_NAMES);
  return name;
}

/** Worded as commander does, so that it is translated like its own. */
function notAmong(choices: readonly string[]): InvalidArgumentError {
  return new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
}

export function readingAsked(options: ReadingOptions): ReadingAsked {
  const { mapping, query } = options;
  return { ...tableAsked(options), mapping: mapping ?? null, query: query ?? null };
}

export function tableAsked({ encoding, inputFormat, sheet }: TableOptions) {
  return { encoding: encoding ?? null, format: inputFormat ?? null, sheets: sheet };
}
