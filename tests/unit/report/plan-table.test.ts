import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe('all there is to say of one entry', () => {
  const shown = async (args: string[], cwd = HOME) =>
    (await runMain(['plan', 'show', ...args, '--lang', 'en'], { cwd })).stdout.split('\n');

  test.each([
    ['city-skills-games', 'How often', 'once in 2 years'],
    ['pay-survey', 'How often', 'every year'],
    ['surveyed-unemployment-rate', 'In force', 'not yet: without data it is not applicable'],
    [
      'electronic-card-coverage',
      'Printed under',
      '17 Social security cardholders (social-security-cardholders)',
    ],
    ['migrant-worker-training', 'Part of', '4 Subsidised vocational training (subsidised-training)'],
    ['hr-top-100-firms', 'Target', '1–2'],
    ['work-injury-insured', 'Target', '≥ 380 (the direction is implied)'],
    ['pension-insured', 'Target', '> 720'],
  ])('%s: %s', async (id, label, text) => {
    const line = (await shown([id])).find(found => found.startsWith(`${label} `));
    expect(line?.slice(label.length).trim()).toBe(text);
  });

  test('stands behind its labels, however long one of them is', async () => {
    const lines = await shown(['urban-new-jobs']);
    expect(lines.find(line => line.startsWith('Id '))).toBe(
      `${'Id'.padEnd('Outcome of the previous plan'.length)} urban-new-jobs`,
    );
  });
});

test('the hint quotes a name that a shell would take apart', async () => {
  const args = ['check', join(HOME, 'examples/plan/填报'), '--plan', join(HOME, 'examples/plan')];
  const english = await runMain([...args, '--lang', 'en']);
  expect(english.stdout).toContain('--area "Synthetic East"');
  const chinese = await runMain([...args, '--lang', 'zh']);
  expect(chinese.stdout).toContain('--area 合成东区');
});
