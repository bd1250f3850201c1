import { compareDecimals } from './decimals.js';
import type { Found, Parsed } from './parsed.js';
import type { Indicator } from './types.js';
import { judged, keyOf, type Where } from './where.js';

/** Entries whose keys do not go together, so that no figure could be judged by them. */
export function illMatched(parsed: Parsed): Found[] {
  const { plan } = parsed;
  return judged(parsed).flatMap(({ entry, where }) => [
    ...illMatchedTarget(entry, key => keyOf(where, key)),
    ...everyOfNoYear(entry, where),
    ...(plan ? dueOutside(entry, where, plan) : []),
  ]);
}

/** The same of what a reading makes of an entry that is right as it stands. */
export function illMatchedReadings(parsed: Parsed): Found[] {
  const entries = new Map(judged(parsed).map(({ entry }) => [entry.id, entry]));
  return (parsed.plan?.readings ?? []).flatMap(({ overrides }, i) =>
    overrides.flatMap(({ indicator, measure, operator, target }, j) => {
      const entry = entries.get(indicator);
      if (!entry || illMatchedTarget(entry, () => ['plan.yaml']).length > 0) return [];
      const read = {
        ...entry,
        measure: measure ?? entry.measure,
        operator: operator ?? entry.operator,
        target: target ?? entry.target,
      };
      return illMatchedTarget(read, () => ['plan.yaml', 'readings', i, 'overrides', j]);
    }),
  );
}

function illMatchedTarget(entry: Indicator, at: (key: string) => Where): Found[] {
  const { id, measure, operator, target, targetHigh } = entry;
  const found: Found[] = [];
  if ((measure === 'milestone') !== (operator === 'done')) {
    found.push({ where: at('operator'), detail: { code: 'kind-operator', id, measure, operator } });
  }
  if ((target === null) !== (operator === 'done')) {
    found.push({ where: at('target'), detail: { code: 'no-target', id } });
  }
  if (!hasRightEnd(entry)) {
    const detail = { code: 'range-end' as const, id, operator, high: targetHigh ?? '', low: target ?? '' };
    found.push({ where: at('targetHigh'), detail });
  }
  return found;
}

/** A range has a high end above its low one, and nothing else has any. */
function hasRightEnd({ operator, target, targetHigh }: Indicator): boolean {
  if (operator !== 'range') return targetHigh === null;
  return target === null || (targetHigh !== null && compareDecimals(targetHigh, target) > 0);
}

function everyOfNoYear({ id, every, measure }: Indicator, where: Where): Found[] {
  if (every === null || measure === 'annual') return [];
  return [{ where: keyOf(where, 'every'), detail: { code: 'every-of-no-year', id, measure } }];
}

interface Years {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Years in disorder are a problem of their own. */
function dueOutside({ id, due }: Indicator, where: Where, { firstYear, lastYear }: Years): Found[] {
  if ((firstYear <= due && due <= lastYear) || firstYear > lastYear) return [];
  return [{ where: keyOf(where, 'due'), detail: { code: 'due-outside', id, due, firstYear, lastYear } }];
}

/** A row of a CSV file with a note in one language alone, which would be lost. */
export function halfNotes(
  file: string,
  rows: readonly { readonly id: string; readonly note_zh: string; readonly note_en: string }[],
): Found[] {
  return rows.flatMap(({ id, note_zh, note_en }, i) => {
    if ((note_zh === '') === (note_en === '')) return [];
    const missing = note_zh === '' ? 'note_zh' : 'note_en';
    return [{ where: [file, i, missing] as const, detail: { code: 'half-note', id, missing } as const }];
  });
}
