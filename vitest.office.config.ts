import { defineConfig } from 'vitest/config';

/** Where a machine-readable count of the tests is wanted, e.g. by the gate. */
const report = process.env.TEST_REPORT;

/** Tests that open what was written in office programs: LibreOffice, openpyxl, Poppler and xmllint must be there. */
export default defineConfig({
  test: {
    include: ['tests/office/**/*.test.ts'],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
