import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../catalogue/problems.js';
import type { Catalogue } from '../catalogue/types.js';
import { wholeText } from './decode/decode.js';
import { InputError } from './input-error.js';
import { fileOnDisk } from './input-file.js';
import { displayName } from './inputs.js';
import type { Mapping } from './mapping.js';
import { isUnreadable } from './unreadable.js';

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
  const text = textOf(name, absolute);
  const { readMapping } = await import('./mapping-file.js');
  const { mapping, problems } = readMapping(catalogue, name, text);
  if (!mapping) throw new MappingError(problems);
  return mapping;
}

function textOf(name: string, absolute: string): string {
  try {
    return wholeText(fileOnDisk(name, absolute, false), null).text;
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const { line } = error.finding.place;
    throw new MappingError([{ code: 'syntax', reason: 'no text', file: name, line: line ?? 1, column: 1 }]);
  }
}
