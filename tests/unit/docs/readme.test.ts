import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { consoleBlocks, fencedBlocks } from '../../helpers/readme-blocks.js';

const ENGLISH = join(HOME, 'README.md');
const CHINESE = join(HOME, 'README.zh-CN.md');

describe.each(['README.md', 'README.zh-CN.md'])('%s', name => {
  const file = join(HOME, name);
  const blocks = consoleBlocks(file);

  test('shows real output', () => expect(blocks.length).toBeGreaterThan(0));

  test.each(blocks.map(block => [block.command, block.output] as const))('%s', async (command, output) => {
    const [, ...args] = command.split(' ');
    const ran = await runMain(args);
    expect(ran.stderr + ran.stdout).toBe(output);
  });

  test('quotes the catalogue and the submission as they are', () => {
    const catalogue = readFileSync(join(HOME, 'data/plans/wuhan-hrss-14fyp/indicators.yaml'), 'utf8');
    const submission = readFileSync(join(HOME, 'data/examples/wuhan-city-2021.csv'), 'utf8');
    for (const quoted of fencedBlocks(file, 'yaml')) expect(catalogue).toContain(quoted);
    for (const quoted of fencedBlocks(file, 'csv')) expect(submission).toContain(quoted);
  });

  test('names every file it links to', () => {
    const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#:]+)\)/g)].map(match => match[1] ?? '');
    for (const link of links) expect(() => readFileSync(join(HOME, link))).not.toThrow();
  });
});

describe('README.md and README.zh-CN.md', () => {
  test('have as many chapters', () => {
    expect(headings(ENGLISH).length).toBeGreaterThan(0);
    expect(headings(CHINESE)).toHaveLength(headings(ENGLISH).length);
  });

  test('show the same commands, each in its language', () => {
    for (const commands of [typedCommands, shownCommands]) {
      expect(commands(ENGLISH).length).toBeGreaterThan(0);
      expect(commands(CHINESE)).toEqual(commands(ENGLISH));
    }
  });

  test('explain the same exit codes, formats, commands and statuses', () => {
    expect(tableKeys(ENGLISH)).toEqual(
      expect.arrayContaining(['0', '3', 'table', 'check <input...>', 'achieved']),
    );
    expect(tableKeys(CHINESE)).toEqual(tableKeys(ENGLISH));
  });

  test('name the same options', () => {
    expect(options(ENGLISH)).toContain('--as-of');
    expect(options(CHINESE)).toEqual(options(ENGLISH));
  });
});

function headings(file: string): string[] {
  return readFileSync(file, 'utf8').match(/^## .+$/gmu) ?? [];
}

function typedCommands(file: string): string[] {
  return fencedBlocks(file, 'sh').map(withoutLanguage);
}

function shownCommands(file: string): string[] {
  return consoleBlocks(file).map(({ command }) => withoutLanguage(command));
}

function withoutLanguage(command: string): string {
  return command.replace(/ --lang (?:zh|en)\b/gu, '');
}

/** What stands as code, or as a number alone, in the first column of every table. */
function tableKeys(file: string): string[] {
  const cells = [...readFileSync(file, 'utf8').matchAll(/^\| ([^|]+) \|/gmu)].map(([, cell = '']) => cell);
  return cells.flatMap(cell =>
    /^\d+$/u.test(cell) ? [cell] : [...cell.matchAll(/`([^`]+)`/gu)].map(([, key = '']) => key),
  );
}

function options(file: string): string[] {
  const named = readFileSync(file, 'utf8').match(/(?<![\w-])--[a-z][a-z-]*/gu) ?? [];
  return [...new Set(named)].sort();
}

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
