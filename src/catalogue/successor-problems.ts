import type { Before } from './before.js';
import { nearest } from './located.js';
import type { Found, Parsed } from './parsed.js';
import { carriedOn, entriesOf, fates } from './succession.js';
import { judged, keyOf, type Where } from './where.js';

/** What is wrong with what a plan says of the one before. */
export function successorProblems(parsed: Parsed, before: Before | null): Found[] {
  const { plan } = parsed;
  if (!plan?.extends) return [];
  if (!parsed.before) {
    const detail = before?.fault ?? { code: 'extends-unknown', plan: plan.extends.plan, nearest: null };
    return [{ where: ['plan', 'extends', 'plan'], detail }];
  }
  return [...unknownIds(parsed), ...namedTwice(parsed), ...goneYetThere(parsed), ...otherThings(parsed)];
}

/** The ids that `extends` names, of this plan and of the one before, with their places. */
function named({ plan }: Parsed) {
  if (!plan?.extends) return [];
  return Object.entries(fates(plan.extends)).flatMap(([list, rows]) =>
    rows.map(({ indicator, former }, i) => ({
      list,
      indicator,
      former,
      where: ['plan', 'extends', list, i] as Where,
    })),
  );
}

function unknownIds(parsed: Parsed): Found[] {
  const { before, indicators, commitments } = parsed;
  const own = indicators && commitments ? [...indicators, ...commitments].map(({ id }) => id) : null;
  const formers = before && [...entriesOf(before).keys()];
  const unknown = (
    id: string | null,
    known: readonly string[] | null,
    where: Where,
    key: string,
  ): Found[] => {
    if (id === null || known === null || known.includes(id)) return [];
    return [{ where, detail: { code: 'unknown-reference', key, id, nearest: nearest(id, known) } }];
  };
  return named(parsed).flatMap(({ indicator, former, where }) => {
    const key = indicator === null || indicator === former ? 'indicator' : 'from';
    const at = keyOf(where, key);
    const ofBefore = unknown(former, formers, at, `extends.${key}`);
    return ofBefore.length > 0
      ? ofBefore
      : unknown(indicator, own, keyOf(where, 'indicator'), 'extends.indicator');
  });
}

function namedTwice(parsed: Parsed): Found[] {
  const all = named(parsed);
  return all.flatMap(({ indicator, former, where }, i): Found[] => {
    const isSame = (other: (typeof all)[number]) =>
      other.former === former || (indicator !== null && other.indicator === indicator);
    return all.slice(0, i).some(isSame) ? [{ where, detail: { code: 'extends-twice', id: former } }] : [];
  });
}

/** An id that is dropped, or has become another, and stands in this plan all the same. */
function goneYetThere(parsed: Parsed): Found[] {
  const own = new Set(judged(parsed).map(({ entry }) => entry.id));
  return named(parsed)
    .filter(({ indicator, former }) => indicator !== former && own.has(former))
    .map(({ indicator, former: id, where }) => ({
      where: keyOf(where, indicator === null ? 'indicator' : 'from'),
      detail: { code: 'gone-yet-there', id },
    }));
}

/** An id that means something else now, though nothing says that it was redefined. */
function otherThings(parsed: Parsed): Found[] {
  const places = new Map(judged(parsed).map(({ entry, where }) => [entry.id, where] as const));
  return carriedOn(parsed)
    .filter(({ as }) => as !== 'redefined')
    .flatMap(({ next, former }): Found[] => {
      const key = (['unit', 'measure'] as const).find(one => next[one] !== former[one]);
      const where = places.get(next.id);
      if (!key || !where) return [];
      const detail = { code: 'id-reused', id: next.id, key, found: next[key], other: former[key] } as const;
      return [{ where: keyOf(where, key), detail }];
    });
}
