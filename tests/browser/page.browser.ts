import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/messages/words.js';
import { HOSTILE, sampleDocument } from '../helpers/sample-document.js';
import { openBrowser, openDocument } from './chromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

test('hostile text does nothing and can be read', async () => {
  const { page, faults } = await openDocument(browser, sampleDocument('en'));
  const items = page.locator('#hostile li');
  expect(await items.allTextContents()).toEqual([
    ...HOSTILE.slice(0, -1),
    'two\\nlines\\u{0}\\u{1b}[31m\\u{202e}txt.exe\\u{2028}',
  ]);
  for (const item of await items.all()) await item.hover();
  await page.locator('#hostile thead button').first().click();
  await page.locator('#hostile select').first().selectOption(HOSTILE[0]);
  expect(await page.locator('#hostile output').textContent()).toBe('Showing 1 of 8 rows');
  expect(await page.locator('script').count()).toBe(1);
  expect(faults).toEqual([]);
});

test('the policy stops a script that gets in all the same', async () => {
  const { page, faults } = await openDocument(browser, sampleDocument('en'));
  await page.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<img src="http://127.0.0.1:9/x" onerror="alert(1)">')`,
  );
  await page.waitForTimeout(200);
  expect(faults.join('\n')).toContain('Content Security Policy');
  expect(faults.filter(fault => fault.startsWith('dialog'))).toEqual([]);
});

describe('on paper', () => {
  test.each(LANGUAGES)('%s: A4, a few pages, the wide chart across', async lang => {
    const { page, faults } = await openDocument(browser, sampleDocument(lang), { colorScheme: 'dark' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sheets = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, width, height]) => `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
    );
    // 306 rows at some 35 a sheet are nine sheets; the rest is five or six.
    expect(sheets.length).toBeGreaterThan(10);
    expect(sheets.length).toBeLessThan(20);
    expect(new Set(sheets)).toEqual(new Set(['595 x 842', '842 x 595']));
    expect(faults).toEqual([]);
  });

  test('white, without controls, with the headings of tables repeated and links plain', async () => {
    const { page } = await openDocument(browser, sampleDocument('zh'), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    const style = (selector: string, name: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${name}')`);
    expect(await style('html', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await style('html', 'color')).toBe('rgb(28, 33, 40)');
    expect(await style('thead', 'display')).toBe('table-header-group');
    expect(await style('tbody tr', 'break-inside')).toBe('avoid');
    expect(await style('.chart svg', 'break-inside')).toBe('avoid');
    expect(await style('#results .scroll', 'overflow-x')).toBe('visible');
    expect(await page.locator('.controls:visible, nav:visible').count()).toBe(0);
  });

  test('a table that was filtered says so', async () => {
    const { page } = await openDocument(browser, sampleDocument('zh'));
    await page.locator('#results input').fill('虚构3区');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#results output').isVisible()).toBe(true);
    expect(await page.locator('#results input').isVisible()).toBe(false);
  });
});

test('on a telephone the page keeps to the screen and its tables scroll by keyboard', async () => {
  const { page, faults } = await openDocument(browser, sampleDocument('en'), {
    viewport: { width: 400, height: 800 },
  });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(400);
  await page.locator('#results .scroll').focus();
  for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowRight');
  const scrolled = () => page.evaluate(`document.querySelector('#results .scroll').scrollLeft`);
  await expect.poll(scrolled).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('the dark scheme reaches the charts', async () => {
  const fill = async (colorScheme: 'light' | 'dark') => {
    const { page } = await openDocument(browser, sampleDocument('zh'), { colorScheme });
    return await page.evaluate(
      `['.bar.pass', '.chart .label', '.current'].map(selector => getComputedStyle(document.querySelector(selector)).fill)`,
    );
  };
  expect(await fill('light')).toEqual(['rgb(59, 138, 99)', 'rgb(28, 33, 40)', 'rgb(31, 78, 121)']);
  expect(await fill('dark')).toEqual(['rgb(95, 180, 135)', 'rgb(228, 232, 237)', 'rgb(143, 192, 240)']);
});

test('the first key leads past the contents', async () => {
  const { page } = await openDocument(browser, sampleDocument('zh'));
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').textContent()).toBe('跳到正文');
  await page.keyboard.press('Enter');
  expect(await page.locator(':focus').getAttribute('id')).toBe('page-content');
});
