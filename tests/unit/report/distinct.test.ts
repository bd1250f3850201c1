import { expect, test } from 'vitest';
import { distinct } from '../../../src/report/distinct.js';

test('names that came before are numbered, without taking the name of another', () => {
  expect(distinct(['a', 'b', 'a', 'a', 'a (2)'])).toEqual(['a', 'b', 'a (2)', 'a (3)', 'a (2) (2)']);
});
