import type { Area, Attribute, Indicator } from '../catalogue/types.js';
import { type AsOf, openMonth } from '../engine/as-of.js';
import { rollUp } from '../engine/roll-up.js';
import { isAtEnd, WHOLE_PLAN } from '../engine/whole-plan.js';
import type { CheckContext, SetCheck } from './check.js';
import { type FindingArgs, finding } from './finding.js';

/** Binding indicators that an area which submits leaves out in the year judged, and its parts do not give either. */
export const missingBinding: SetCheck = {
  stage: 'set',
  run: context => missingByArea(context, 'binding').map(missing => finding('missing-binding', missing)),
};

/** Anticipatory ones. */
export const missingHeadline: SetCheck = {
  stage: 'set',
  run: context => missingByArea(context, 'anticipatory').map(missing => finding('missing-headline', missing)),
};

type Missing = FindingArgs['missing-headline'];

function missingByArea(context: CheckContext, attribute: Attribute): Missing[] {
  const { catalogue, observations, asOf, area: only } = context;
  if (asOf === null) return [];
  const submitting = new Set(observations.submitted.filter(o => o.reports).map(o => o.area));
  return catalogue.areas
    .filter(area => submitting.has(area.id) && (only === null || area.id === only))
    .map(area => ({
      area: area.id,
      year: asOf.year,
      month: openMonth(asOf),
      indicators: missing(context, area, asOf, attribute).map(i => i.id),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}

function missing(
  { catalogue, observations }: CheckContext,
  area: Area,
  asOf: AsOf,
  attribute: Attribute,
): readonly Indicator[] {
  const context = { observations, areas: catalogue.areas };
  const years = isAtEnd(asOf, catalogue.plan) ? [asOf.year, WHOLE_PLAN] : [asOf.year];
  return catalogue.indicators.filter(indicator => {
    const due = indicator.attribute === attribute && !indicator.pending;
    if (!due || (area.parent !== null && indicator.reportedBy === 'city')) return false;
    const { measure, id } = indicator;
    return years.every(year => rollUp(context, measure, id, area.id, year).value.kind === 'missing');
  });
}
