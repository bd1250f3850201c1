import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../../helpers/cli-files.js';
import { HOME, runMain } from '../../helpers/fake-io.js';

test('a bound as a base keeps its sign', async () => {
  const cwd = folderWith({});
  cpSync(join(HOME, 'examples/plan'), join(cwd, 'plan'), { recursive: true });
  const file = join(cwd, 'plan/indicators.yaml');
  const text = readFileSync(file, 'utf8').replace(/^( {2}base: ).*$/mu, '$1"<4"');
  writeFileSync(file, text);
  const { stdout } = await runMain(['plan', 'show', '--plan', 'plan', '--lang', 'en'], { cwd });
  expect(stdout).toMatch(/│ +<4 │/u);
});
