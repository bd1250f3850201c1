import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleDocument } from '../helpers/sample-document.js';
import { openBrowser, openDocument } from './chromium.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: unknown }[];
}

/** Each rule that is broken, with the first place. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const run = `axe.run({ runOnly: ${JSON.stringify(TAGS)} }).then(found => found.violations)`;
  const found = (await page.evaluate(run)) as readonly Violation[];
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${JSON.stringify(nodes[0]?.target)})`);
}

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
