import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rational } from '../../src/engine/rational.js';
import type { Document } from '../../src/report/document/model.js';
import { cell, sampleDocument } from '../helpers/sample-document.js';
import { openBrowser, openDocument } from './chromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function results(): Promise<{ page: Page; box: Locator; faults: readonly string[] }> {
  const { page, faults } = await openDocument(browser, sampleDocument('zh'));
  return { page, box: page.locator('#results .table'), faults };
}

/** Area and indicator of a row that is shown, counted from 0, or from the end. */
async function rowAt(box: Locator, index: number): Promise<string> {
  const cells = await box.locator('tbody tr:visible').nth(index).locator('th, td').allTextContents();
  return `${cells[1]} ${cells[2]?.split(' ')[0]}`;
}

const heading = (box: Locator, name: string) => box.locator('thead th', { hasText: name });

describe('sorting', () => {
  // The value of row i is (i * 37 mod 101) / 3, and every seventh is missing, row 6 the first and row 300 the last.
  test('by number: up, down, as it was; equal rows in their order, missing ones last', async () => {
    const { box, faults } = await results();
    const actual = heading(box, '实际');
    await actual.getByRole('button').click();
    expect(await actual.getAttribute('aria-sort')).toBe('ascending');
    expect([await rowAt(box, 0), await rowAt(box, 1), await rowAt(box, 2)]).toEqual([
      '虚构1区 1',
      '虚构6区 12',
      '虚构17区 16',
    ]);
    expect(await rowAt(box, 305)).toBe('虚构17区 13');
    await actual.getByRole('button').click();
    expect(await actual.getAttribute('aria-sort')).toBe('descending');
    expect([await rowAt(box, 0), await rowAt(box, 1)]).toEqual(['虚构2区 13', '虚构8区 6']);
    expect(await rowAt(box, 305)).toBe('虚构17区 13');
    await actual.getByRole('button').click();
    expect(await actual.getAttribute('aria-sort')).toBeNull();
    expect([await rowAt(box, 0), await rowAt(box, 6)]).toEqual(['虚构1区 1', '虚构1区 7']);
    expect(faults).toEqual([]);
  });

  test('by text, by code point; one column at a time, with the keyboard alone', async () => {
    const { page, box } = await results();
    await heading(box, '实际').getByRole('button').click();
    await heading(box, '地区').getByRole('button').focus();
    await page.keyboard.press('Enter');
    expect(await rowAt(box, 0)).toBe('虚构10区 1');
    expect(await box.locator('th[aria-sort]').allTextContents()).toEqual(['地区']);
    await page.keyboard.press('Space');
    expect(await rowAt(box, 0)).toBe('虚构9区 1');
  });

  test('by status, the worst first', async () => {
    const { box } = await results();
    await heading(box, '状态').getByRole('button').click();
    const statuses = await box.locator('tbody tr td:first-child').allTextContents();
    expect([...new Set(statuses)]).toEqual(['× 滞后', '? 无数据', '√ 达到序时进度', '- 未分解目标']);
  });

  test('exactly: numbers that no double tells apart', async () => {
    const { page } = await openDocument(browser, numbers());
    await page.locator('thead button').click();
    expect(await page.locator('tbody tr').allTextContents()).toEqual(['d', 'c', 'a', 'b', 'e']);
  });
});

/** In order: d, c (a third less 1e-20, a third), a, b (2^53, one more); e has none. */
function numbers(): Document {
  const third = rational('1').div(3);
  const values = [
    cell('b', rational('9007199254740993')),
    cell('a', rational('9007199254740992')),
    cell('c', third),
    cell('e'),
    cell('d', third.sub(rational(`0.${'0'.repeat(19)}1`))),
  ];
  const columns = [{ id: 'n', label: 'n', kind: 'number', filter: false } as const];
  const table = { id: 'n', caption: 'made up', sheet: 'n', columns, interactive: true };
  const rows = values.map(value => ({ cells: [value] }));
  return {
    ...sampleDocument('en'),
    sections: [{ id: 's', title: 's', blocks: [{ kind: 'table', table: { ...table, rows } }] }],
  };
}

describe('filtering', () => {
  const count = (box: Locator) => box.locator('output').textContent();

  test('by words and by a value, and back', async () => {
    const { box, faults } = await results();
    expect(await box.getByRole('status').textContent()).toBe('显示 306/306 行');
    await box.getByLabel('查找').fill('虚构3区');
    expect(await count(box)).toBe('显示 18/306 行');
    await box.getByLabel('状态').selectOption('滞后');
    // Rows 37, 41, 45, 49 and 53 of rows 36 to 53.
    expect(await count(box)).toBe('显示 5/306 行');
    expect(await rowAt(box, 0)).toBe('虚构3区 2');
    expect(await rowAt(box, 4)).toBe('虚构3区 18');
    await box.getByLabel('查找').fill('没有这样的行');
    expect(await count(box)).toBe('显示 0/306 行');
    await box.getByRole('button', { name: '重置' }).click();
    expect(await count(box)).toBe('显示 306/306 行');
    expect(await box.getByLabel('查找').inputValue()).toBe('');
    expect(faults).toEqual([]);
  });

  test('with the keyboard alone', async () => {
    const { page, box } = await results();
    await box.getByLabel('查找').focus();
    await page.keyboard.type('指标7(');
    expect(await count(box)).toBe('显示 17/306 行');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    expect(await box.getByLabel('状态').inputValue()).toBe('达到序时进度');
    // Of rows 6 + 18k, k from 0 to 16, those with an odd k are on track.
    expect(await count(box)).toBe('显示 8/306 行');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await count(box)).toBe('显示 306/306 行');
  });

  test('keeps its choice while the table is sorted', async () => {
    const { box } = await results();
    await box.getByLabel('地区').selectOption('虚构2区');
    await heading(box, '实际').getByRole('button').click();
    expect(await count(box)).toBe('显示 18/306 行');
    // Of rows 18 to 35, row 22 has the least, 6/3.
    expect(await rowAt(box, 0)).toBe('虚构2区 5');
  });
});

test('without a script everything can be read and no control is shown', async () => {
  const { page, faults } = await openDocument(browser, sampleDocument('zh'), { javaScriptEnabled: false });
  expect(await page.locator('#results tbody tr:visible').count()).toBe(306);
  expect(await page.locator('.controls:visible').count()).toBe(0);
  expect(await page.locator('thead button').count()).toBe(0);
  expect(faults).toEqual([]);
});
