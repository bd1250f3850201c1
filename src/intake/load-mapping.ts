import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../catalogue/problems.js';
import type { Catalogue } from '../catalogue/types.js';
import { InputError } from './input-error.js';
import { displayName } from './inputs.js';
import type { Mapping } from './mapping.js';
import { textOnDisk } from './text-on-disk.js';

/** Thrown with every problem of a mapping file at once. */
export class MappingError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems in the mapping`);
    this.problems = problems;
  }
}

/**
 * Reads a mapping file; what parses and checks it is large and loaded only here.
 * @throws InputError where it is not there, MappingError where it says what the plan does not know
 */
export async function loadMapping(cwd: string, catalogue: Catalogue, path: string): Promise<Mapping> {
  const absolute = resolve(cwd, path);
  if (!statSync(absolute, { throwIfNoEntry: false })?.isFile()) throw new InputError(path, 'missing');
  const name = displayName(cwd, absolute);
  const { text, problems: unread } = textOnDisk(name, absolute);
  if (text === null) throw new MappingError(unread);
  const { readMapping } = await import('./mapping-file.js');
  const { mapping, problems } = readMapping(catalogue, name, text);
  if (!mapping) throw new MappingError(problems);
  return mapping;
}
