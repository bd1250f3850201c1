import { nameKey } from './names.js';
import type { Parsed } from './parsed.js';
import type { Catalogue, Extension, Indicator } from './types.js';

type Plan = NonNullable<Parsed['plan']>;

/** An entry of this plan and the one of the plan before that it carries on. */
export interface Carried {
  readonly next: Indicator;
  readonly former: Indicator;
  readonly as: 'kept' | 'renamed' | 'redefined';
}

/** What `extends` says became of the entries of the plan before: a list by its name, and the ids it names in both plans. */
export function fates({ renamed, redefined, dropped }: NonNullable<Plan['extends']>) {
  const both = ({ indicator, from }: { indicator: string; from?: string | undefined }) => ({
    indicator,
    former: from ?? indicator,
  });
  return {
    renamed: renamed.map(both),
    redefined: redefined.map(both),
    dropped: dropped.map(({ indicator }) => ({ indicator: null, former: indicator })),
  };
}

/** Every entry that goes on, in the order of this plan; of the plan before, the headline indicators and commitments. */
export function carriedOn({ plan, before, indicators, commitments }: Parsed): Carried[] {
  if (!plan?.extends || !before) return [];
  const { renamed, redefined } = fates(plan.extends);
  const formers = entriesOf(before);
  return [...(indicators ?? []), ...(commitments ?? [])].flatMap((next): Carried[] => {
    const asSaid = (list: typeof renamed) => list.find(({ indicator }) => indicator === next.id)?.former;
    const [newName, newMeaning] = [asSaid(renamed), asSaid(redefined)];
    const former = formers.get(newName ?? newMeaning ?? next.id);
    if (!former) return [];
    return [{ next, former, as: newMeaning ? 'redefined' : newName ? 'renamed' : 'kept' }];
  });
}

export function entriesOf({ indicators, commitments }: Catalogue): ReadonlyMap<string, Indicator> {
  return new Map([...indicators, ...commitments].map(entry => [entry.id, entry] as const));
}

/** An indicator that was only renamed still goes by its former name. */
export function withFormerNames(parsed: Parsed): Parsed {
  const former = new Map(
    carriedOn(parsed)
      .filter(({ as }) => as === 'renamed')
      .map(({ next, former }) => [next.id, former] as const),
  );
  const named = (entry: Indicator): Indicator => {
    const { name } = former.get(entry.id) ?? entry;
    const own = new Set([entry.name.zh, entry.name.en, ...entry.aliases].map(nameKey));
    const added = [...new Set([name.zh, name.en])].filter(one => !own.has(nameKey(one)));
    return added.length === 0 ? entry : { ...entry, aliases: [...entry.aliases, ...added] };
  };
  return {
    ...parsed,
    indicators: parsed.indicators?.map(named) ?? null,
    commitments: parsed.commitments?.map(named) ?? null,
  };
}

/** What became of the plan before, for the catalogue; null of a plan that extends none. */
export function extensionOf(parsed: Parsed): Extension | null {
  const { plan, before } = parsed;
  if (!plan?.extends || !before) return null;
  const carried = carriedOn(parsed);
  const formers = entriesOf(before);
  const change = (as: Carried['as']) =>
    carried
      .filter(one => one.as === as)
      .map(({ next, former: { id: from, name } }) => ({ indicator: next.id, from, name }));
  const reasons = new Map(
    plan.extends.redefined.map(({ indicator, reason }) => [indicator, reason] as const),
  );
  return {
    plan: before.plan.id,
    name: before.plan.name,
    kept: change('kept').map(({ indicator }) => indicator),
    renamed: change('renamed'),
    redefined: change('redefined').flatMap(one => {
      const reason = reasons.get(one.indicator);
      return reason ? [{ ...one, reason }] : [];
    }),
    dropped: plan.extends.dropped.flatMap(({ indicator, reason }) => {
      const entry = formers.get(indicator);
      return entry ? [{ from: indicator, name: entry.name, reason }] : [];
    }),
  };
}
