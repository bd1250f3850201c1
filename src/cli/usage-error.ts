import type { CommanderError } from 'commander';
import { CLI } from '../messages/cli.js';
import type { Language } from '../messages/words.js';

/** A command line that makes no sense; the message is for the user. */
export class UsageError extends Error {}

/** Commander's error in the user's language; what is quoted in its English sentence is what was wrong. */
export function usageError(error: CommanderError, lang: Language): UsageError {
  const [first = '', second = ''] = quoted(error.message);
  const suggestions = [...error.message.matchAll(/Did you mean (?:one of )?([^?]+)\?/g)].flatMap(m =>
    (m[1] ?? '').split(', '),
  );
  const sentence = sentenceOf(error, first, second, suggestions, lang);
  return new UsageError(`${CLI.usage.prefix[lang]()}${sentence}\n${CLI.usage.seeHelp[lang]('plancheck')}`);
}

function sentenceOf(
  { code, message }: CommanderError,
  first: string,
  second: string,
  suggestions: readonly string[],
  lang: Language,
): string {
  const { usage } = CLI;
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption[lang](first, suggestions);
    case 'commander.unknownCommand':
      return usage.unknownCommand[lang](first, suggestions);
    case 'commander.missingArgument':
      return usage.missingArgument[lang](first);
    case 'commander.optionMissingArgument':
      return usage.missingValue[lang](first);
    case 'commander.invalidArgument':
      return usage.badChoice[lang](first, second, choicesIn(message));
    case 'commander.conflictingOption':
      return usage.conflicting[lang](first, second);
    case 'commander.excessArguments':
      return usage.excessArguments[lang]();
    case 'commander.help':
      return usage.noCommand[lang]();
    default:
      return message.replace(/^error: /u, '');
  }
}

function quoted(message: string): string[] {
  return [...message.matchAll(/'([^']*)'/gu)].map(match => match[1] ?? '');
}

function choicesIn(message: string): string[] {
  return /Allowed choices are ([^.]+)\./u.exec(message)?.[1]?.split(', ') ?? [];
}
