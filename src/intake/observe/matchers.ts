import { distance } from 'fastest-levenshtein';
import { areaKey, nameKey } from '../../catalogue/names.js';
import type { Area, Catalogue, Indicator } from '../../catalogue/types.js';
import { entriesOf, rootArea } from '../../engine/lookup.js';
import { compareText } from '../../engine/observation.js';
import { halfWidth } from '../cells.js';

const NEAREST_SHOWN = 3;
const FAR = 0.7;

/** How a name led to its entry: by the name itself, another name, the id, the printed number, the place or the code. */
export type HowMatched = 'name' | 'alias' | 'id' | 'number' | 'place' | 'code' | 'mapping';

export interface Match<T> {
  readonly entry: T;
  readonly how: HowMatched;
}

/** A name of an entry, and of which kind it is. */
type Name = readonly [name: string, how: HowMatched];

/**
 * Finds an entry by any of its names; the first in catalogue order wins, the rest of a repeat is the same thing. So
 * names become keys one entry after the other, and no further than to the one that is asked for.
 */
export class Matcher<T extends { readonly id: string }> {
  readonly #byKey = new Map<string, Match<T>>();
  readonly #nearest = new Map<string, string[]>();
  readonly #entries: readonly T[];
  readonly #namesOf: (entry: T) => readonly Name[];
  readonly #key: (name: string) => string;
  #indexed = 0;

  constructor(entries: readonly T[], namesOf: (entry: T) => readonly Name[], key: (name: string) => string) {
    this.#entries = entries;
    this.#namesOf = namesOf;
    this.#key = key;
  }

  find(written: string): T | null {
    return this.match(written)?.entry ?? null;
  }

  match(written: string): Match<T> | null {
    const key = this.#key(written);
    while (!this.#byKey.has(key) && this.#indexNext());
    return this.#byKey.get(key) ?? null;
  }

  /** Every name, as the catalogue writes it. */
  get written(): readonly string[] {
    return this.#names.map(([name]) => name);
  }

  /** The one entry that longer text names, by its longest name of two characters or more; null where several do. */
  within(text: string): T | null {
    const key = this.#key(text);
    while (this.#indexNext());
    const named = [...this.#byKey].filter(([name]) => name.length > 1 && key.includes(name));
    const longest = named.filter(
      ([name]) => !named.some(([other]) => other !== name && other.includes(name)),
    );
    const entries = new Set(longest.map(([, { entry }]) => entry));
    return entries.size === 1 ? ([...entries][0] ?? null) : null;
  }

  /** The names nearest to what was written, one an entry, best first. */
  nearest(written: string): string[] {
    const key = this.#key(written);
    const known = this.#nearest.get(key) ?? this.#rank(key);
    this.#nearest.set(key, known);
    return known;
  }

  /** Every name, and whose it is. */
  get #names(): (readonly [name: string, entry: T])[] {
    return this.#entries.flatMap(entry => this.#namesOf(entry).map(([name]) => [name, entry] as const));
  }

  /** False where every entry is. */
  #indexNext(): boolean {
    const entry = this.#entries[this.#indexed];
    if (entry === undefined) return false;
    this.#indexed += 1;
    for (const [name, how] of this.#namesOf(entry)) {
      const key = this.#key(name);
      if (!this.#byKey.has(key)) this.#byKey.set(key, { entry, how });
    }
    return true;
  }

  #rank(key: string): string[] {
    const ranked = this.#names
      .map(([name, entry]) => ({ name, entry, far: remoteness(key, this.#key(name)) }))
      .filter(({ far }) => far < FAR)
      .sort((a, b) => a.far - b.far || compareText(a.name, b.name));
    const one = ranked.filter(({ entry }, i) => ranked.findIndex(r => r.entry === entry) === i);
    return [...new Set(one.map(({ name }) => name))].slice(0, NEAREST_SHOWN);
  }
}

/** Edits a character; names of very different length are far without counting. */
function remoteness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length, 1);
  const least = Math.abs(a.length - b.length) / longest;
  return least >= FAR ? least : distance(a, b) / longest;
}

function all(how: HowMatched, ...names: readonly string[]): Name[] {
  return names.map(name => [name, how]);
}

/** Indicators by id, printed number, place, name and alias; headline ones before commitments. */
export function indicatorMatcher(catalogue: Catalogue): Matcher<Indicator> {
  const entries = entriesOf(catalogue);
  const onePlace = new Set(
    entries.map(e => e.place).filter((p, _, all) => all.indexOf(p) === all.lastIndexOf(p)),
  );
  const namesOf = (entry: Indicator) => [
    ...all('name', entry.name.zh, entry.name.en),
    ...all('alias', ...entry.aliases),
    ...all('id', entry.id),
    ...all('number', ...(entry.no === null ? [] : [String(entry.no)])),
    ...all('place', ...(onePlace.has(entry.place) ? [entry.place] : [])),
  ];
  return new Matcher(entries, namesOf, indicatorKey);
}

/** A cell of nothing but a number is the printed number. */
function indicatorKey(written: string): string {
  const number = /^(\d+)\s*[.、]?$/u.exec(halfWidth(written))?.[1];
  return number ?? (nameKey(written) || halfWidth(written).toLowerCase());
}

/** Areas by id, GB/T 2260 code, name and alias. */
export function areaMatcher(areas: readonly Area[]): Matcher<Area> {
  const { name, aliases } = rootArea({ areas });
  const wholes = [name.zh, ...aliases.filter(alias => alias.endsWith(name.zh))];
  const namesOf = (area: Area) => [
    ...all(
      'name',
      area.name.zh,
      ...(area.parent === null ? [] : wholes.map(whole => whole + area.name.zh)),
      area.name.en,
    ),
    ...all('alias', ...area.aliases),
    ...all('id', area.id),
    ...all('code', ...(area.code ? [area.code] : [])),
  ];
  return new Matcher(areas, namesOf, writtenAreaKey);
}

/** Statistics write a code of six digits with twelve, and 市辖区 before or behind the name of a district. */
function writtenAreaKey(written: string): string {
  const key = areaKey(written).replace(/^(\d{6})0{3}(?:0{3})?$/u, '$1');
  return key.replace(/^市辖区?(?=.)|(?<=.)[(（]?市辖区?[)）]?$/gu, '') || key;
}
