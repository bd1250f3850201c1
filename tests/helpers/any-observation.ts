import fc from 'fast-check';
import { bounded } from '../../src/engine/interval.js';
import type { Observation } from '../../src/engine/observation.js';
import { Rational } from '../../src/engine/rational.js';
import { exact, MISSING, UNREADABLE, type Value } from '../../src/engine/value.js';

/** Observations as odd as can be: few keys, so that many are given twice, and any number and text in them. */

const TEXTS = ['', '\0', '甲', '😀街道', '\ud800', '\udc00a', 'ÿ', 'Ā', 'a\nb', '长'.repeat(5000)];
const text = fc.oneof(fc.constantFrom(...TEXTS), fc.string({ unit: 'binary', maxLength: 12 }));

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const top = fc.oneof(
  fc.bigInt({ min: -3n, max: 3n }),
  fc.bigInt({ min: -70_000n, max: 70_000n }),
  fc.bigInt({ min: SAFE - 2n, max: SAFE + 2n }),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
);
const bottom = fc.oneof(
  fc.constantFrom(1n, 2n, 10n, 1000n, 10n ** 20n),
  fc.bigInt({ min: 1n, max: 10n ** 30n }),
);
const number = fc.tuple(top, bottom).map(([n, d]) => new Rational(n, d));

const end = fc.option(fc.record({ at: number, open: fc.boolean() }));
const value = fc.oneof<fc.Arbitrary<Value>[]>(
  number.map(exact),
  fc.constantFrom(MISSING, UNREADABLE, exact(new Rational(0)), exact(new Rational(5))),
  fc
    .tuple(fc.constantFrom('>' as const, '>=' as const, '<' as const, '<=' as const), number)
    .map(([comparison, at]) => ({ kind: 'bound', range: bounded(comparison, at) })),
  fc.tuple(end, end).map(([low, high]) => ({ kind: 'bound', range: { low, high } })),
);

const source = fc.record({
  file: fc.constantFrom('a.csv', 'b.csv', '区.csv'),
  sheet: fc.constantFrom(null, '2021', ''),
  line: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 ** 31 })),
  column: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 100_000 })),
  text,
});

export const anyObservation: fc.Arbitrary<Observation> = fc.record({
  area: fc.constantFrom('east', 'west', '区'),
  reporter: fc.option(fc.oneof(fc.constantFrom('甲', '', '\ud800'), text), { nil: null, freq: 2 }),
  indicator: fc.constantFrom('i', 'j'),
  year: fc.constantFrom(2020, 2021, 2022),
  value,
  halfDigit: fc.oneof(fc.constantFrom(new Rational(1, 2), new Rational(1, 20)), number),
  ratio: fc.option(fc.record({ numerator: number, denominator: number }), { nil: null, freq: 3 }),
  note: fc.option(text, { nil: null }),
  source,
});
