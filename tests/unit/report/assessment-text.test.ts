import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../../src/catalogue/types.js';
import type { Method } from '../../../src/engine/method.js';
import { wordsFor } from '../../../src/messages/words.js';
import {
  assessmentShown,
  otherMethod,
  ratioShown,
  withoutNumber,
} from '../../../src/report/assessment-text.js';
import { figures, indicator, judgeOne, plan } from '../../helpers/engine-plan.js';

const words = wordsFor(plan({ indicators: [indicator()] }), 'en');
const stock = (base: string, target: string) =>
  indicator({ measure: 'stock', target, base: { operator: '=', value: base } });

function judged(entry: Indicator, at: number, value: string, method: Method) {
  return judgeOne(entry, at, figures('city', { [at]: value }), { method });
}

function shown(entry: Indicator, at: number, value: string, method: Method): string {
  const { assessment } = judged(entry, at, value, method);
  return assessment === null ? '' : assessmentShown(assessment, words);
}

describe('the number of a method', () => {
  it.each([
    ['cagr', stock('16', '512'), 2021, '32', '1 substantial'],
    ['cagr', stock('16', '512'), 2021, '31', '0.9375 moderate'],
    ['cagr', stock('16', '512'), 2025, '512', '1 target achieved'],
    ['cagr', stock('600', '500'), 2025, '512', 'target achieved'],
    ['cagr', stock('600', '500'), 2025, '412', '—'],
    ['distance', stock('50', '100'), 2023, '75', '50.0%'],
    ['distance', stock('50', '100'), 2023, '49', '-2.0%'],
    ['distance', stock('50', '100'), 2023, '99.999', '99.998%'],
    ['schedule', stock('50', '100'), 2023, '75', ''],
  ] as const)('%s', (method, entry, at, value, expected) => {
    expect(shown(entry, at, value, method)).toBe(expected);
  });

  it('never reads like the start of a band it stands below', () => {
    const { assessment } = judged(stock('1', '32'), 2021, '1.949999999', 'cagr');
    expect(assessment && ratioShown(assessment)).toBe('0.949999999');
  });
});

describe('why there is none', () => {
  it('is told for each reason, with the indicators concerned', () => {
    const results = [judged(indicator(), 2021, '5', 'cagr'), judged(stock('0', '9'), 2021, '5', 'cagr')];
    expect(withoutNumber(results, words)).toEqual([
      expect.stringMatching(/^no "Growth ratio" \(a running total starts from 0.*\): 1 i$/u),
      'no "Growth ratio" (from a base of 0 there is no growth rate): 1 i',
    ]);
  });

  it('is not told where the status says it already, nor by the schedule', () => {
    expect(withoutNumber([judged(indicator(), 2021, '—', 'cagr')], words)).toEqual([]);
    expect(withoutNumber([judged(indicator(), 2021, '5', 'schedule')], words)).toEqual([]);
    expect(otherMethod([judged(indicator(), 2021, '5', 'schedule')])).toBeNull();
  });
});
