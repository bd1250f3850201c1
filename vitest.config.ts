import { configDefaults, defineConfig } from 'vitest/config';

/** Where a machine-readable count of the tests is wanted, e.g. by the gate. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // These need office programs or servers: `npm run test:office`, `npm run test:warehouse`.
    exclude: [...configDefaults.exclude, 'tests/office/**', 'tests/warehouse/**'],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    // Else style sheets, even as text, read as empty.
    css: true,
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.{ts,tsx}'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/engine/**': { lines: 95 },
        'src/checks/**': { lines: 95 },
        'src/catalogue/**': { lines: 95 },
      },
    },
  },
});
