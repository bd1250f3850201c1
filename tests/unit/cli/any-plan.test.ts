import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../../src/report/formats.js';
import { RENDERER_NAMES } from '../../../src/report/renderers.js';
import { folderWith } from '../../helpers/cli-files.js';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { FIFTEEN_YEARS, type MadePlan, THREE_YEARS } from '../../helpers/made-plans.js';

/** Plans of three, four, five and fifteen years, with and without prose, districts and a plan before. */

interface Subject {
  readonly name: string;
  readonly plan: string;
  readonly submission: string;
  readonly first: number;
  readonly asOf: number;
  readonly last: number;
  readonly hasBaseline: boolean;
  readonly files: Readonly<Record<string, string>>;
}

const example = (name: string) => readFileSync(join(HOME, 'data', 'examples', name), 'utf8');

const made = ({ id, years, files, submission, asOf }: MadePlan): Subject => ({
  name: id,
  plan: id,
  submission,
  first: years[1],
  asOf,
  last: years[2],
  hasBaseline: (files['baseline.csv'] ?? '').trim().includes('\n'),
  files: Object.fromEntries(Object.entries(files).map(([name, text]) => [`${id}/${name}`, text])),
});

const onBoard = (plan: string, file: string, [first, asOf, last]: [number, number, number]): Subject => ({
  name: plan,
  plan,
  submission: example(file),
  first,
  asOf,
  last,
  hasBaseline: plan === 'wuhan-hrss-14fyp',
  files: {},
});

const SUBJECTS: readonly Subject[] = [
  made(THREE_YEARS),
  made(FIFTEEN_YEARS),
  onBoard('synthetic-harbour', 'synthetic-harbour-2025.csv', [2024, 2025, 2027]),
  onBoard('wuhan-hrss-13fyp', 'wuhan-13fyp-outcomes.csv', [2016, 2020, 2020]),
  onBoard('wuhan-hrss-14fyp', 'wuhan-city-2021.csv', [2021, 2021, 2025]),
];

