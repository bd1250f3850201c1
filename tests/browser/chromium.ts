import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Document } from '../../src/report/document/model.js';
import { renderHtml } from '../../src/report/render/html/html.js';

const EXECUTABLE = process.env.CHROMIUM ?? '/usr/bin/chromium';
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page that is open, and everything it did that it should not have done. */
export interface Opened {
  readonly page: Page;
  /** Errors, refusals of the policy, dialogs, and requests for anything but the file itself. */
  readonly faults: readonly string[];
}

/** A real browser with a profile of its own; the tests fail where there is none. */
export async function openBrowser(): Promise<Browser> {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(`No Chromium at ${EXECUTABLE}: install it, or say in CHROMIUM where it is`);
  }
  return await chromium.launch({ executablePath: EXECUTABLE, args: ARGS });
}

/** Opens a document as a reader does, from a file. */
export async function openDocument(
  browser: Browser,
  document: Document,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'plancheck-page-'));
  const file = join(folder, 'report.html');
  await writeFile(file, renderHtml(document));
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  const url = pathToFileURL(file).href;
  const faults = watched(page, url);
  await page.goto(url);
  await rm(folder, { recursive: true });
  return { page, faults };
}

function watched(page: Page, url: string): readonly string[] {
  const faults: string[] = [];
  page.on('console', message => faults.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', error => faults.push(`error: ${error.message}`));
  page.on('request', request => {
    if (request.url() !== url && request.url() !== 'data:,') faults.push(`request: ${request.url()}`);
  });
  page.on('dialog', dialog => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return faults;
}
