import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { pathIn } from '../intake/warehouse/address.js';
import { CLI } from '../messages/cli.js';
import type { Session } from './session.js';
import { UsageError } from './usage-error.js';

/** Every file that a command reads: its inputs, and what its options name. */
export function filesRead(
  inputs: readonly string[],
  { allocation, mapping }: { readonly allocation?: string; readonly mapping?: string },
): string[] {
  return [...inputs, ...[allocation ?? [], mapping ?? []].flat()];
}

/**
 * The report must not overwrite what it is about, and standard input can be read once.
 * @throws UsageError
 */
export function assertApart(
  { io, lang, config }: Session,
  inputs: readonly string[],
  ...outputs: readonly (string | null | undefined)[]
): void {
  if (inputs.filter(input => input === '-').length > 1) throw new UsageError(CLI.errors.stdinTwice[lang]());
  const read = [...inputs, ...(config ? [config.file] : [])].map(input => resolve(io.cwd, pathIn(input)));
  for (const output of outputs.flatMap(path => path ?? [])) {
    const target = resolve(io.cwd, output);
    const isInput = (path: string) =>
      target === path || (existsSync(target) && target.startsWith(path + sep));
    if (output !== '-' && read.some(isInput)) throw new UsageError(CLI.errors.outputIsInput[lang](output));
  }
}

/**
 * What people fill in may have been filled in already: a file that holds anything else stays as it is.
 * @throws UsageError
 */
export function assertNothingLost({ io, lang }: Session, output: string | null, bytes: Uint8Array): void {
  if (output === null || output === '-') return;
  const target = resolve(io.cwd, output);
  if (!existsSync(target) || !statSync(target).isFile()) return;
  if (!readFileSync(target).equals(bytes)) throw new UsageError(CLI.template.filled[lang](output));
}
