import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rational } from '../../../src/engine/rational.js';
import { exact } from '../../../src/engine/value.js';
import { percentShown, shown } from '../../../src/report/figures.js';
import { cityCsv } from '../../helpers/cli-files.js';
import { runMain } from '../../helpers/fake-io.js';

const ratio = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 15n }))
  .map(([n, d]) => new Rational(n, d));
/** Two numbers that differ, often by very little. */
const pair = fc
  .tuple(ratio, fc.bigInt({ min: 1n, max: 10n ** 18n }))
  .map(([a, d]) => [a, a.add(new Rational(1n, d))] as const);

describe('numbers for show', () => {
  test('two numbers that differ never read the same', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(shown(a, [b])).not.toBe(shown(b, [a]));
      }),
      { numRuns: 500 },
    );
  });

  test('what is short is shown exactly', () => {
    const short = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }));
    fc.assert(
      fc.property(short, ([n, places]) => {
        const value = new Rational(BigInt(n), 10n ** BigInt(places));
        expect(new Rational(shown(value)).equals(value)).toBe(true);
      }),
    );
  });

  test('less than the whole never reads 100 %, the whole always does', () => {
    const below = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
      .map(([n, more]) => new Rational(n, n + more));
    fc.assert(
      fc.property(below, value => {
        expect(percentShown(exact(value))).not.toMatch(/^100(?:\.0*)?%$/u);
      }),
      { numRuns: 500 },
    );
    expect(percentShown(exact(new Rational(1)))).toBe('100.0%');
  });
});

/** The texts of one row of the table: actual, target, required, gap, completion. */
async function row(value: string): Promise<string[]> {
  const stdin = cityCsv(['工伤保险参保人数', 2025, value], ['失业保险参保人数', 2025, 305]);
  const { stdout } = await runMain(['check', '-', '--lang', 'zh'], { stdin, columns: 200 });
  const line = stdout.split('\n').find(text => text.startsWith('│') && text.includes('工伤保险')) ?? '';
  return line
    .split('│')
    .slice(3, -1)
    .map(cell => cell.replace(/[≥>\s]/gu, ''));
}

describe('a row of the table', () => {
  test('actual, target and required never read the same where they differ', async () => {
    const tail = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 10 }));
    await fc.assert(
      fc.asyncProperty(tail, async ([digits, zeros]) => {
        const value = `379.${'9'.repeat(zeros)}${String(digits).padStart(2, '0')}`.slice(0, 16);
        const [actual, target, required] = await row(value);
        expect(actual).not.toBe(target);
        expect(actual).not.toBe(required);
      }),
      { numRuns: 40 },
    );
  });

  test('a failing row shows that something is missing', async () => {
    const [actual, target, , , completion] = await row('379.999999999999');
    expect(actual).not.toBe(target);
    expect(completion).not.toMatch(/^100\.0*%$/u);
  });

  test('its gap is never shown as nothing', async () => {
    const [, , , gap] = await row('379.999999999999');
    expect(gap).toMatch(/^-0\.0*[1-9]/u);
  });
});
