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
  const nos = printed.map((no, i) => (isNumbered ? no : null) ?? i + 1);
  const places = nos.map(no => `${table}-${no}`);
  const claimed = new Claims([...nos.map(String), ...places]);
  const width = Math.max(2, String(rows.length).length);
  return rows.map(({ split, english }, i) => {
    const no = nos[i] ?? i + 1;
    const id = claimed.free(slug(english || split.name) || `i${String(no).padStart(width, '0')}`, '-');
    const wanted = split.name || id;
    const zh = claimed.free(wanted, ' #');
    const isRenamed = zh !== wanted;
    const en = english === '' || isRenamed || claimed.has(english) ? zh : english;
    claimed.add(id, zh, en);
    return { id, no, place: places[i] ?? '', name: { zh, en }, isRenamed };
  });
}

/** Everything by which a submission may name an entry: nothing may name two. */
class Claims {
  readonly #keys: Set<string>;
  /** How far each name that is wanted again and again has been counted. */
  readonly #counts = new Map<string, number>();

  constructor(names: readonly string[]) {
    this.#keys = new Set(names.map(keyOf));
  }

  has(name: string): boolean {
    return this.#keys.has(keyOf(name));
  }

  add(...names: readonly string[]): void {
    for (const name of names) this.#keys.add(keyOf(name));
  }

  /** The name wanted, with the first number behind it that makes it free. */
  free(wanted: string, mark: string): string {
    if (!this.has(wanted)) return wanted;
    let count = this.#counts.get(wanted) ?? 2;
    while (this.has(`${wanted}${mark}${count}`)) count += 1;
    this.#counts.set(wanted, count);
    return `${wanted}${mark}${count}`;
  }
}

function keyOf(name: string): string {
  return nameKey(name) || name;
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
