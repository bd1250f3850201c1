import { type Command, InvalidArgumentError, Option } from 'commander';
import { ENCODING_NAMES, type EncodingName, encodingNamed } from '../intake/decode/encodings.js';
import type { Reading } from '../intake/read-submission.js';
import { FORMAT_NAMES, type TableFormat } from '../intake/tables/formats.js';
import { CLI } from '../messages/cli.js';
import type { Session } from './session.js';

/** What a user may say of how files are to be read. */
export interface ReadingOptions {
  readonly encoding?: EncodingName;
  readonly inputFormat?: TableFormat;
  readonly sheet: readonly string[];
}

/** The options of every command that reads submissions. */
export function addReadingOptions(command: Command, { lang }: Session): Command {
  const { encoding, inputFormat, sheet } = CLI.options;
  return command
    .addOption(new Option('--encoding <encoding>', encodingHelp(encoding[lang])).argParser(encodingAsked))
    .addOption(new Option('--input-format <format>', inputFormat[lang]).choices(FORMAT_NAMES))
    .addOption(
      new Option('--sheet <name>', sheet[lang])
        .argParser((name: string, before: readonly string[]) => [...before, name])
        .default([], ''),
    );
}

function encodingHelp(description: string): string {
  return `${description} (${ENCODING_NAMES.join(', ')})`;
}

function encodingAsked(written: string): EncodingName {
  const name = encodingNamed(written);
  if (name === null) throw new InvalidArgumentError(`Allowed choices are ${ENCODING_NAMES.join(', ')}.`);
  return name;
}

export function readingAsked({ encoding, inputFormat, sheet }: ReadingOptions): Reading {
  return { encoding: encoding ?? null, format: inputFormat ?? null, sheets: sheet };
}
