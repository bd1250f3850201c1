import type { Found, Parsed } from './parsed.js';
import type { Indicator, Measure } from './types.js';
import { judged, keyOf } from './where.js';

/** Entries that lie within themselves, and parts that are of another kind than their whole. */
export function brokenWholes(parsed: Parsed): Found[] {
  return [...loops(parsed, 'parent'), ...loops(parsed, 'partOf'), ...otherKinds(parsed)];
}

/** In a CSV file `part_of` is both, and is told once. */
function loops(parsed: Parsed, key: 'parent' | 'partOf'): Found[] {
  const entries = judged(parsed).filter(({ entry }) => key === 'partOf' || entry.parent !== entry.partOf);
  const above = new Map(judged(parsed).map(({ entry }) => [entry.id, entry[key]] as const));
  return entries
    .filter(({ entry }) => returnsTo(entry.id, above))
    .map(({ entry: { id }, where }) => ({
      where: keyOf(where, key),
      detail: { code: 'part-loop' as const, id, key },
    }));
}

function returnsTo(id: string, above: ReadonlyMap<string, string | null>): boolean {
  let at = above.get(id) ?? null;
  for (let steps = 0; at !== null && steps < above.size; steps += 1) {
    if (at === id) return true;
    at = above.get(at) ?? null;
  }
  return false;
}

/** Only a count has parts, and only counts are parts of one. */
function otherKinds(parsed: Parsed): Found[] {
  const entries = new Map<string, Indicator>(judged(parsed).map(({ entry }) => [entry.id, entry]));
  return judged(parsed).flatMap(({ entry: { id, measure, partOf }, where }) => {
    const whole = entries.get(partOf ?? '');
    if (!whole || (isCount(measure) && isCount(whole.measure))) return [];
    const detail = {
      code: 'part-of-other-kind' as const,
      id,
      measure,
      whole: whole.id,
      ofWhole: whole.measure,
    };
    return [{ where: keyOf(where, 'partOf'), detail }];
  });
}

function isCount(measure: Measure): boolean {
  return measure !== 'rate' && measure !== 'milestone';
}
