import type { Catalogue, Indicator } from '../catalogue/types.js';
import { entriesOf } from '../engine/lookup.js';
import type { Chosen, Finder } from './choose-areas.js';
import type { ShareProblem } from './share-problem.js';

export type Shareable = Indicator & { readonly target: string };

/** A headline indicator that is not shared out though nobody said so, and why. */
export interface LeftOut {
  readonly indicator: Indicator;
  readonly why: 'share-no-count' | 'city-only' | 'pending' | 'no-base';
}

/** What is asked for by name, in the order of the plan. */
export function namedIndicators(
  catalogue: Catalogue,
  names: readonly string[],
  finder: Finder<Indicator>,
): Chosen<Shareable> {
  const found = names.map(written => ({ written, indicator: finder.find(written) }));
  const named = new Set(found.map(({ indicator }) => indicator?.id));
  const problems = found.flatMap(({ written, indicator }): ShareProblem[] => {
    if (!indicator) return [{ problem: 'unknown-indicator', written, nearest: finder.nearest(written) }];
    const problem = whyNot(indicator);
    return problem ? [{ problem, indicator: indicator.id }] : [];
  });
  const chosen = entriesOf(catalogue).filter(isShareable);
  return { chosen: chosen.filter(({ id }) => named.has(id)), problems };
}

/** Every headline count in force that areas report, and what the others are left out for. */
export function headlineCounts({ indicators }: Catalogue): {
  readonly chosen: readonly Shareable[];
  readonly leftOut: readonly LeftOut[];
} {
  const chosen = indicators.filter(isShareable).filter(({ pending }) => !pending);
  const leftOut = indicators.flatMap((indicator): LeftOut[] => {
    const why = whyNot(indicator) ?? (indicator.pending ? 'pending' : null);
    return why ? [{ indicator, why }] : [];
  });
  return { chosen, leftOut };
}

function isShareable(indicator: Indicator): indicator is Shareable {
  return whyNot(indicator) === null;
}

/** Only counts add up, and an area cannot be judged by what it does not report. */
function whyNot({ measure, target, reportedBy }: Indicator): 'share-no-count' | 'city-only' | null {
  if (measure === 'rate' || measure === 'milestone' || target === null) return 'share-no-count';
  return reportedBy === 'city' ? 'city-only' : null;
}
