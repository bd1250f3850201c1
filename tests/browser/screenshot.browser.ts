import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentOf } from '../helpers/document.js';
import { HOME } from '../helpers/fake-io.js';
import { openBrowser, openDocument } from './chromium.js';

/** Fonts and browsers draw edges each a little differently; another figure or colour is more than this. */
const MOST_DIFFERING = 0.02;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** `SCREENSHOTS=write npm run test:browser` takes the pictures of the documentation anew. */
test.each([
  ['zh', 'report.zh-CN.png'],
  ['en', 'report.png'],
] as const)('the picture of the page in the documentation is what a reader sees: %s', async (lang, name) => {
  const document = await documentOf('check', { inputs: ['data/examples/wuhan-city-2021.csv'], lang });
  const { page } = await openDocument(browser, document, { viewport: { width: 1200, height: 1500 } });
  const file = join(HOME, 'docs/images', name);
  const taken = await page.screenshot();
  if (process.env.SCREENSHOTS === 'write') writeFileSync(file, taken);
  const [seen, kept] = [PNG.sync.read(taken), PNG.sync.read(readFileSync(file))];
  expect([kept.width, kept.height]).toEqual([seen.width, seen.height]);
  const differing = pixelmatch(seen.data, kept.data, undefined, seen.width, seen.height, { threshold: 0.2 });
  expect(differing / (seen.width * seen.height)).toBeLessThan(MOST_DIFFERING);
});
