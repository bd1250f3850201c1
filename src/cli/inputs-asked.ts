import { CLI } from '../messages/cli.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/**
 * The inputs of the command line, else those of the configuration.
 * @throws UsageError where neither names any
 */
export function inputsAsked(written: readonly string[], { config, lang }: Session): readonly string[] {
  const inputs = written.length > 0 ? written : (config?.inputs ?? []);
  if (inputs.length > 0) return inputs;
  const { prefix, noInputs, seeHelp } = CLI.usage;
  throw new UsageError(`${prefix[lang]()}${noInputs[lang]()}\n${seeHelp[lang]('plancheck')}`);
}
