import { areaKey, nameKey } from './names.js';
import type { Found, Parsed } from './references.js';
import type { Area, Indicator } from './types.js';
import { judged, type Where } from './where.js';

/** Names that two entries claim: a figure under such a name would land in whichever stands first. */
export function claimedTwice(parsed: Parsed): Found[] {
  const entries = judged(parsed).map(({ entry, where }) => ({ entry, where, names: namesOf(entry) }));
  const areas = (parsed.areas ?? []).map((area, i) => ({
    entry: area,
    where: ['areas.csv', i] as const,
    names: areaNames(area),
  }));
  return [...clashes(entries, nameKey, areRepeats), ...clashes(areas, areaKey, () => false)];
}

interface Claimant<T> {
  readonly entry: T;
  readonly where: Where;
  readonly names: readonly string[];
}

function clashes<T extends { readonly id: string }>(
  claimants: readonly Claimant<T>[],
  key: (name: string) => string,
  mayShare: (a: T, b: T) => boolean,
): Found[] {
  const claims = new Map<string, T>();
  return claimants.flatMap(({ entry, where, names }) =>
    names.flatMap(name => {
      const first = claims.get(key(name));
      if (first === undefined) claims.set(key(name), entry);
      if (first === undefined || first.id === entry.id || mayShare(first, entry)) return [];
      return [{ where, detail: { code: 'alias-claimed-twice' as const, alias: name, by: first.id } }];
    }),
  );
}

function namesOf(entry: Indicator): string[] {
  return [entry.name.zh, entry.name.en, ...entry.aliases];
}

function areaNames(area: Area): string[] {
  return [area.name.zh, area.name.en, ...area.aliases, ...(area.code ? [area.code] : [])];
}

/** Two entries that state one commitment share its name: its data belong to the first. */
function areRepeats(a: Indicator, b: Indicator): boolean {
  return a.repeats.includes(b.id) || b.repeats.includes(a.id);
}
