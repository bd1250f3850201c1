import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endOf } from '../../src/engine/as-of.js';
import { LANGUAGES } from '../../src/messages/words.js';
import { documentOf } from '../helpers/document.js';
import { violations } from './axe.js';
import { openBrowser, openDocument } from './chromium.js';

const CITY = ['data/examples/wuhan-city-2021.csv'];
const ALL = ['data/examples/synthetic-all-units'];
const UNFIT = ['tests/scenarios/negative/flows.csv'];
const ALLOCATED = { request: { allocation: 'data/examples/synthetic-allocation.csv' } };

/** Pages as the program makes them: of what is published, of every area, and of data that are not fit. */
const REPORTS = [
  ['check of published figures', 'check', { inputs: CITY }],
  ['check of every area', 'check', { inputs: ALL, asOf: endOf(2023), ...ALLOCATED }],
  ['check of data that are not fit', 'check', { inputs: UNFIT }],
  ['validate', 'validate', { inputs: UNFIT }],
  ['annual summary', 'annual', { inputs: CITY }],
  ['mid-term summary', 'mid-term', { inputs: ALL, asOf: { year: 2023, month: 6 } }],
  ['final summary', 'final', { inputs: ALL, asOf: endOf(2025), ...ALLOCATED }],
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

describe.each(REPORTS)('%s', (_, kind, asked) => {
  test.each(LANGUAGES)(
    '%s: nothing asked for, no error, nothing inaccessible, in both schemes',
    async lang => {
      const document = await documentOf(kind, { ...asked, lang });
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, faults } = await openDocument(browser, document, { colorScheme });
        expect(await violations(page), colorScheme).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), colorScheme).toBe(1200);
        expect(faults, colorScheme).toEqual([]);
        await page.context().close();
      }
    },
  );
});

test('the results of every area sort, filter and print', async () => {
  const document = await documentOf('check', { inputs: ALL, asOf: endOf(2023), ...ALLOCATED });
  const { page, faults } = await openDocument(browser, document);
  const box = page.locator('.table', { has: page.locator('#table-areas') });
  // Sixteen areas of eighteen indicators each; 江岸区 stands in eighteen rows.
  expect(await box.locator('output').textContent()).toBe('显示 288/288 行');
  await box.getByLabel('查找').fill('江岸区');
  expect(await box.locator('output').textContent()).toBe('显示 18/288 行');
  await box.locator('thead th', { hasText: '状态' }).getByRole('button').click();
  await box.getByRole('button', { name: '重置' }).click();
  expect(await box.locator('tbody tr:visible td').first().textContent()).toBe('× 滞后');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/MediaBox/g)?.length).toBeGreaterThan(5);
  expect(faults).toEqual([]);
});
