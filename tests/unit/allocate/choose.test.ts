import { describe, expect, it } from 'vitest';
import { chooseAreas } from '../../../src/allocate/choose-areas.js';
import { headlineCounts, namedIndicators } from '../../../src/allocate/choose-indicators.js';
import { AREAS, area, indicator, plan } from '../../helpers/engine-plan.js';

/** East has two towns; the plan's own area is city. */
const areas = [...AREAS, area('north-town', 'east'), area('south-town', 'east')];
const indicators = [
  indicator({ id: 'jobs' }),
  indicator({ id: 'rate', measure: 'rate' }),
  indicator({ id: 'done', measure: 'milestone', target: null }),
  indicator({ id: 'central', reportedBy: 'city' }),
  indicator({ id: 'later', pending: true }),
  indicator({ id: 'heads', measure: 'stock' }),
];
const catalogue = plan({ areas, indicators, commitments: [indicator({ id: 'promise', no: null })] });
const byId = <T extends { readonly id: string }>(entries: readonly T[]) => ({
  find: (written: string) => entries.find(({ id }) => id === written) ?? null,
  nearest: () => ['nearest'],
});

describe('areas that share', () => {
  const choose = (...names: string[]) => chooseAreas(catalogue, names, byId(areas));

  it("are those right below the plan's own, as in a roll-up", () => {
    expect(choose().chosen.map(({ id }) => id)).toEqual(['east', 'south', 'west']);
  });

  it('are those named, each once and in the order of the plan', () => {
    expect(choose('west', 'north-town', 'west').chosen.map(({ id }) => id)).toEqual(['west', 'north-town']);
  });

  it('are not the whole, not two of which one lies in the other, and known', () => {
    expect(choose('city').problems).toEqual([{ problem: 'whole-area', area: 'city' }]);
    expect(choose('east', 'south-town').problems).toEqual([
      { problem: 'nested-areas', area: 'south-town', within: 'east' },
    ]);
    expect(choose('nowhere').problems).toEqual([
      { problem: 'unknown-area', written: 'nowhere', nearest: ['nearest'] },
    ]);
  });
});

describe('indicators that are shared out', () => {
  it('are headline counts in force that areas report; the others are named with the reason', () => {
    const { chosen, leftOut } = headlineCounts(catalogue);
    expect(chosen.map(({ id }) => id)).toEqual(['jobs', 'heads']);
    expect(leftOut.map(each => `${each.indicator.id} ${each.why}`)).toEqual([
      ...['rate share-no-count', 'done share-no-count', 'central city-only', 'later pending'],
    ]);
  });

  it('are those named, commitments and pending ones too, if they add up and areas report them', () => {
    const named = namedIndicators(
      catalogue,
      ['promise', 'later', 'rate', 'central', 'none'],
      byId([...indicators, ...catalogue.commitments]),
    );
    expect(named.chosen.map(({ id }) => id)).toEqual(['later', 'promise']);
    expect(named.problems).toEqual([
      { problem: 'share-no-count', indicator: 'rate' },
      { problem: 'city-only', indicator: 'central' },
      { problem: 'unknown-indicator', written: 'none', nearest: ['nearest'] },
    ]);
  });
});
