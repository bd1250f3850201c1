import { describe, expect, it } from 'vitest';
import { midTermOf } from '../../../src/engine/as-of.js';

describe('mid-term', () => {
  it.each([
    ['five years', 2021, 2025, 2023, 6],
    ['three years', 2024, 2026, 2025, 6],
    ['one year', 2024, 2024, 2024, 6],
    ['two years', 2024, 2025, 2024, null],
    ['fifteen years', 2021, 2035, 2028, 6],
    ['ten years', 2021, 2030, 2025, null],
  ])('of %s is when half has gone', (_, firstYear, lastYear, year, month) => {
    expect(midTermOf({ firstYear, lastYear })).toEqual({ year, month });
  });
});
