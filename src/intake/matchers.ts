import { distance } from 'fastest-levenshtein';
import { areaKey, nameKey } from '../catalogue/names.js';
import type { Area, Catalogue, Indicator } from '../catalogue/types.js';
import { entriesOf, rootArea } from '../engine/lookup.js';
import { compareText } from '../engine/observation.js';
import { halfWidth } from './cells.js';

const NEAREST_SHOWN = 3;
const FAR = 0.7;

/** Finds an entry by any of its names; the first in catalogue order wins, the rest of a repeat is the same thing. */
export class Matcher<T extends { readonly id: string }> {
  readonly #byKey = new Map<string, T>();
  readonly #nearest = new Map<string, string[]>();
  readonly #names: readonly (readonly [name: string, entry: T])[];
  readonly #key: (name: string) => string;

  constructor(
    entries: readonly T[],
    namesOf: (entry: T) => readonly string[],
    key: (name: string) => string,
  ) {
    this.#key = key;
    this.#names = entries.flatMap(entry => namesOf(entry).map(name => [name, entry] as const));
    for (const [name, entry] of this.#names) {
      if (!this.#byKey.has(key(name))) this.#byKey.set(key(name), entry);
    }
  }

  find(written: string): T | null {
    return this.#byKey.get(this.#key(written)) ?? null;
  }

  /** The one entry that longer text names, by its longest name of two characters or more; null where several do. */
  within(text: string): T | null {
    const key = this.#key(text);
    const named = [...this.#byKey].filter(([name]) => name.length > 1 && key.includes(name));
    const longest = named.filter(
      ([name]) => !named.some(([other]) => other !== name && other.includes(name)),
    );
    const entries = new Set(longest.map(([, entry]) => entry));
    return entries.size === 1 ? ([...entries][0] ?? null) : null;
  }

  /** The names nearest to what was written, one an entry, best first. */
  nearest(written: string): string[] {
    const key = this.#key(written);
    const known = this.#nearest.get(key) ?? this.#rank(key);
    this.#nearest.set(key, known);
    return known;
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

/** Indicators by id, printed number, place, name and alias; headline ones before commitments. */
export function indicatorMatcher(catalogue: Catalogue): Matcher<Indicator> {
  const entries = entriesOf(catalogue);
  const onePlace = new Set(
    entries.map(e => e.place).filter((p, _, all) => all.indexOf(p) === all.lastIndexOf(p)),
  );
  const namesOf = (entry: Indicator) => [
    entry.name.zh,
    entry.name.en,
    ...entry.aliases,
    entry.id,
    ...(entry.no === null ? [] : [String(entry.no)]),
    ...(onePlace.has(entry.place) ? [entry.place] : []),
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
  const root = rootArea({ areas }).name.zh;
  const namesOf = (area: Area) => [
    area.name.zh,
    ...(area.parent === null ? [] : [root + area.name.zh]),
    area.name.en,
    ...area.aliases,
    area.id,
    ...(area.code ? [area.code] : []),
  ];
  return new Matcher(areas, namesOf, areaKey);
}
