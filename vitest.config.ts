import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/engine/**': { lines: 95 },
        'src/checks/**': { lines: 95 },
        'src/catalogue/**': { lines: 95 },
      },
    },
  },
});
