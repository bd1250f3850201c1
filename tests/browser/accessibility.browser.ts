import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocument } from '../helpers/sample-document.js';
import { violations } from './axe.js';
import { openBrowser, openDocument } from './chromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

test.each([
  { lang: 'zh', colorScheme: 'light', width: 1200 },
  { lang: 'zh', colorScheme: 'dark', width: 400 },
  { lang: 'en', colorScheme: 'light', width: 400 },
  { lang: 'en', colorScheme: 'dark', width: 1200 },
] as const)('axe finds nothing: $lang, $colorScheme, $width px', async ({ lang, colorScheme, width }) => {
  const options = { colorScheme, viewport: { width, height: 900 } };
  const { page, faults } = await openDocument(browser, sampleDocument(lang), options);
  await page.locator('details summary').click();
  await page.locator('#results thead button').first().click();
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