const LANGUAGES = ['zh', 'en'];
const TEXTS = new Set([
  'table',
  'json',
  'ndjson',
  'csv',
  'markdown',
  'html',
  'junit',
  'sarif',
  'github',
  'tap',
]);
const ODD = /.{0,40}(?:\bundefined\b|\bNaN\b|\[object |Infinity|previous plan \(null|null年).{0,40}/gu;
const OF_WUHAN = /.{0,40}(?:武汉|Wuhan|十四五|五年|(?<!“)万人).{0,40}/gu;

/** Of another plan or another city nothing may be said. */
function expectOwn({ plan }: Subject, written: string): void {
  const said = written.replace(/<(style|script)[^>]*>.*?<\/\1>/gsu, '');
  expect(said.match(ODD) ?? []).toEqual([]);
  if (!plan.startsWith('wuhan')) expect(said.match(OF_WUHAN) ?? []).toEqual([]);
}

/** Commands that end with a verdict or find nothing wrong: 0 or 1, and 2 where data of other years are left out. */
const JUDGED = [0, 1, 2];

describe.each(SUBJECTS)('$name', subject => {
  const { plan, submission, files, first, asOf, last, hasBaseline } = subject;
  const folder = () => folderWith({ ...files, 's.csv': submission });
  const ask = async (cwd: string, ...args: string[]) => {
    const ran = await runMain([...args], { cwd });
    expect(ran.stderr).not.toMatch(/\bat .*:\d+:\d+|Error:/);
    return ran;
  };

  test.each(LANGUAGES)('is judged in every format, at every time, in %s', async lang => {
    const cwd = folder();
    const year = ['--as-of', `${asOf}`];
    const asked = [
      ...FORMAT_NAMES.map(format => ['-f', format, ...year]),
      ...[['--as-of', `${asOf}-06`], ['--final'], []].map(time => ['-f', 'table', '--commitments', ...time]),
    ];
    for (const args of asked) {
      const ran = await ask(cwd, 'check', 's.csv', '--plan', plan, ...args, '-o', 'r.out', '--lang', lang);
      expect(JUDGED, `${args} ${ran.stderr}`).toContain(ran.code);
      const bytes = readFileSync(join(cwd, 'r.out'));
      expect(bytes.length).toBeGreaterThan(100);
      if (TEXTS.has(args[1] ?? '')) expectOwn(subject, bytes.toString());
    }
  });

  test.each(LANGUAGES)('is summed up in %s', async lang => {
    const cwd = folder();
    const asked = [
      ...RENDERER_NAMES.map(format => ['-f', format, '--final']),
      ...[['--year', `${asOf}`], ['--mid-term']].map(time => ['-f', 'markdown', ...time]),
    ];
    for (const args of asked) {
      const ran = await ask(cwd, 'summary', 's.csv', '--plan', plan, ...args, '-o', 'r.out', '--lang', lang);
      expect(JUDGED, `${args} ${ran.stderr}`).toContain(ran.code);
      if (TEXTS.has(args[1] ?? '')) expectOwn(subject, readFileSync(join(cwd, 'r.out'), 'utf8'));
    }
  });

  test.each(LANGUAGES)('is listed, shown and explained in %s', async lang => {
    const cwd = folder();
    const { indicators } = JSON.parse((await ask(cwd, 'plan', 'show', '--plan', plan, '-f', 'json')).stdout);
    const commands = [
      ['plan', 'show', '--plan', plan],
      ['plan', 'show', indicators[0].id, '--plan', plan],
      ['plan', 'lint', files[`${plan}/plan.yaml`] ? plan : join(HOME, 'data', 'plans', plan)],
      ['validate', 's.csv', '--plan', plan],
      ['inspect', 's.csv', '--plan', plan],
      ['diff', 's.csv', 's.csv', '--plan', plan],
      ['template', '--plan', plan, '--year', `${first}-${last}`],
    ];
    for (const command of commands) {
      const ran = await ask(cwd, ...command, '--lang', lang);
      expect([0, 1], `${command} ${ran.stderr}${ran.stdout}`).toContain(ran.code);
      expectOwn(subject, ran.stdout);
    }
  });

  test('has a template that reads back, empty', async () => {
    const cwd = folder();
    for (const file of ['t.csv', 't.xlsx']) {
      const ran = await ask(cwd, 'template', '--plan', plan, '--year', `${first}-${last}`, '-o', file);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      const back = await ask(cwd, 'validate', file, '--plan', plan, '-f', 'json');
      const codes = JSON.parse(back.stdout).findings.filter(
        (f: { severity: string }) => f.severity === 'error',
      );
      expect(codes.map((f: { code: string }) => f.code)).toEqual(['empty-submission']);
    }
  });

  test('has an outcome of the plan before, or says that it has none', async () => {
    const cwd = folder();
    for (const inputs of [[], ['s.csv']]) {
      const ran = await ask(cwd, 'baseline', ...inputs, '--plan', plan);
      if (hasBaseline) expect([0, 1]).toContain(ran.code);
      else expect([ran.code, ran.stdout]).toEqual([3, '']);
    }
  });
});

test.each([THREE_YEARS, FIFTEEN_YEARS])('$id is judged as worked out by hand', async subject => {
  const { id, files, submission, asOf, statuses } = subject;
  const cwd = folderWith({ ...made(subject).files, 's.csv': submission });
  expect(Object.keys(files)).toHaveLength(5);
  const ran = await runMain(['check', 's.csv', '--plan', id, '-f', 'json'], { cwd });
  const report = JSON.parse(ran.stdout);
  expect([ran.code, report.asOf, report.plan.id]).toEqual([1, asOf, id]);
  const root = report.results.filter((r: { area: string }) => /Town|Land/.test(r.area));
  const got = root.map((r: { indicator: string; status: string }) => [r.indicator, r.status]);
  expect(Object.fromEntries(got)).toEqual(statuses);
  expect(report.findings.filter((f: { severity: string }) => f.severity === 'error')).toEqual([]);
});

test('a total of fifteen years may be called by the name of the plan', async () => {
  const submission =
    'area,indicator,period,value,unit\nSynthetic Land,Synthetic tracks,The long plan,1499.9,km\n';
  const cwd = folderWith({ ...made(FIFTEEN_YEARS).files, 's.csv': submission });
  const ran = await runMain(['check', 's.csv', '--plan', FIFTEEN_YEARS.id, '-f', 'json'], { cwd });
  const report = JSON.parse(ran.stdout);
  expect([report.asOf, report.results[0].status, report.results[0].actual]).toEqual([2035, 'missed', 1499.9]);
});

describe('a folder that is added to the plans on board', () => {
  const boardOf = ({ id, files }: MadePlan) => ({
    'data/plans/default': `${id}\n`,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`data/plans/${id}/${name}`, text])),
    's.csv': THREE_YEARS.submission,
  });

  test('is there for every command, and nothing else had to change', async () => {
    const home = folderWith(boardOf(THREE_YEARS));
    const around = { cwd: home, home };
    const list = await runMain(['plan', 'list', '-f', 'json'], around);
    expect(JSON.parse(list.stdout)).toMatchObject({
      default: 'synthetic-three-years',
      plans: [
        { id: 'synthetic-three-years', firstYear: 2022, lastYear: 2024, indicators: 3, commitments: 0 },
      ],
    });
    const check = await runMain(['check', 's.csv', '-f', 'json'], around);
    expect([check.code, JSON.parse(check.stdout).plan.id]).toEqual([1, 'synthetic-three-years']);
    const template = await runMain(['template', '--year', '2024'], around);
    expect(template.code).toBe(0);
    expect(template.stdout.split('\r\n').filter(line => line.includes('Synthetic Town'))).toHaveLength(3);
  });
});

test('no file of the program knows the id of a plan on board', () => {
  const plans = readdirSync(join(HOME, 'data', 'plans'), { withFileTypes: true }).filter(e =>
    e.isDirectory(),
  );
  const sources = readdirSync(join(HOME, 'src'), { recursive: true, encoding: 'utf8' });
  const texts = sources
    .filter(file => /\.tsx?$/.test(file))
    .map(file => readFileSync(join(HOME, 'src', file), 'utf8'));
  for (const { name } of plans) expect(texts.some(text => text.includes(name))).toBe(false);
});
