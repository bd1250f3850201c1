import { defineConfig } from 'vitest/config';

/**
 * Made-up submissions through every way in which rows are read and added up: CSV, DuckDB, PostgreSQL and ClickHouse. Another
 * seed each time, which the names of the tests tell. The other configurations take a few of the same tests.
 */
export default defineConfig({
  test: {
    include: ['tests/unit/intake/*/equivalence.test.ts', 'tests/warehouse/equivalence-*.test.ts'],
    env: {
      BULK_COUNT: process.env.BULK_COUNT ?? '2000',
      BULK_SEED: process.env.BULK_SEED ?? String(Math.floor(Date.now() / 1000)),
    },
    testTimeout: 600_000,
    hookTimeout: 180_000,
  },
});
