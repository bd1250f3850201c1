import { z } from 'zod';
import { check, type Located } from '../catalogue/located.js';
import type { Problem } from '../catalogue/problems.js';
import type { Catalogue } from '../catalogue/types.js';
import { readYaml } from '../catalogue/yaml-file.js';
import type { Mapping } from './mapping.js';
import { mappingAgainst } from './mapping-check.js';

const line = z.int().positive();
const word = z.union([z.string(), z.int()]).transform(String).pipe(z.string().min(1));
/** A key with nothing but comments below it is there to be filled in. */
const meanings = z.record(z.string(), word).nullish();

export const mappingSchema = z.strictObject({
  columns: meanings,
  indicators: meanings,
  areas: meanings,
  area: word.nullish(),
  year: word.nullish(),
  unit: word.nullish(),
  sheets: z.array(word).nullish(),
  header: z.union([line, z.array(line).min(1).max(2)]).nullish(),
});

export type MappingEntries = z.output<typeof mappingSchema>;

export interface ReadMapping {
  /** Null where there are problems. */
  readonly mapping: Mapping | null;
  readonly problems: readonly Problem[];
}

/** Reads the text of a mapping file, and holds every meaning in it to the plan. */
export function readMapping(catalogue: Catalogue, file: string, text: string): ReadMapping {
  const located = readYaml(file, text.replace(/^\ufeff/u, ''));
  if (Array.isArray(located)) return { mapping: null, problems: located };
  const { data, problems } = check(orEmpty(located as Located), mappingSchema);
  return data ? mappingAgainst(catalogue, located as Located, data) : { mapping: null, problems };
}

/** A file of comments alone says nothing, which is no mistake. */
function orEmpty(located: Located): Located {
  return located.data === null ? { ...located, data: {} } : located;
}
