import { defineConfig } from 'vitest/config';

/** Where a machine-readable count of the tests is wanted, e.g. by the gate. */
const report = process.env.TEST_REPORT;

/** The page in a real browser: `npm run test:browser`. Needs chromium, so it is no part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.ts'],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    // Else style sheets, even as text, read as empty.
    css: true,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    fileParallelism: false,
  },
});
