import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  FORMAT_NAMES,
  format,
  judge,
  loadPlan,
  plansOnBoard,
  readSubmission,
  validate,
} from '../../../src/index.js';
import { HOME, runMain } from '../../helpers/fake-io.js';

const PLAN = 'wuhan-hrss-14fyp';
const CITY = 'data/examples/wuhan-city-2021.csv';
const UNITS = 'data/examples/synthetic-all-units';
const ALLOCATION = 'data/examples/synthetic-allocation.csv';
const here = { cwd: HOME };

const plan = await loadPlan(PLAN, here);
const city = await readSubmission(plan, CITY, here);

test('plans on board are known by their ids', () => {
  expect(plansOnBoard()).toContain(PLAN);
});

describe('the library says what the command says', () => {
  test.each(FORMAT_NAMES.filter(name => name !== 'xlsx' && name !== 'docx'))('check -f %s', async name => {
    const ran = await runMain(['check', CITY, '-f', name, '--lang', 'zh']);
    const report = judge(plan, city);
    expect(await format(report, name)).toBe(ran.stdout);
    expect(report.exitCode).toBe(ran.code);
  });

  test('with a time, an area, an allocation, readings, a method and English', async () => {
    const options = [
      '--as-of',
      '2023',
      '--area',
      '江岸区',
      '--allocation',
      ALLOCATION,
      '--reading',
      'text,table',
    ];
    const judging = ['--method', 'distance', '--fail-on', 'binding', '--commitments', '--strict'];
    const ran = await runMain(['check', UNITS, ...options, ...judging, '-f', 'json', '--lang', 'en']);
    const allocated = await loadPlan(PLAN, { ...here, allocation: ALLOCATION });
    const submission = await readSubmission(allocated, [UNITS], { ...here, area: '江岸区', asOf: 2023 });
    const report = judge(allocated, submission, {
      readings: ['text', 'table'],
      method: 'distance',
      failOn: 'binding',
      commitments: true,
      strict: true,
    });
    expect(await format(report, 'json', { lang: 'en' })).toBe(ran.stdout);
    expect(report.exitCode).toBe(ran.code);
  });

  test('validate', async () => {
    const ran = await runMain(['validate', CITY, '--lang', 'en']);
    const report = validate(plan, city);
    expect(await format(report, 'table', { lang: 'en' })).toBe(ran.stdout);
    expect(report.exitCode).toBe(ran.code);
  });

  test('colours, ASCII, a narrow terminal and failures alone', async () => {
    const args = ['--ascii', '--show', 'failures', '--color', '--lang', 'en'];
    const ran = await runMain(['check', CITY, ...args], { columns: 90 });
    const written = { ascii: true, show: 'failures', color: true, lang: 'en', width: 90 } as const;
    expect(await format(judge(plan, city), 'table', written)).toBe(ran.stdout);
  });

  test('workbooks and documents are bytes', async () => {
    for (const name of ['xlsx', 'docx'] as const) {
      const bytes = await format(judge(plan, city), name);
      expect([...bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
    }
  });
});

describe('contents at hand', () => {
  const bytes = readFileSync(join(HOME, CITY));

  test('bytes and text are read like the file of that name', async () => {
    const expected = await format(judge(plan, city), 'json');
    for (const content of [bytes, bytes.toString('utf8')]) {
      const read = await readSubmission(plan, { name: CITY, content });
      expect(await format(judge(plan, read), 'json')).toBe(expected);
    }
  });

  test('text is read as it is, whatever encoding is asked for; bytes are not', async () => {
    const text = { name: 'a.csv', content: bytes.toString('utf8') };
    const read = await readSubmission(plan, [text], { encoding: 'gb18030' });
    expect(judge(plan, read).exitCode).toBe(0);
    const garbled = await readSubmission(plan, [{ name: 'a.csv', content: bytes }], { encoding: 'gb18030' });
    expect(judge(plan, garbled).exitCode).toBe(2);
  });

  test('stand beside files in order of name', async () => {
    const content = '地区,指标,年份,数值,单位\n武汉市,城镇新增就业人数,2022,28,万人\n';
    const read = await readSubmission(plan, [CITY, { name: 'a.csv', content }], here);
    expect(read.files).toEqual(['a.csv', CITY]);
    expect([...read.figures][0]).toMatchObject({ indicator: 'urban-new-jobs', year: 2022 });
  });
});

describe('judging is pure', () => {
  test('the same submission may be judged in several ways', async () => {
    const first = await format(judge(plan, city), 'json');
    judge(plan, city, { asOf: 2025, readings: ['text'], method: 'cagr' });
    expect(await format(judge(plan, city), 'json')).toBe(first);
  });

  test('area null asks for every area, though one was read for', async () => {
    const read = await readSubmission(plan, CITY, { ...here, area: '江岸区' });
    expect(new Set(judge(plan, read).results.map(({ area }) => area.name.zh))).toEqual(new Set(['江岸区']));
    const all = judge(plan, read, { area: null }).results;
    expect(new Set(all.map(({ area }) => area.name.zh))).toEqual(new Set(['武汉市']));
  });

  test('a plan made by a program is judged like one that was loaded', () => {
    const copied = JSON.parse(JSON.stringify(plan)) as typeof plan;
    expect(judge(copied, city).results).toEqual(judge(plan, city).results);
  });
});
