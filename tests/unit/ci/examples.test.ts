import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { FORMAT_NAMES } from '../../../src/report/formats.js';
import { ACTION } from '../../helpers/action-steps.js';
import { BINDING, cityCsv, folderWith } from '../../helpers/cli-files.js';
import { HOME, runMain } from '../../helpers/fake-io.js';

const read = (path: string): unknown => parse(readFileSync(join(HOME, path), 'utf8'));

/** What pre-commit reads of a hook, as its documentation has it. */
const hooks = z
  .array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      description: z.string(),
      entry: z.string(),
      args: z.array(z.string()).default([]),
      language: z.literal('script'),
      files: z.string(),
      pass_filenames: z.boolean().default(true),
      require_serial: z.literal(true),
    }),
  )
  .parse(read('.pre-commit-hooks.yaml'));

/** Runs a hook as pre-commit does: entry, args and file names as one command line, without a shell. */
function hook(id: string, cwd: string, files: readonly string[]) {
  const { entry, args, pass_filenames } = hooks.find(each => each.id === id)!;
  const [program = '', ...words] = entry.split(' ');
  const line = [...words, ...args, ...(pass_filenames ? files : [])];
  const env = { PATH: process.env.PATH, LANG: 'C' };
  const done = spawnSync(join(HOME, program), line, { cwd, env, encoding: 'utf8' });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

describe('.pre-commit-hooks.yaml', () => {
  const HOSTILE = `--合成 "a" 'b' $(touch pwned).csv`;

  test('plancheck-validate takes names of files, whatever they are', () => {
    const cwd = folderWith({ [HOSTILE]: cityCsv(...BINDING), 'b.csv': 'x\n' });
    expect(hook('plancheck-validate', cwd, [HOSTILE])).toMatchObject({ code: 0, stderr: '' });
    expect(hook('plancheck-validate', cwd, [HOSTILE, 'b.csv']).code).toBe(2);
  });

  test('plancheck-check judges what is configured', () => {
    const cwd = folderWith({
      'plancheck.config.yaml': 'inputs: ["*.csv"]\n',
      [HOSTILE]: cityCsv(...BINDING),
    });
    expect(hook('plancheck-check', cwd, ['other.csv'])).toMatchObject({ code: 0 });
  });

  test('both look at the files that submissions are in', () => {
    for (const { files } of hooks) {
      const fits = new RegExp(files, 'u');
      for (const name of ['填报/江岸.csv', 'a b.xlsx', 'a.xls', 'a.ods', 'a.tsv']) expect(name).toMatch(fits);
      for (const name of ['a.csv.md', 'csv', 'README.md']) expect(name).not.toMatch(fits);
    }
  });
});

const step = z.looseObject({ uses: z.string(), with: z.record(z.string(), z.string()).optional() });
const workflow = z.looseObject({
  on: z.looseObject({}),
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(z.string(), z.strictObject({ 'runs-on': z.string(), steps: z.array(step) })),
});
const pipeline = z.strictObject({
  variables: z.record(z.string(), z.string()),
  plancheck: z.strictObject({
    image: z.string(),
    before_script: z.array(z.string()),
    script: z.array(z.string()),
    allow_failure: z.strictObject({ exit_codes: z.array(z.int()) }),
    artifacts: z.strictObject({
      when: z.literal('always'),
      paths: z.array(z.string()),
      reports: z.strictObject({ junit: z.string() }),
    }),
  }),
});

describe('the example of a repository', () => {
  const folder = 'examples/ci';

  test('needs only plancheck check, in any of its folders', async () => {
    for (const cwd of [join(HOME, folder), join(HOME, folder, '填报')]) {
      expect((await runMain(['check'], { cwd })).code).toBe(1);
      expect((await runMain(['validate'], { cwd })).code).toBe(0);
    }
  });

  test('every row says that it is invented', () => {
    for (const name of ['合成-社会保障.csv', '合成-就业与人才.csv']) {
      const [, ...rows] = readFileSync(join(HOME, folder, '填报', name), 'utf8')
        .trimEnd()
        .split('\n');
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) expect(row).toContain('合成数据（虚构，非官方统计）');
    }
  });

  test('its GitHub workflow asks the action for what it has', () => {
    const { jobs } = workflow.parse(read(`${folder}/.github/workflows/plancheck.yml`));
    const own = jobs.check?.steps.find(({ uses }) => uses.startsWith('OWNER/plancheck@'));
    for (const input of Object.keys(own?.with ?? {})) expect(ACTION.inputs).toHaveProperty(input);
    const text = readFileSync(join(HOME, folder, '.github/workflows/plancheck.yml'), 'utf8');
    for (const [, name = ''] of text.matchAll(/steps\.plancheck\.outputs\.([a-z-]+)/gu)) {
      expect(ACTION.outputs).toHaveProperty(name);
    }
  });

  test('its GitLab pipeline writes the report that it hands in', () => {
    const { plancheck } = pipeline.parse(read(`${folder}/.gitlab-ci.yml`));
    expect(plancheck.script.join('\n')).toContain(`--output=${plancheck.artifacts.reports.junit}`);
    expect(plancheck.allow_failure.exit_codes).toEqual([1]);
  });

  const hasJunit = (FORMAT_NAMES as readonly string[]).includes('junit');
  test.runIf(hasJunit)('and its script runs as it stands', () => {
    const { plancheck } = pipeline.parse(read(`${folder}/.gitlab-ci.yml`));
    const cwd = folderWith({});
    cpSync(join(HOME, folder), cwd, { recursive: true });
    const line = plancheck.script.join('\n').replace(/^plancheck /u, `node "${HOME}/bin/plancheck.js" `);
    expect(spawnSync('sh', ['-e', '-c', line], { cwd }).status).toBe(1);
    expect(readFileSync(join(cwd, plancheck.artifacts.reports.junit), 'utf8')).toContain('<testsuites');
  });

  test('its pre-commit configuration names hooks that there are', () => {
    const { repos } = z
      .object({ repos: z.array(z.object({ hooks: z.array(z.object({ id: z.string() })) })) })
      .parse(read(`${folder}/.pre-commit-config.yaml`));
    const known = hooks.map(({ id }) => id);
    for (const { id } of repos.flatMap(repo => repo.hooks)) expect(known).toContain(id);
  });
});
