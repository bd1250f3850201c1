import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BINDING, cityCsv, folderWith } from '../../helpers/cli-files.js';
import { HOME, runMain } from '../../helpers/fake-io.js';

const ESC = String.fromCharCode(27);
const BELL = String.fromCharCode(7);
const RIGHT_TO_LEFT = String.fromCharCode(0x202e);
/** Whatever a terminal obeys instead of showing it. */
const COMMANDS_TO_A_TERMINAL = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

function expectHarmless(text: string): void {
  expect(text.split('\n').filter(line => COMMANDS_TO_A_TERMINAL.test(line))).toEqual([]);
}

/** A copy of the Wuhan plan with files changed. */
function planWith(change: Readonly<Record<string, (text: string) => string | Uint8Array>>): string {
  const cwd = folderWith({ 'figures.csv': cityCsv(...BINDING) });
  cpSync(join(HOME, 'data/plans/wuhan-hrss-14fyp'), join(cwd, 'plan'), { recursive: true });
  for (const [name, edit] of Object.entries(change)) {
    const path = join(cwd, 'plan', name);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  }
  return cwd;
}

async function linted(cwd: string) {
  const ran = await runMain(['plan', 'lint', 'plan', '--lang', 'en'], { cwd });
  expect(ran.stderr).not.toContain('internal error');
  return ran;
}

describe('cells that a terminal would obey', () => {
  const name = `${ESC}[31m工伤${ESC}]0;owned${BELL}`;

  test.each([
    ['the name of an indicator', [name, 2025, 1]],
    ['a figure', ['工伤保险', 2025, `${ESC}[2J1`]],
    ['a unit', ['工伤保险', 2025, 1, `${RIGHT_TO_LEFT}万人`]],
    ['a year', ['工伤保险', `${ESC}[1A2025`, 1]],
    ['a tab and a carriage return', ['工伤\t\r保险', 2025, 1]],
  ] as const)('%s reaches it harmless', async (_, row) => {
    const stdin = cityCsv(row, ...BINDING);
    const { code, stdout } = await runMain(['check', '-', '--lang', 'en', '--no-color'], { stdin });
    expect(code).toBe(2);
    expectHarmless(stdout);
  });

  test('so do names of files, and what stands on the command line', async () => {
    const file = `a${ESC}[31m.csv`;
    const cwd = folderWith({ [file]: 'a,b\n1,2\n' });
    const bad = [[file], [`no${file}`], ['-', '--area', name], ['-', '--reading', name], [`--${name}`]];
    for (const args of bad) {
      const { stdout, stderr } = await runMain(['check', ...args, '--no-color'], { cwd, stdin: '' });
      expectHarmless(stdout);
      expectHarmless(stderr);
    }
  });

  test('a finding about a cell of two lines stays in its paragraph', async () => {
    const stdin = cityCsv(['工伤保险', 2025, '1\n2'], ...BINDING);
    const { stdout } = await runMain(['check', '-', '--lang', 'en'], { stdin });
    expect(stdout).not.toMatch(/"1$/mu);
  });
});

describe('names every object has', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is a name like any other',
    async word => {
      const stdin = [
        `地区,指标,年份,数值,单位,${word}`,
        `${word},工伤保险,2025,380,万人,合成`,
        `武汉市,${word},2025,380,万人,合成`,
        `武汉市,工伤保险,${word},380,万人,合成`,
        `武汉市,工伤保险,2025,${word},万人,合成`,
        `武汉市,失业保险,2025,305,${word},合成`,
      ].join('\n');
      const { stdout } = await runMain(['check', '-', '--format', 'json'], { stdin });
      const errors = (JSON.parse(stdout).findings as { code: string; severity: string }[])
        .filter(f => f.severity === 'error')
        .map(f => f.code);
      const expected = ['unknown-area', 'unknown-indicator', 'not-a-year', 'not-a-number', 'unit-mismatch'];
      expect(errors).toEqual(expected);
    },
  );
});

