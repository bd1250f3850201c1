import { describe, expect, it } from 'vitest';
import type { Attribute } from '../../../src/catalogue/types.js';
import { exitCodeOf, FAIL_ON, type FailOn } from '../../../src/engine/exit-code.js';
import { VERDICTS, type Verdict } from '../../../src/engine/status.js';

type Severity = 'error' | 'warning' | 'info';
const code = (
  results: readonly (readonly [Verdict, Attribute])[],
  severities: readonly Severity[] = [],
  options: { strict?: boolean; failOn?: FailOn } = {},
) =>
  exitCodeOf({
    results: results.map(([verdict, attribute]) => ({ verdict, attribute })),
    findings: severities.map(severity => ({ severity })),
    strict: options.strict ?? false,
    failOn: options.failOn ?? 'any',
  });

const ATTRIBUTES = ['binding', 'anticipatory', 'commitment'] as const;

describe('a clean submission', () => {
  it.each(VERDICTS)('verdict %s', verdict => {
    expect(code([[verdict, 'binding']])).toBe(verdict === 'fail' ? 1 : 0);
  });

  it('fails if any row fails, wherever it stands', () => {
    expect(
      code([
        ['pass', 'binding'],
        ['unknown', 'binding'],
        ['fail', 'commitment'],
      ]),
    ).toBe(1);
    expect(
      code([
        ['fail', 'anticipatory'],
        ['pass', 'binding'],
      ]),
    ).toBe(1);
  });

  it.each<[FailOn, 0 | 1, 0 | 1, 0 | 1]>([
    ['any', 1, 1, 1],
    ['binding', 1, 0, 0],
    ['never', 0, 0, 0],
  ])('--fail-on %s: binding %i, anticipatory %i, commitment %i', (failOn, ...expected) => {
    expect(ATTRIBUTES.map(attribute => code([['fail', attribute]], [], { failOn }))).toEqual(expected);
  });
});

describe('findings', () => {
  it('makes any error 2, over a failing row and under every flag', () => {
    for (const failOn of FAIL_ON) {
      for (const strict of [true, false]) {
        expect(code([['fail', 'binding']], ['info', 'error'], { failOn, strict })).toBe(2);
        expect(code([['pass', 'binding']], ['error', 'warning'], { failOn, strict })).toBe(2);
      }
    }
  });

  it('makes a warning 2 only under --strict', () => {
    expect(code([['pass', 'binding']], ['warning'])).toBe(0);
    expect(code([['pass', 'binding']], ['warning'], { strict: true })).toBe(2);
    expect(code([['fail', 'binding']], ['warning'])).toBe(1);
    expect(code([['fail', 'binding']], ['warning'], { strict: true, failOn: 'never' })).toBe(2);
  });

  it('never counts information', () => {
    expect(code([['pass', 'binding']], ['info'], { strict: true })).toBe(0);
    expect(code([['fail', 'binding']], ['info'], { strict: true })).toBe(1);
  });
});
