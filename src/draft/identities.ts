import { nameKey } from '../catalogue/names.js';
import type { Identity } from './entry-of.js';
import type { SplitName } from './split-name.js';

/** A row whose names are known, before it has an id. */
export interface Named {
  readonly split: SplitName;
  readonly english: string;
}

/**
 * Ids, numbers, places and names of all rows: each once, whatever the table repeats. The printed numbers are kept
 * where every row has one of its own.
 * @param table what the table is called in places, such as 表1
 */
export function identitiesOf(rows: readonly Named[], table: string): Identity[] {
  const printed = rows.map(({ split }) => split.no);
  const isNumbered = printed.every(no => no !== null && no > 0) && new Set(printed).size === rows.length;
  const ids = new Set<string>();
  const names = new Set<string>();
  const width = Math.max(2, String(rows.length).length);
  return rows.map(({ split, english }, i) => {
    const no = (isNumbered ? printed[i] : null) ?? i + 1;
    const written = english || split.name;
    const id = once(slug(written) || `i${String(no).padStart(width, '0')}`, ids, key => key, '-');
    const zh = once(split.name || id, names, nameKey, ' #');
    const isRenamed = zh !== (split.name || id);
    const en = english === '' || isRenamed ? zh : own(english, names, zh);
    return { id, no, place: `${table}-${no}`, name: { zh, en }, isRenamed };
  });
}

/** An English name that another row has already is left away. */
function own(english: string, names: Set<string>, fallback: string): string {
  const key = nameKey(english);
  if (names.has(key)) return fallback;
  names.add(key);
  return english;
}

function once(wanted: string, taken: Set<string>, key: (name: string) => string, mark: string): string {
  let name = wanted;
  for (let count = 2; taken.has(key(name)); count += 1) name = `${wanted}${mark}${count}`;
  taken.add(key(name));
  return name;
}

const LONGEST_ID = 60;

/** Kebab case of what is written in Latin letters alone; empty where anything else would be lost. */
function slug(text: string): string {
  if (!/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]*\p{Script=Latin}/u.test(text) || /\p{Script=Han}/u.test(text))
    return '';
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-');
  return plain.slice(0, LONGEST_ID).replace(/^-+|-+$/gu, '');
}
