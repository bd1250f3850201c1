import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operator } from '../../../src/catalogue/types.js';
import { evaluate } from '../../../src/engine/evaluate.js';
import type { Observation } from '../../../src/engine/observation.js';
import { Observations } from '../../../src/engine/observations.js';
import type { Result } from '../../../src/engine/result.js';
import { figures, indicator, judgeOne, observation, plan } from '../../helpers/engine-plan.js';
import {
  compares,
  type Fraction,
  fraction,
  fromEngine,
  minus,
  order,
  over,
  plus,
  times,
  whole,
} from '../../helpers/engine-reference.js';

const settings = { seed: 20_211_216, numRuns: 150 };
const YEARS = [2021, 2022, 2023, 2024, 2025];

/** Decimal text with up to three places, the way people write figures. */
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 3 }))
  .map(([n, places]) =>
    places === 0 ? `${n}` : `${n}.${`${n * 7919}`.slice(-places).padStart(places, '0')}`,
  );
const comparison = fc.constantFrom<('>' | '>=' | '<' | '<=')[]>('>', '>=', '<', '<=');
const positive = decimal.filter(text => /[1-9]/.test(text));

const equal = (actual: Parameters<typeof fromEngine>[0] | null, expected: Fraction) =>
  expect(actual === null ? null : order(fromEngine(actual), expected)).toBe(0);

describe('a flow agrees with plain fractions', () => {
  it('in its sum, requirement, completion, gap and status', () => {
    fc.assert(
      fc.property(
        fc.array(decimal, { minLength: 1, maxLength: 5 }),
        comparison,
        positive,
        (cells, operator, target) => {
          const asOf = 2020 + cells.length;
          const byYear = Object.fromEntries(cells.map((cell, i) => [2021 + i, cell]));
          const result = judgeOne(indicator({ operator, target }), asOf, figures('city', byYear));
          const total = cells.map(fraction).reduce(plus);
          const goal = fraction(target);
          const required = over(times(goal, whole(cells.length)), whole(5));
          equal(exactOf(result.actual), total);
          equal(result.required, required);
          equal(exactOf(result.gap), minus(total, required));
          if (operator.startsWith('>')) equal(exactOf(result.completion), over(total, goal));
          else expect(result.completion.kind).toBe('missing');
          expect(result.status).toBe(flowStatus(total, operator, goal, required, cells.length === 5));
        },
      ),
      settings,
    );
  });
});

describe('a stock agrees with plain fractions', () => {
  it('in its line, progress, forecast and status', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), decimal, decimal, decimal, (k, base, target, cell) => {
        const entry = indicator({ measure: 'stock', target, base: { operator: '=', value: base } });
        const result = judgeOne(entry, 2020 + k, figures('city', { [2020 + k]: cell }));
        const [from, to, at] = [base, target, cell].map(fraction) as [Fraction, Fraction, Fraction];
        const climbs = order(from, to) < 0;
        const line = plus(from, over(times(minus(to, from), whole(k)), whole(5)));
        const required = climbs ? line : to;
        equal(result.required, required);
        if (climbs) {
          equal(result.progress, over(minus(at, from), minus(to, from)));
          equal(exactOf(result.forecast), plus(from, over(times(minus(at, from), whole(5)), whole(k))));
        }
        const met = order(at, to) >= 0;
        const early = met && (climbs || k === 5) ? 'achieved' : null;
        const late = k === 5 ? 'missed' : order(at, required) >= 0 ? 'on-track' : 'behind';
        expect(result.status).toBe(early ?? late);
      }),
      settings,
    );
  });
});

describe('adding to a floor', () => {
  const cellsOf = fc.array(fc.option(decimal, { nil: '—' }), { minLength: 5, maxLength: 5 });

  it('never turns a pass into anything else', () => {
    fc.assert(
      fc.property(
        cellsOf,
        fc.nat(4),
        decimal,
        positive,
        fc.integer({ min: 2021, max: 2025 }),
        (cells, i, extra, target, asOf) => {
          const entry = indicator({ operator: '>=', target });
          const at = (all: readonly string[]) =>
            judgeOne(entry, asOf, figures('city', Object.fromEntries(all.map((cell, n) => [2021 + n, cell]))))
              .verdict;
          const more = cells.map((cell, n) => (n === i ? raised(cell, extra) : cell));
          if (at(cells) === 'pass') expect(at(more)).toBe('pass');
          if (at(more) === 'fail') expect(at(cells)).not.toBe('pass');
        },
      ),
      settings,
    );
  });
});

