import { defineConfig } from 'vitest/config';

/** The page in a real browser: `npm run test:browser`. Needs chromium, so it is no part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.browser.ts'],
    // Else style sheets, even as text, read as empty.
    css: true,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    fileParallelism: false,
  },
});
