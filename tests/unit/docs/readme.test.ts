import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { consoleBlocks, fencedBlocks } from '../../helpers/readme-blocks.js';

const README = join(HOME, 'README.md');

describe('README.md', () => {
  const blocks = consoleBlocks(README);

  test('shows real output', () => expect(blocks.length).toBeGreaterThan(0));

  test.each(blocks.map(block => [block.command, block.output] as const))('%s', async (command, output) => {
    const [, ...args] = command.split(' ');
    const ran = await runMain(args);
    expect(ran.stderr + ran.stdout).toBe(output);
  });

  test('quotes the catalogue and the submission as they are', () => {
    const catalogue = readFileSync(join(HOME, 'data/plans/wuhan-hrss-14fyp/indicators.yaml'), 'utf8');
    const submission = readFileSync(join(HOME, 'data/examples/wuhan-city-2021.csv'), 'utf8');
    for (const quoted of fencedBlocks(README, 'yaml')) expect(catalogue).toContain(quoted);
    for (const quoted of fencedBlocks(README, 'csv')) expect(submission).toContain(quoted);
  });

  test('names every file it links to', () => {
    const links = [...readFileSync(README, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(match => match[1] ?? '');
    for (const link of links) expect(() => readFileSync(join(HOME, link))).not.toThrow();
  });
});

test('the synthetic examples are what their script writes, and every row says that it is invented', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-examples-'));
  execFileSync(process.execPath, [join(HOME, 'scripts/make-examples.js'), folder]);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file =>
    file.endsWith('.csv'),
  );
  expect(files).toHaveLength(18);
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    expect(readFileSync(join(HOME, 'data/examples', file), 'utf8')).toBe(text);
    const rows = text.trimEnd().split('\n').slice(1);
    expect(rows.every(row => row.includes('合成数据（虚构，非官方统计）'))).toBe(true);
  }
});
