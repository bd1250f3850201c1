import type { Catalogue } from './catalogue/types.js';
import type { Finding } from './checks/finding.js';
import { AddedUps } from './engine/added-up.js';
import { Observations } from './engine/observations.js';
import type { Input, InputSource } from './intake/inputs.js';
import { type Asked, readInputs as readFiles } from './intake/read-inputs.js';

/** A submission as it was read, before anything in it was checked. */
export interface Read {
  readonly submitted: Observations;
  readonly findings: readonly Finding[];
  /** The names of its files, in order. */
  readonly files: readonly string[];
}

/** @throws InputError, AddressError, MappingError, WarehouseError */
export async function readInputs(
  source: InputSource,
  catalogue: Catalogue,
  inputs: readonly Input[],
  asked: Asked,
): Promise<Read> {
  const submission = await readFiles(source, catalogue, inputs, asked);
  return {
    submitted: Observations.beside(submission.store, new AddedUps(submission.addedUp)),
    findings: submission.findings,
    files: submission.files.map(({ file }) => file),
  };
}
