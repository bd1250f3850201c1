import { areaKey, nameKey } from './names.js';
import type { Found, Parsed } from './parsed.js';
import type { Area, Indicator } from './types.js';
import { judged, keyOf, type Where } from './where.js';

/** Names that two entries claim: a figure under such a name would land in whichever stands first. */
export function claimedTwice(parsed: Parsed): Found[] {
  const all = judged(parsed);
  const places = all.map(({ entry }) => entry.place);
  const isAlone = ({ place }: Indicator) => places.indexOf(place) === places.lastIndexOf(place);
  const entries = all.map(({ entry, where }) => ({ entry, names: namesOf(entry, where, isAlone(entry)) }));
  const areas = (parsed.areas ?? []).map((area, i) => ({
    entry: area,
    names: areaNames(area, ['areas.csv', i]),
  }));
  return [...clashes(entries, indicatorKey, areRepeats), ...clashes(areas, areaKey, () => false)];
}

/** A name that a person gave an entry, or one that it has by its place in the plan. */
interface Name {
  readonly name: string;
  readonly isGiven: boolean;
  readonly where: Where;
}

interface Claimant<T> {
  readonly entry: T;
  readonly names: readonly Name[];
}

/** Two ids or two numbers that are the same are a problem of their own. */
function clashes<T extends { readonly id: string }>(
  claimants: readonly Claimant<T>[],
  key: (name: string) => string,
  mayShare: (a: T, b: T) => boolean,
): Found[] {
  const claims = new Map<string, { entry: T; isGiven: boolean }>();
  return claimants.flatMap(({ entry, names }) =>
    names.flatMap(({ name, isGiven, where }) => {
      const first = claims.get(key(name));
      if (first === undefined) claims.set(key(name), { entry, isGiven });
      const isOther = first !== undefined && first.entry.id !== entry.id && (first.isGiven || isGiven);
      if (!isOther || mayShare(first.entry, entry)) return [];
      return [{ where, detail: { code: 'alias-claimed-twice' as const, alias: name, by: first.entry.id } }];
    }),
  );
}

/** A cell of nothing but a number is the printed number. */
function indicatorKey(name: string): string {
  return nameKey(name) || name;
}

/** Everything that a submission may call an entry; its place only where no other stands there. */
function namesOf(entry: Indicator, where: Where, isAlone: boolean): Name[] {
  const fixed = [
    { key: 'id', name: entry.id },
    { key: 'place', name: isAlone ? entry.place : null },
    { key: 'no', name: entry.no === null ? null : String(entry.no) },
  ];
  return [...given(entry, where), ...fixed.flatMap(one => fixedName(one, where))];
}

function areaNames(area: Area, where: Where): Name[] {
  const fixed = [
    { key: 'id', name: area.id },
    { key: 'code', name: area.code },
  ];
  return [...given(area, where), ...fixed.flatMap(one => fixedName(one, where))];
}

function fixedName({ key, name }: { key: string; name: string | null }, where: Where): Name[] {
  return name === null ? [] : [{ name, isGiven: false, where: keyOf(where, key) }];
}

function given({ name, aliases }: Pick<Indicator, 'name' | 'aliases'>, where: Where): Name[] {
  const isTable = where[0].endsWith('.csv');
  const at = (lang: 'zh' | 'en'): Where =>
    isTable ? keyOf(where, `name_${lang}`) : [...where, 'name', lang];
  return [
    { name: name.zh, isGiven: true, where: at('zh') },
    { name: name.en, isGiven: true, where: at('en') },
    ...aliases.map((alias, i) => ({
      name: alias,
      isGiven: true,
      where: isTable ? keyOf(where, 'aliases') : ([...where, 'aliases', i] as const),
    })),
  ];
}

/** Two entries that state one commitment share its name: its data belong to the first. */
function areRepeats(a: Indicator, b: Indicator): boolean {
  return a.repeats.includes(b.id) || b.repeats.includes(a.id);
}
