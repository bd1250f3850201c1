import { readCsv } from '../csv-file.js';
import type { Seeds } from './rule.js';

/** The places and clause keys in the lists made from a document: its CSV files with a column `place` and maybe `key`. */
export function seedsIn(texts: Readonly<Record<string, string>>): Seeds {
  const rows = Object.entries(texts).flatMap(([file, text]) => rowsOf(file, text));
  const column = (name: string) => new Set(rows.flatMap(row => row[name] || []));
  return { places: column('place'), clauses: column('key') };
}

/** None of a file that is no table: nothing can be held to it. */
function rowsOf(file: string, text: string): Record<string, string>[] {
  const read = readCsv(file, text.replace(/^\ufeff/u, ''));
  return Array.isArray(read) ? [] : (read.data as Record<string, string>[]);
}
