import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOME } from '../../helpers/fake-io.js';
import { fencedBlocks } from '../../helpers/readme-blocks.js';

/** Under the package, which a program there imports by its name, as built. */
let folder = '';
beforeAll(() => {
  mkdirSync(join(HOME, '.cache'), { recursive: true });
  folder = mkdtempSync(join(HOME, '.cache', 'docs-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string) {
  const file = join(folder, 'program.mjs');
  writeFileSync(file, program);
  return spawnSync(process.execPath, ['--no-warnings', file], { cwd: HOME, encoding: 'utf8' });
}

const DOCS = ['docs/library.md', 'docs/library.zh-CN.md'].map(name => join(HOME, name));

describe.each(DOCS)('%s', file => {
  const programs = fencedBlocks(file, 'js');
  const printed = fencedBlocks(file, 'text');

  test('the example is about twenty lines', () => {
    expect(programs).toHaveLength(printed.length);
    expect(
      programs[0]
        ?.trimEnd()
        .split('\n')
        .filter(line => line !== '').length,
    ).toBeLessThanOrEqual(20);
  });

  test.each(programs.map((program, i) => [i + 1, program, printed[i]] as const))(
    'program %i prints what stands below it',
    (_, program, output) => {
      const { stdout, stderr, status } = run(program);
      expect(stderr).toBe('');
      expect(stdout).toBe(output);
      expect(status).toBe(0);
    },
  );
});

test('an error ends the example as it ends the command', () => {
  const [example = ''] = fencedBlocks(DOCS[0] ?? '', 'js');
  const { stdout, stderr, status } = run(example.replace('wuhan-city-2021', 'nowhere'));
  expect({ stdout, status }).toEqual({ stdout: '', status: 3 });
  expect(stderr).toContain('there is no file or folder data/examples/nowhere.csv');
});

test('docs/api.md is what its script makes of the docstrings', () => {
  const made = join(folder, 'api.md');
  const { stderr, status } = spawnSync(
    process.execPath,
    [join(HOME, 'scripts/make-api-reference.js'), made],
    { encoding: 'utf8' },
  );
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(readFileSync(join(HOME, 'docs/api.md'), 'utf8')).toBe(readFileSync(made, 'utf8'));
}, 60_000);
