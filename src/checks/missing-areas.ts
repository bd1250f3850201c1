import { yearsFrom } from '../engine/accumulate.js';
import { entriesOf, rootArea } from '../engine/lookup.js';
import { groupBy } from '../engine/observation.js';
import { rollUp } from '../engine/roll-up.js';
import { isAtEnd, WHOLE_PLAN } from '../engine/whole-plan.js';
import type { CheckContext, SetCheck } from './check.js';
import { type Finding, finding } from './finding.js';

interface Gap {
  readonly indicator: string;
  readonly year: number;
  readonly areas: readonly string[];
}

/** Areas missing from a sum that the plan's own figure rests on; one finding for each set of missing areas. */
export const missingAreas: SetCheck = {
  stage: 'set',
  run(context) {
    const root = rootArea(context.catalogue).id;
    if (context.area !== null && context.area !== root) return [];
    if (isOfOneArea(context, root)) return [];
    const groups = groupBy(gaps(context, root), gap => gap.areas.join(' '));
    return [...groups.values()].map(group => report(root, group));
  },
};

/** What one area submits for itself is no roll-up that the others are missing from. */
function isOfOneArea({ observations }: CheckContext, root: string): boolean {
  const areas = new Set(observations.submitted.map(({ area }) => area));
  return areas.size === 1 && !areas.has(root);
}

function gaps({ catalogue, observations, asOf }: CheckContext, root: string): Gap[] {
  if (asOf === null) return [];
  const { plan } = catalogue;
  const total = isAtEnd(asOf, plan) ? [WHOLE_PLAN] : [];
  const years = [...yearsFrom(plan.firstYear, asOf.year), ...total];
  const context = { observations, areas: catalogue.areas };
  const ofAreas = entriesOf(catalogue).filter(i => i.reportedBy === 'district');
  return ofAreas.flatMap(({ id, measure }) =>
    years
      .map(year => ({ indicator: id, year, areas: rollUp(context, measure, id, root, year).missingAreas }))
      .filter(gap => gap.areas.length > 0),
  );
}

function report(area: string, group: readonly Gap[]): Finding {
  const areas = group[0]?.areas ?? [];
  const indicators = [...new Set(group.map(gap => gap.indicator))];
  const years = [...new Set(group.map(gap => gap.year))].sort((a, b) => a - b);
  return finding('missing-areas', { area, areas, indicators, years });
}