describe('a status can be worked out again from what is published', () => {
  const written = fc.oneof(
    decimal,
    fc.constantFrom('—', '?'),
    decimal.map(d => `>${d}`),
    positive.map(d => `<${d}`),
  );
  const measure = fc.constantFrom('flow' as const, 'stock' as const, 'rate' as const, 'annual' as const);

  it('for any figures', () => {
    fc.assert(
      fc.property(
        measure,
        comparison,
        fc.option(decimal),
        positive,
        fc.array(written, { minLength: 1, maxLength: 5 }),
        fc.option(fc.integer({ min: 1, max: 11 })),
        (of, operator, base, target, cells, month) => {
          const entry = indicator({
            measure: of,
            operator: operator as Operator,
            target,
            base: base === null ? null : { operator: '=', value: base },
          });
          const byYear = Object.fromEntries(cells.map((cell, i) => [2021 + i, cell]));
          const year = 2020 + cells.length;
          const result = judgeOne(entry, month === null ? year : `${year}-${month}`, figures('city', byYear));
          expect(result.status).toBe(recomputed(result));
        },
      ),
      { ...settings, numRuns: 400 },
    );
  });
});

describe('the order of the cells', () => {
  const entries = [
    indicator({ id: 'flow' }),
    indicator({ id: 'stock', measure: 'stock', base: { operator: '=', value: '50' } }),
    indicator({ id: 'rate', measure: 'rate', operator: '<' }),
    indicator({ id: 'annual', measure: 'annual', every: 2 }),
  ];
  const catalogue = plan({ indicators: entries });
  const cell = fc.tuple(
    fc.constantFrom('city', 'east', 'south', 'west', 'east/a', 'east/b'),
    fc.constantFrom(...YEARS.slice(0, 3)),
    fc.oneof(decimal, fc.constantFrom('—', '?', '>5', '30/60', '1/2')),
    fc.constantFrom(...entries.map(e => e.id)),
  );
  const shuffled = fc
    .array(cell, { maxLength: 40 })
    .map(cells => cells.map(args => observation(...args)))
    .chain(rows => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));

  it('makes no difference', () => {
    const judged = (rows: readonly Observation[]) =>
      evaluate(catalogue, new Observations(rows), { asOf: null, readings: [], allocation: [], area: null });
    fc.assert(
      fc.property(shuffled, ([rows, again]) => {
        expect(judged(again)).toEqual(judged(rows));
      }),
      settings,
    );
  });
});

function exactOf(value: Result['actual']) {
  return value.kind === 'exact' ? value.value : null;
}

function raised(cell: string, extra: string): string {
  if (cell === '—') return extra;
  const scaled = (text: string) => Math.round(Number(text) * 1000);
  return ((scaled(cell) + scaled(extra)) / 1000).toFixed(3);
}

function flowStatus(
  total: Fraction,
  operator: '>' | '>=' | '<' | '<=',
  goal: Fraction,
  required: Fraction,
  final: boolean,
) {
  const met = compares(total, operator, goal);
  if (final) return met ? 'achieved' : 'missed';
  const floor = operator.startsWith('>');
  if (floor && met) return 'achieved';
  return compares(total, floor ? '>=' : '<=', required) ? 'on-track' : 'behind';
}

/** The status table once more, from the published numbers alone. */
function recomputed(result: Result): string {
  const { actual, threshold, required, comparison: final, requiredComparison, mode, year, month } = result;
  if (actual.kind === 'missing' || actual.kind === 'unreadable') return 'no-data';
  const met = verdict(actual, final, threshold);
  if (year === 2025 && month === null) return met === null ? 'unknown' : met ? 'achieved' : 'missed';
  if (met && mode !== 'hold' && mode !== 'window' && final.startsWith('>')) return 'achieved';
  if (required === null) return met && !final.startsWith('>') ? 'on-track' : 'unknown';
  const kept = verdict(actual, requiredComparison, required);
  return kept === null ? 'unknown' : kept ? 'on-track' : 'behind';
}

/** True or false where every number the value may be agrees, else null. */
function verdict(
  actual: Result['actual'],
  by: '>' | '>=' | '<' | '<=',
  limit: Result['threshold'],
): boolean | null {
  if (limit === null) return null;
  const at = fromEngine(limit);
  if (actual.kind === 'exact') return compares(fromEngine(actual.value), by, at);
  if (actual.kind !== 'bound') return null;
  const { low, high } = actual.range;
  const floor = by.startsWith('>');
  const above =
    low !== null && compares(fromEngine(low.at), low.open || by === '>=' || by === '<' ? '>=' : '>', at);
  const below =
    high !== null && compares(fromEngine(high.at), high.open || by === '>' || by === '<=' ? '<=' : '<', at);
  if (above) return floor;
  return below ? !floor : null;
}
