import { describe, expect, it } from 'vitest';
import type { Shareable } from '../../../src/allocate/choose-indicators.js';
import type { Known } from '../../../src/allocate/inputs.js';
import { type SharingRule, shareAll } from '../../../src/allocate/share-all.js';
import type { Given } from '../../../src/allocate/share-indicator.js';
import { Rational } from '../../../src/engine/rational.js';
import { AREAS, indicator } from '../../helpers/engine-plan.js';

const given = (text: string | undefined): Given | null =>
  text === undefined ? null : { at: new Rational(text), origin: { file: 'f.csv', line: 2, note: '' } };
type Figures = Readonly<Record<string, string>>;

/** East, south and west share what is asked for; `no-weight [south]` or `over 2` for what is in the way. */
function share(
  entry: ReturnType<typeof indicator>,
  { weight = {}, base = {}, fixed = {}, floor = {} }: Readonly<Record<string, Figures>>,
  use: Partial<SharingRule['use']> = {},
): string {
  const known: Known = {
    weight: (_, { id }) => given(weight[id]),
    base: (_, { id }) => given(base[id]),
    fixed: (_, { id }) => {
      const at = given(fixed[id]);
      return at && { ...at, kind: 'figure' };
    },
    floor: (_, { id }) => given(floor[id])?.at ?? null,
  };
  const rule: SharingRule = {
    areas: AREAS.slice(1),
    use: { asWeight: false, asStart: false, asFloor: false, ...use },
    baseYear: 2020,
    decimals: 0,
    wholeDigits: () => 4,
  };
  const { shared, problems } = shareAll([entry as Shareable], known, rule);
  const [problem] = problems;
  if (problem && 'areas' in problem) return `${problem.problem} [${problem.areas.join()}]`;
  if (problem && 'by' in problem) return `${problem.problem} ${problem.by.toString()}`;
  if (problem) return problem.problem;
  return shared[0]?.rows.map(({ portion }) => portion.target.toString()).join() ?? '';
}

const weight = { east: '1', south: '1', west: '2' };
const base = { east: '40', south: '20', west: '10' };
const stock = indicator({ measure: 'stock', target: '100' });
const flow = indicator({ measure: 'flow', target: '100' });

describe('one indicator', () => {
  it('is shared out by weight', () => {
    expect(share(flow, { weight })).toBe('25,25,50');
    expect(share(flow, { weight: { east: '1', west: '2' } })).toBe('no-weight [south]');
    expect(share(flow, { weight: { east: '1', west: '1' }, fixed: { south: '30' } })).toBe('35,30,35');
  });

  it('is shared out by the base year, where each area has a figure above 0', () => {
    expect(share(stock, { base }, { asWeight: true })).toBe('57,29,14');
    expect(share(stock, { base: { ...base, south: '0' } }, { asWeight: true })).toBe('no-base [south]');
    expect(share(stock, { base: { east: '1', south: '2' } }, { asWeight: true })).toBe('no-base [west]');
  });

  it('starts from the base where it is a level', () => {
    // 30 more than 70, by 1:1:2.
    expect(share(stock, { weight, base }, { asStart: true })).toBe('48,27,25');
    expect(share(flow, { weight, base }, { asStart: true })).toBe('25,25,50');
    expect(share(stock, { weight, base: { east: '1' } }, { asStart: true })).toBe('no-base [south,west]');
    expect(share(stock, { weight, base: { ...base, east: '90' } }, { asStart: true })).toBe('over 20');
  });

  it('of a yearly count starts from the base where the plan has one', () => {
    const yearly = indicator({ measure: 'annual', target: '100' });
    const climbing = indicator({
      measure: 'annual',
      target: '100',
      base: { operator: '=', value: '70' },
    });
    expect(share(yearly, { weight, base }, { asStart: true })).toBe('25,25,50');
    expect(share(climbing, { weight, base }, { asStart: true })).toBe('48,27,25');
  });

  it('keeps the base as a floor, with those that are given, but for what is fixed', () => {
    // East keeps 40; 60 is left for 1:2.
    expect(share(stock, { weight, base }, { asFloor: true })).toBe('40,20,40');
    expect(share(stock, { weight, base, floor: { south: '30' } }, { asFloor: true })).toBe('40,30,30');
    expect(share(stock, { weight, base, fixed: { east: '25' } }, { asFloor: true })).toBe('25,25,50');
    expect(share(flow, { weight, base }, { asFloor: true })).toBe('25,25,50');
  });

  it('has no figure fixed below a floor', () => {
    expect(share(flow, { weight, fixed: { east: '20' }, floor: { east: '21' } })).toBe('below-floor');
  });

  it('where less is better may leave some of its target, and not exceed it', () => {
    const least = indicator({ measure: 'annual', operator: '<', target: '100' });
    const fixed = (west: string) => ({ fixed: { east: '30', south: '30', west } });
    expect(share(least, fixed('39'))).toBe('30,30,39');
    expect(share(least, fixed('41'))).toBe('over 1');
    expect(share(flow, fixed('41'))).toBe('30,30,41');
    expect(share(flow, fixed('39'))).toBe('short 1');
    expect(share(least, { weight })).toBe('25,25,50');
  });
});
