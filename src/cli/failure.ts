import { ConfigError } from '../config/find-config.js';
import { CLI } from '../messages/cli.js';
import { libraryFailure, problemsText } from '../messages/failures.js';
import type { Language } from '../messages/words.js';
import { OutputError } from './output.js';
import { UsageError } from './usage-error.js';

/** What a person reads when the program could not run: never a stack trace. */
export function failureText(error: unknown, lang: Language): string {
  if (error instanceof UsageError) return error.message;
  if (error instanceof OutputError) return CLI.errors.cannotWrite[lang](error.path, error.reason);
  if (error instanceof ConfigError) return problemsText(CLI.errors.brokenConfig, error, lang);
  const told = libraryFailure(error, lang);
  return told ?? CLI.errors.internal[lang](error instanceof Error ? error.message : String(error));
}
