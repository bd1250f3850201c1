import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { CLI } from '../messages/cli.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/**
 * The report must not overwrite what it is about, and standard input can be read once.
 * @throws UsageError
 */
export function assertApart(
  { io, lang }: Session,
  inputs: readonly string[],
  output: string | undefined,
): void {
  if (inputs.filter(input => input === '-').length > 1) throw new UsageError(CLI.errors.stdinTwice[lang]());
  if (output === undefined || output === '-') return;
  const target = resolve(io.cwd, output);
  const isInput = (path: string) => target === path || (existsSync(target) && target.startsWith(path + sep));
  if (inputs.some(input => isInput(resolve(io.cwd, input)))) {
    throw new UsageError(CLI.errors.outputIsInput[lang](output));
  }
}
