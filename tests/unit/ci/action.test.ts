import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FORMAT_NAMES } from '../../../src/report/formats.js';
import { ACTION, type Inputs, runStep } from '../../helpers/action-steps.js';
import { BINDING, cityCsv, folderWith } from '../../helpers/cli-files.js';
import { HOME } from '../../helpers/fake-io.js';

const GOOD = cityCsv(...BINDING);
const FAILING = cityCsv(['工伤保险参保人数', 2025, 379], ['失业保险参保人数', 2025, 305]);
const HOSTILE = `合成 "a" 'b' $(touch pwned) \`touch pwned\`; touch pwned #.csv`;
const QUIET = { annotations: 'false', 'job-summary': 'false', args: '--lang=en' };

function plancheck(files: Readonly<Record<string, string>>, inputs: Inputs) {
  const workspace = folderWith(files);
  return { workspace, ...runStep('Run plancheck', workspace, { ...QUIET, ...inputs }) };
}

describe('action.yml', () => {
  const steps = ACTION.runs.steps;

  test('uses nothing but setup-node, by GitHub itself', () => {
    const used = steps.flatMap(step => ('uses' in step ? [step.uses] : []));
    expect(used).toEqual([expect.stringMatching(/^actions\/setup-node@v\d+$/u)]);
  });

  test('puts nothing that others write into a script', () => {
    for (const step of steps) if ('run' in step) expect(step.run).not.toContain('${{');
  });

  test('has outputs that its steps write', () => {
    const written = steps
      .flatMap(step => ('run' in step && step.id === 'plancheck' ? [step.run] : []))
      .join();
    for (const [name, { value }] of Object.entries(ACTION.outputs)) {
      expect(value).toBe(`\${{ steps.plancheck.outputs.${name} }}`);
      expect(written).toMatch(new RegExp(`(echo "|written )${name}\\b`, 'u'));
    }
  });
});

describe('the run', () => {
  test.each([
    [0, GOOD, ''],
    [1, FAILING, ''],
    [2, GOOD.replace('380', '三百八'), ''],
    [3, GOOD, '--as-of=2031'],
  ])('exits %i as the program does, and says so', (code, csv, arg) => {
    const ran = plancheck({ 'a.csv': csv }, { files: 'a.csv', args: `--lang=en\n${arg}` });
    expect([ran.code, ran.outputs]).toEqual([code, { 'exit-code': `${code}` }]);
  });

  test('a file of any name is a name and nothing else', () => {
    const ran = plancheck({ [HOSTILE]: FAILING, '--strict': GOOD }, { files: `${HOSTILE}\n` });
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    expect(readdirSync(ran.workspace).sort()).toEqual(['--strict', '.runner', HOSTILE].sort());
    const option = plancheck({ '--strict': GOOD }, { files: '--strict' });
    expect([option.code, option.stderr]).toEqual([0, '']);
  });

  test.each(['plan', 'args', 'command', 'junit', 'sarif'])('what is written for %s is no command', input => {
    const ran = plancheck({ 'a.csv': GOOD }, { files: 'a.csv', [input]: '$(touch pwned)"; touch pwned; "' });
    expect(ran.outputs).not.toHaveProperty('pwned');
    expect(existsSync(join(ran.workspace, 'pwned'))).toBe(false);
  });

  test('several files, options and empty lines, from an editor on Windows too', () => {
    const files = { '合成 1.csv': cityCsv(BINDING[0] as (typeof BINDING)[0]), 'b.csv': FAILING };
    const ran = plancheck(files, {
      files: '合成 1.csv\r\n\r\nb.csv\r\n',
      args: '--lang=en\r\n--fail-on\r\nnever\r\n',
    });
    expect([ran.code, ran.stderr]).toEqual([2, '']);
    expect(ran.stdout).toContain('restated-value');
  });

  test('no files: those of the configuration, in the folder that is named', () => {
    const files = { '数据 库/plancheck.config.yaml': 'inputs: [a.csv]\n', '数据 库/a.csv': FAILING };
    const ran = plancheck(files, { 'working-directory': '数据 库' });
    expect([ran.code, ran.stderr]).toEqual([1, 'configured by plancheck.config.yaml\n']);
  });

  test('data give the runner no orders', () => {
    const ran = plancheck(
      { 'a.csv': `${GOOD}武汉市,"x\n::error::pwned",2025,1,,合成\n` },
      { files: 'a.csv' },
    );
    const [first, ...rest] = ran.stdout.split('\n');
    const token = /^::stop-commands::(plancheck-[0-9a-f-]{36})$/u.exec(first ?? '')?.[1];
    expect(token).toBeDefined();
    expect(rest.at(-2)).toBe(`::${token}::`);
  });

  test('the report on the page of the run', () => {
    const ran = plancheck({ [HOSTILE]: FAILING }, { files: HOSTILE, 'job-summary': 'true' });
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    expect(ran.stdout).toContain('Headline indicators');
    expect(readFileSync(join(ran.workspace, '.runner/summary.md'), 'utf8')).toMatch(
      /^# Wuhan .*\n[\s\S]*× missed/u,
    );
  });

  const all = ['github', 'junit', 'sarif'].every(name => (FORMAT_NAMES as readonly string[]).includes(name));
  test.runIf(all)('annotations, JUnit and SARIF, and the table in the log', () => {
    const inputs = { files: HOSTILE, annotations: 'true', junit: 'out/a b.xml', sarif: 'out/$(x).sarif' };
    const ran = plancheck({ [HOSTILE]: FAILING }, inputs);
    expect(ran.code).toBe(1);
    expect(ran.outputs).toEqual({
      'exit-code': '1',
      junit: join(ran.workspace, 'out/a b.xml'),
      sarif: join(ran.workspace, 'out/$(x).sarif'),
    });
    expect(readFileSync(ran.outputs.junit ?? '', 'utf8')).toContain('<testsuites');
    expect(JSON.parse(readFileSync(ran.outputs.sarif ?? '', 'utf8')).version).toBe('2.1.0');
    const [log = '', annotations = ''] = ran.stdout.split(/^::plancheck-.*::\n/mu);
    expect(log).toContain('Headline indicators');
    expect(annotations).toMatch(/^::(error|warning) /mu);
  });

  test.runIf(all)('of a run that was none, there are no reports', () => {
    const ran = plancheck({ 'a.csv': GOOD, 'r.xml': 'old' }, { files: 'b.csv', junit: 'r.xml' });
    expect([ran.code, ran.outputs]).toEqual([3, { 'exit-code': '3' }]);
  });
});

describe('the build', () => {
  const build = (action: string) => {
    const bin = folderWith({ npm: '#!/bin/sh\necho "$PWD: npm $*"\n' });
    chmodSync(join(bin, 'npm'), 0o755);
    const env = { GITHUB_ACTION_PATH: action, PATH: `${bin}:${process.env.PATH}`, NODE_ENV: 'production' };
    return runStep('Build plancheck', folderWith({}), {}, env);
  };

  test('installs what builds the program, also where the job is one of production', () => {
    const action = mkdtempSync(join(tmpdir(), 'plancheck action '));
    onTestFinished(() => rmSync(action, { recursive: true }));
    expect(build(action).stdout).toBe(`${action}: npm ci --include=dev --no-audit --no-fund\n`);
  });

  test('is done once', () => expect(build(HOME)).toMatchObject({ code: 0, stdout: '', stderr: '' }));
});
