import { extname } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { CLI } from '../messages/cli.js';
import type { Content } from '../report/content.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/** One report to write: null and `-` are standard output. */
export interface Output<Format extends string> {
  readonly format: Format;
  readonly path: string | null;
}

type Said<Format> = { readonly format: Format } | { readonly path: string };

interface Choice<Format> {
  readonly formats: readonly Format[];
  /** Where neither an option nor a file's name says another. */
  readonly standard: Format;
}

/**
 * The options -f and -o, each as often as wanted: `-f junit -o junit.xml -f html -o report.html`. Without any -f the
 * file's name says which: `-o report.html`.
 * @returns what was asked for, once the command line is read, or where it says nothing what is configured; it throws
 * UsageError where that makes no sense
 */
export function addOutputs<Format extends string>(
  command: Command,
  session: Session,
  formats: readonly Format[],
  standard: Format,
): (configured?: readonly Output<Format>[]) => readonly Output<Format>[] {
  const { formats: described, output } = CLI.options;
  const said: Said<Format>[] = [];
  const hear = (word: Said<Format>, written: string) => {
    said.push(word);
    return written;
  };
  command
    .addOption(
      new Option('-f, --format <format>', described[session.lang])
        .choices(formats)
        .default(standard)
        .argParser(written => hear({ format: among(formats, written) }, written)),
    )
    .addOption(
      new Option('-o, --output <file>', output[session.lang]).argParser(path => hear({ path }, path)),
    );
  return (configured = []) => {
    const asked =
      said.length === 0 && configured.length > 0 ? configured : paired(said, { formats, standard }, session);
    return assertDistinct(asked, session);
  };
}

function among<Format extends string>(formats: readonly Format[], written: string): Format {
  const found = formats.find(format => format === written);
  if (found === undefined) throw new InvalidArgumentError(`Allowed choices are ${formats.join(', ')}.`);
  return found;
}

/** Endings of files that are not called as their format is. */
const ENDINGS: Readonly<Record<string, string>> = { md: 'markdown', htm: 'html', jsonl: 'ndjson' };

/** The format that the ending of a file's name stands for; none of those there are, or no file: null. */
function named<Format extends string>(formats: readonly Format[], path: string | null): Format | null {
  const ending = extname(path ?? '')
    .slice(1)
    .toLowerCase();
  return formats.find(format => format === (ENDINGS[ending] ?? ending)) ?? null;
}

/** Each -o belongs to the -f before it; where the first of them comes before any -f, to the one after it. */
function paired<Format extends string>(
  said: readonly Said<Format>[],
  { formats, standard }: Choice<Format>,
  { lang }: Session,
): Output<Format>[] {
  const outputs: { format: Format; path: string | null }[] = [];
  let waiting: string | null = null;
  for (const word of said) {
    const last = outputs.at(-1);
    if ('format' in word) {
      outputs.push({ format: word.format, path: waiting });
      waiting = null;
    } else if (last?.path === null) last.path = word.path;
    else if (waiting !== null) throw new UsageError(CLI.errors.outputWithoutFormat[lang](word.path));
    else waiting = word.path;
  }
  if (outputs.length === 0) return [{ format: named(formats, waiting) ?? standard, path: waiting }];
  if (waiting !== null) throw new UsageError(CLI.errors.outputWithoutFormat[lang](waiting));
  return outputs;
}

function assertDistinct<Format extends string>(
  outputs: readonly Output<Format>[],
  { lang }: Session,
): readonly Output<Format>[] {
  const paths = outputs.map(({ path }) => path ?? '-');
  const twice = paths.find((path, i) => paths.indexOf(path) < i);
  if (twice === '-') throw new UsageError(CLI.errors.twoForStdout[lang]());
  if (twice !== undefined) throw new UsageError(CLI.errors.outputTwice[lang](twice));
  return outputs;
}

/**
 * Bytes are nothing to look at.
 * @throws UsageError where they would go to a terminal
 */
export function assertReadable(
  { io, lang }: Session,
  { format, path }: Output<string>,
  content: Content,
): void {
  const isShown = io.isTerminal && (path === null || path === '-');
  if (isShown && typeof content !== 'string') throw new UsageError(CLI.errors.bytesToTerminal[lang](format));
}
