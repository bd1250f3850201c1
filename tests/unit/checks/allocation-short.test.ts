import { describe, expect, it } from 'vitest';
import { decimalText } from '../../../src/engine/rational.js';
import { checkText, long, of } from '../../helpers/intake-reading.js';

const given = (indicator: string, ...targets: string[]) =>
  targets.map((target, i) => ({ area: `area-${i}`, indicator, target, base: null }));
const check = (allocation: ReturnType<typeof given>) =>
  of(checkText(long('武汉市,1,2021,29.98,'), { allocation }), 'allocation-short');

describe('an allocation', () => {
  it('that adds up to less than the city owes is an error', () => {
    const [found, ...more] = check(given('urban-new-jobs', '60', '49.99'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', args: { indicator: 'urban-new-jobs' } });
    expect(found && [found.args.sum, found.args.target].map(decimalText)).toEqual(['109.99', '110']);
  });

  it('may give exactly as much, or more', () => {
    expect(check(given('urban-new-jobs', '60', '50'))).toEqual([]);
    expect(check(given('urban-new-jobs', '60', '51'))).toEqual([]);
    expect(check(given('vocational-certificates', '0.1', '0.2', '10.3'))).toEqual([]);
    expect(check(given('work-injury-insured', '379.99'))).toHaveLength(1);
  });

  it('is added up by the indicator', () => {
    const both = [...given('urban-new-jobs', '100'), ...given('pension-insured', '700')];
    expect(check(both).map(f => f.args.indicator)).toEqual(['urban-new-jobs', 'pension-insured']);
    expect(check([...given('urban-new-jobs', '110'), ...given('pension-insured', '700')])).toHaveLength(1);
  });

  it('of a rate, of nothing or of what the plan has not adds up to nothing', () => {
    expect(check(given('registered-unemployment-rate', '3', '3'))).toEqual([]);
    expect(check([])).toEqual([]);
    expect(check(given('exam-command-platform', '1'))).toEqual([]);
    expect(check(given('no-such-indicator', '1'))).toEqual([]);
  });

  it('of a commitment counts too', () => {
    expect(check(given('aid-platforms', '19'))).toHaveLength(1);
    expect(check(given('aid-platforms', '12', '8'))).toEqual([]);
  });
});
