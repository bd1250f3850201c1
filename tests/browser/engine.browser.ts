import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as engine from '../../src/library/engine.js';
import { loadPlan } from '../../src/library/load-plan.js';
import { readSubmission } from '../../src/library/read-submission.js';
import { indicator, plan as planOf } from '../helpers/engine-plan.js';
import { HOME } from '../helpers/fake-io.js';
import { openBrowser } from './chromium.js';

/** Nothing answers under this name but the built library, as it lies in the package. */
const SITE = 'https://library.test/';

let browser: Browser;
let page: Page;
let asked: string[];

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  asked = [];
  await page.route('**/*', async route => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>t</title>' });
    const body = await readFile(join(HOME, 'dist/library', pathname), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body });
  });
  await page.goto(SITE);
});
afterAll(async () => {
  await browser?.close();
});

/** Everything of a report as text, figures as fractions. */
const WRITTEN = `report => JSON.stringify(report, (_, value) => (typeof value === 'bigint' ? String(value) : value))`;

const writtenHere = (report: engine.Report) =>
  (new Function(`return ${WRITTEN}`)() as (report: engine.Report) => string)(report);

/** What the built engine makes of a plan and figures in the page. */
async function judgedInPage(plan: engine.Plan, figures: readonly engine.PlainFigure[], options: object) {
  const given = JSON.stringify([plan, figures, options]);
  return page.evaluate<string>(`(async () => {
    const engine = await import('${SITE}engine.js');
    const [plan, figures, options] = ${given};
    return (${WRITTEN})(engine.judge(plan, engine.submissionOf(plan, figures), options));
  })()`);
}

const small: engine.Plan = {
  catalogue: planOf({
    indicators: [
      indicator({ id: 'jobs', target: '100' }),
      indicator({
        id: 'insured',
        no: 2,
        measure: 'stock',
        target: '120',
        base: { operator: '=', value: '100' },
      }),
    ],
  }),
  allocation: [
    { area: 'east', indicator: 'jobs', target: '40', base: null },
    { area: 'south', indicator: 'jobs', target: '30', base: null },
    { area: 'west', indicator: 'jobs', target: '30', base: null },
  ],
};
const figures: engine.PlainFigure[] = [
  { area: 'city', indicator: 'jobs', year: 2021, value: '19.9' },
  { area: 'east', indicator: 'jobs', year: 2021, value: '8' },
  { area: 'city', indicator: 'insured', year: 2021, value: { operator: '>', value: '104' } },
];

describe('plancheck/engine in a browser', () => {
  test('judges a small plan by hand-written verdicts, and as Node does to the last digit', async () => {
    const inPage = await judgedInPage(small, figures, { asOf: 2021 });
    const { results, exitCode } = JSON.parse(inPage) as {
      results: { indicator: { id: string }; area: { id: string }; status: string }[];
      exitCode: number;
    };
    expect(results.map(r => `${r.indicator.id} ${r.area.id} ${r.status}`)).toEqual([
      'jobs city behind',
      'jobs east on-track',
      'insured city on-track',
      'insured east no-data',
    ]);
    expect(exitCode).toBe(1);
    const here = engine.judge(small, engine.submissionOf(small, figures), { asOf: 2021 });
    expect(inPage).toBe(writtenHere(here));
  });

  test('judges the plan on board by published figures as Node does', async () => {
    const plan = await loadPlan('wuhan-hrss-14fyp');
    const read = await readSubmission(plan, join(HOME, 'data/examples/wuhan-city-2021.csv'));
    const published = [...read.figures].map(({ area, indicator: id, year, source }) => ({
      area,
      indicator: id,
      year,
      value: source.text.replace('%', ''),
    }));
    expect(published.length).toBeGreaterThan(4);
    const options = { method: 'distance', area: '武汉市' } as const;
    const here = engine.judge(plan, engine.submissionOf(plan, published), options);
    expect(await judgedInPage(plan, published, options)).toBe(writtenHere(here));
  });

  test('errors are its own', async () => {
    const told = page.evaluate<string>(`(async () => {
      const { FigureError, submissionOf } = await import('${SITE}engine.js');
      try {
        submissionOf(${JSON.stringify(small)}, [{ area: 'nowhere', indicator: 'jobs', year: 2021, value: '1' }]);
      } catch (error) {
        return error instanceof FigureError ? error.problem + ' ' + error.written : String(error);
      }
    })()`);
    expect(await told).toBe('unknown-area nowhere');
  });

  test('asks for nothing but its own files', () => {
    const files = asked.filter(path => path !== '/' && path !== '/favicon.ico');
    expect(files).toContain('/engine.js');
    for (const file of files) expect(file).toMatch(/^\/(?:engine|chunk-[A-Z0-9]+|[a-z-]+)\.js$/);
  });
});
