import type { Area, Catalogue } from '../catalogue/types.js';
import { rootArea } from '../engine/lookup.js';
import { childrenOf } from '../engine/roll-up.js';
import type { ShareProblem } from './share-problem.js';

/** Looks a written name up. */
export interface Finder<T> {
  find(written: string): T | null;
  nearest(written: string): readonly string[];
}

export interface Chosen<T> {
  readonly chosen: readonly T[];
  readonly problems: readonly ShareProblem[];
}

/** The areas that share, in the order of the plan: those named, else those right below the plan's own. */
export function chooseAreas(
  catalogue: Catalogue,
  names: readonly string[],
  finder: Finder<Area>,
): Chosen<Area> {
  const root = rootArea(catalogue);
  if (names.length === 0) return { chosen: childrenOf(catalogue.areas, root.id), problems: [] };
  const found = names.map(written => ({ written, area: finder.find(written) }));
  const named = new Set(found.map(({ area }) => area?.id));
  const chosen = catalogue.areas.filter(({ id }) => named.has(id));
  const problems = found.flatMap(({ written, area }): ShareProblem[] => {
    if (!area) return [{ problem: 'unknown-area', written, nearest: finder.nearest(written) }];
    return area.id === root.id ? [{ problem: 'whole-area', area: area.id }] : [];
  });
  return { chosen, problems: [...problems, ...nested(catalogue, chosen)] };
}

/** What an area is given is part of what the area around it is given, and would count twice. */
function nested({ areas }: Catalogue, chosen: readonly Area[]): ShareProblem[] {
  const byId = new Map(areas.map(area => [area.id, area] as const));
  const above = ({ parent }: Area): readonly Area[] => {
    const around = parent === null ? undefined : byId.get(parent);
    return around ? [around, ...above(around)] : [];
  };
  return chosen.flatMap(area =>
    above(area)
      .filter(around => around.parent !== null && chosen.includes(around))
      .map(around => ({ problem: 'nested-areas', area: area.id, within: around.id }) as const),
  );
}
