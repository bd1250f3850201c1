import { resolve } from 'node:path';
import type { Catalogue } from '../catalogue/types.js';
import { displayName, findInputs, type Input, type InputSource } from './inputs.js';
import { loadMapping } from './load-mapping.js';
import { type Given, readSubmission, type Submission } from './read-submission.js';

/** What the user said beside the files, with the path of a mapping file, if any. */
export interface Asked extends Omit<Given, 'mapping'> {
  readonly mapping?: string | null;
  /** What is read of a database instead of a table. */
  readonly query?: string | null;
}

/** The part of it that says how files are read. */
export type ReadingAsked = Pick<Asked, 'encoding' | 'format' | 'sheets' | 'mapping' | 'query'>;

/**
 * Finds and reads every input; a mapping file that lies among them is none.
 * @throws InputError, AddressError, MappingError, WarehouseError
 */
export async function readInputs(
  source: InputSource,
  catalogue: Catalogue,
  inputs: readonly Input[],
  { mapping: path = null, query = null, ...given }: Asked,
): Promise<Submission> {
  const mapping = path === null ? null : await loadMapping(source.cwd, catalogue, path);
  const { files, findings } = await findInputs(source, inputs, query);
  const aside = path === null ? null : displayName(source.cwd, resolve(source.cwd, path));
  const submission = await readSubmission(
    catalogue,
    files.filter(({ name }) => name !== aside),
    { ...given, ...(mapping && { mapping }) },
  );
  return { ...submission, findings: [...findings, ...submission.findings] };
}
