import { defineConfig } from 'vitest/config';

/** Where a machine-readable count of the tests is wanted, e.g. by the gate. */
const report = process.env.TEST_REPORT;

/** Tests that start PostgreSQL and ClickHouse on 127.0.0.1: their Debian packages must be there. */
export default defineConfig({
  test: {
    include: ['tests/warehouse/**/*.test.ts'],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
