import type { Area, Catalogue, Indicator } from '../catalogue/types.js';
import { type AsOf, endOf } from './as-of.js';
import { type JudgeContext, judge, judgementOf, resultOf } from './judge.js';
import { entriesOf } from './lookup.js';
import type { Method } from './method.js';
import type { Observations } from './observations.js';
import type { Allocated } from './requirement.js';
import type { Result } from './result.js';

export interface EvaluateOptions {
  /**
   * The time to judge at; null: the end of the latest plan year that was submitted. At a month, the observations of
   * its year must be figures to the end of that month.
   */
  readonly asOf: AsOf | null;
  /** Readings of the document other than the table's. */
  readonly readings: readonly string[];
  readonly allocation: readonly Allocated[];
  /** Judge only this area; null: the plan's own area and every area that submits. */
  readonly area: string | null;
  /** How progress is measured beside the status; without one, by the schedule alone. */
  readonly method?: Method | undefined;
}

/** Judges every headline indicator of every area concerned, and every commitment, in catalogue and area order. */
export function evaluate(
  catalogue: Catalogue,
  observations: Observations,
  options: EvaluateOptions,
): Result[] {
  return judgeAll(catalogue, observations, options).map(({ result }) => result());
}

/** The same without the commitments for which nothing was submitted: of them, only how many there are. */
export function evaluateSubmitted(
  catalogue: Catalogue,
  observations: Observations,
  options: EvaluateOptions,
): { readonly results: Result[]; readonly commitmentsWithoutData: number } {
  const judged = judgeAll(catalogue, observations, options);
  const submitted = judged.filter(({ isSilent }) => !isSilent);
  const results = submitted.map(({ result }) => result());
  return { results, commitmentsWithoutData: judged.length - submitted.length };
}

interface Judged {
  /** A commitment without data. */
  readonly isSilent: boolean;
  /** The verdict with all that is published beside it, which takes a while to work out. */
  readonly result: () => Result;
}

function judgeAll(catalogue: Catalogue, observations: Observations, options: EvaluateOptions): Judged[] {
  const asOf = options.asOf ?? latestEnd(catalogue, observations);
  if (asOf === null) return [];
  const { readings, allocation, method } = options;
  const { areas: all } = catalogue;
  const context = { catalogue, observations, areas: all, asOf, readings, allocation, method };
  const areas = areasConcerned(catalogue, observations, options.area);
  return entriesOf(catalogue).flatMap(indicator =>
    areasFor(indicator, areas, observations).map(area => judged(context, indicator, area)),
  );
}

function judged(context: JudgeContext, indicator: Indicator, area: Area): Judged {
  const { attribute, pending, id } = indicator;
  const isCommitment = attribute === 'commitment';
  if (isCommitment && !pending && !context.observations.has(id))
    return { isSilent: true, result: () => judge(context, indicator, area) };
  const judgement = judgementOf(context, indicator, area);
  const isSilent = isCommitment && judgement.status === 'no-data';
  return { isSilent, result: () => resultOf(context, judgement) };
}

/** The latest year of the plan with a submitted figure, null where there is none. */
export function latestYear(catalogue: Catalogue, { submitted }: Observations): number | null {
  const { firstYear, lastYear } = catalogue.plan;
  const years = submitted
    .filter(o => o.reports && o.year >= firstYear && o.year <= lastYear)
    .map(o => o.year);
  return years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b));
}

/** The end of the latest year of the plan with a submitted figure, null where there is none. */
export function latestEnd(catalogue: Catalogue, observations: Observations): AsOf | null {
  const year = latestYear(catalogue, observations);
  return year === null ? null : endOf(year);
}

function areasConcerned(catalogue: Catalogue, { submitted }: Observations, only: string | null): Area[] {
  const submitting = new Set(submitted.map(o => o.area));
  return catalogue.areas.filter(area =>
    only === null ? area.parent === null || submitting.has(area.id) : area.id === only,
  );
}

/** Commitments of the prose are the plan's own; an area answers only for those it submits. */
function areasFor(indicator: Indicator, areas: readonly Area[], observations: Observations): readonly Area[] {
  if (indicator.attribute !== 'commitment') return areas;
  const rows = observations.has(indicator.id) ? observations.submitted : [];
  const submitting = new Set(rows.filter(o => o.indicator === indicator.id).map(o => o.area));
  return areas.filter(area => area.parent === null || submitting.has(area.id));
}
