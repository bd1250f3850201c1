import { describe, expect, it } from 'vitest';
import { allocationShort } from '../../../src/checks/allocation-short.js';
import { Observations } from '../../../src/engine/observations.js';
import { decimalText } from '../../../src/engine/rational.js';
import { indicator, plan } from '../../helpers/engine-plan.js';
import { checkText, long, of } from '../../helpers/intake-reading.js';

const given = (indicator: string, ...targets: string[]) =>
  targets.map((target, i) => ({ area: `area-${i}`, indicator, target, base: null }));
const check = async (allocation: ReturnType<typeof given>) =>
  of(await checkText(long('武汉市,1,2021,29.98,'), { allocation }), 'allocation-short');

describe('an allocation', () => {
  it('that adds up to less than the city owes is an error', async () => {
    const [found, ...more] = await check(given('urban-new-jobs', '60', '49.99'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', args: { indicator: 'urban-new-jobs' } });
    expect(found && [found.args.sum, found.args.target].map(decimalText)).toEqual(['109.99', '110']);
  });

  it('may give exactly as much, or more', async () => {
    expect(await check(given('urban-new-jobs', '60', '50'))).toEqual([]);
    expect(await check(given('urban-new-jobs', '60', '51'))).toEqual([]);
    expect(await check(given('vocational-certificates', '0.1', '0.2', '10.3'))).toEqual([]);
    expect(await check(given('work-injury-insured', '379.99'))).toHaveLength(1);
  });

  it('is added up by the indicator', async () => {
    const both = [...given('urban-new-jobs', '100'), ...given('pension-insured', '700')];
    expect((await check(both)).map(f => f.args.indicator)).toEqual(['urban-new-jobs', 'pension-insured']);
    expect(await check([...given('urban-new-jobs', '110'), ...given('pension-insured', '700')])).toHaveLength(
      1,
    );
  });

  it('of a rate, of nothing or of what the plan has not adds up to nothing', async () => {
    expect(await check(given('registered-unemployment-rate', '3', '3'))).toEqual([]);
    expect(await check([])).toEqual([]);
    expect(await check(given('exam-command-platform', '1'))).toEqual([]);
    expect(await check(given('no-such-indicator', '1'))).toEqual([]);
  });

  it('of a count where less is better must not add up to more', () => {
    const least = indicator({ operator: '<', target: '100' });
    const found = (...targets: string[]) => {
      const allocation = targets.map((target, i) => ({ area: `a${i}`, indicator: 'i', target, base: null }));
      const observations = new Observations([]);
      const catalogue = plan({ indicators: [least] });
      return [...allocationShort.run({ catalogue, observations, asOf: null, area: null, allocation })];
    };
    expect(found('50', '49')).toEqual([]);
    expect(found('50', '50')).toEqual([]);
    expect(found('50', '50.01')).toHaveLength(1);
  });

  it('of a commitment counts too', async () => {
    expect(await check(given('aid-platforms', '19'))).toHaveLength(1);
    expect(await check(given('aid-platforms', '12', '8'))).toEqual([]);
  });
});
