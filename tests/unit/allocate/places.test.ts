import { expect, test } from 'vitest';
import { placesFor } from '../../../src/allocate/places.js';
import { wholeDigits } from '../../../src/intake/observe/units.js';

test.each([
  // Two more than printed.
  ['110', '万人', null, [], 2],
  ['10.6', '万人次', null, [], 3],
  // Never parts of a person, whatever is asked for.
  ['900', '人', null, [], 0],
  ['900', '人', 2, [], 0],
  ['10.6', '万人', 9, [], 4],
  // Never fewer than the target or a fixed figure has.
  ['10.6', '万人', 0, [], 1],
  ['110', '万人', 0, ['1.25', '3'], 2],
  ['110', '万人', 1, [], 1],
] as const)('%s %s, asked %s, fixed %j: %i digits', (target, unit, asked, fixed, places) => {
  expect(placesFor(target, fixed, { asked, most: wholeDigits(unit) })).toBe(places);
});

test.each([
  ['人', 0],
  ['人次', 0],
  ['千人', 3],
  ['万人', 4],
  ['亿元', 8],
  ['10,000 persons', 4],
  ['%', 0],
  ['‰', 0],
])('one of what is counted in %s is %i digits down', (unit, digits) => {
  expect(wholeDigits(unit)).toBe(digits);
});