describe('plan files', () => {
  test('aliases that multiply are a problem with a file, not a bug of the program', async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(',')}]`;
    const bomb = [
      level('a', '"x"'),
      ...['ab', 'bc', 'cd', 'de', 'ef'].map(([f, t]) => level(t ?? '', `*${f}`)),
    ];
    const { code, stdout } = await linted(planWith({ 'indicators.yaml': () => bomb.join('\n') }));
    expect(code).toBe(3);
    expect(stdout).toContain('indicators.yaml:');
  });

  test.each([
    ['areas below each other', 'areas.csv', 'aa,,甲区,AA,,bb\nbb,,乙区,BB,,aa\n'],
    ['an area below itself', 'areas.csv', 'aa,,甲区,AA,,aa\n'],
  ])('%s are a problem', async (_, file, lines) => {
    const { code, stdout } = await linted(planWith({ [file]: text => text + lines }));
    expect(code).toBe(3);
    expect(stdout).toContain('areas.csv:19');
  });

  test('an indicator that is a part of itself is a problem', async () => {
    const own = (text: string) =>
      text.replace('partOf: subsidised-training', 'partOf: migrant-worker-training');
    const { code, stdout } = await linted(planWith({ 'indicators.yaml': own }));
    expect(code).toBe(3);
    expect(stdout).toContain('indicators.yaml:');
  });

  test('bytes that are not UTF-8 are a problem, never read as something else', async () => {
    const row = Buffer.concat([Buffer.from('aa,,'), Buffer.from([0xb0, 0xa1]), Buffer.from(',AA,,wuhan\n')]);
    const bytes = (text: string) => Buffer.concat([Buffer.from(text), row]);
    const { code, stdout } = await linted(planWith({ 'areas.csv': bytes }));
    expect(code).toBe(3);
    expect(stdout).toContain('areas.csv:19');
  });

  test('a folder where a file should be is a problem, not a bug of the program', async () => {
    const cwd = planWith({});
    rmSync(join(cwd, 'plan/plan.yaml'));
    mkdirSync(join(cwd, 'plan/plan.yaml'));
    expect((await linted(cwd)).code).toBe(3);
  });

  test.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a BOM', (text: string) => `\ufeff${text}`],
  ])('%s changes nothing', async (_, edit) => {
    const files = ['plan.yaml', 'indicators.yaml', 'areas.csv', 'baseline.csv', 'commitments.csv'];
    const cwd = planWith(Object.fromEntries(files.map(file => [file, edit])));
    expect((await linted(cwd)).code).toBe(0);
    const args = ['check', 'figures.csv', '--format', 'json', '--lang', 'zh'];
    const changed = await runMain([...args, '--plan', 'plan'], { cwd });
    expect(changed.stdout).toBe((await runMain(args, { cwd })).stdout);
  });
});

describe('files and folders', () => {
  test('a link to a table in a folder is read, or named as skipped', async () => {
    const cwd = folderWith({
      'table.csv': cityCsv(BINDING[0] ?? ['', 0, 0]),
      'in/a.csv': cityCsv(BINDING[1] ?? ['', 0, 0]),
    });
    symlinkSync('../table.csv', join(cwd, 'in/b.csv'));
    const { stdout } = await runMain(['check', 'in', '--format', 'json'], { cwd });
    expect(stdout).toMatch(/"file": "(?:in\/b|table)\.csv"/u);
  });

  test('a folder that links to itself is read once', async () => {
    const cwd = folderWith({ 'in/a.csv': cityCsv(...BINDING) });
    symlinkSync('.', join(cwd, 'in/loop'));
    const { code, stdout } = await runMain(['check', 'in', '--format', 'json'], { cwd });
    expect(code).toBe(0);
    expect(stdout).not.toContain('loop/');
  });

  test('a cell of many spaces is read in no time', async () => {
    const stdin = cityCsv(['工伤保险', 2025, `[${' '.repeat(3000)}x`], ...BINDING);
    const start = performance.now();
    const { code } = await runMain(['check', '-', '--format', 'json'], { stdin });
    expect(code).toBe(2);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
