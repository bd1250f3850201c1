import { describe, expect, test } from 'vitest';
import { folderWith } from '../../helpers/cli-files.js';
import { hasColour, withoutColour } from '../../helpers/cli-width.js';
import { runMain } from '../../helpers/fake-io.js';

const CITY = ['check', 'data/examples/wuhan-city-2021.csv', '--lang', 'zh'];

interface Case {
  readonly name: string;
  readonly env?: Record<string, string>;
  readonly args?: readonly string[];
  readonly terminal: boolean;
  readonly coloured: boolean;
}

const CASES: readonly Case[] = [
  { name: 'a terminal', terminal: true, coloured: true },
  { name: 'a pipe', terminal: false, coloured: false },
  { name: 'NO_COLOR on a terminal', env: { NO_COLOR: '1' }, terminal: true, coloured: false },
  { name: 'an empty NO_COLOR says nothing', env: { NO_COLOR: '' }, terminal: true, coloured: true },
  { name: 'FORCE_COLOR in a pipe', env: { FORCE_COLOR: '1' }, terminal: false, coloured: true },
  { name: 'FORCE_COLOR=0 in a pipe', env: { FORCE_COLOR: '0' }, terminal: false, coloured: false },
  { name: '--color in a pipe', args: ['--color'], terminal: false, coloured: true },
  {
    name: '--color before NO_COLOR',
    args: ['--color'],
    env: { NO_COLOR: '1' },
    terminal: false,
    coloured: true,
  },
  { name: '--no-color on a terminal', args: ['--no-color'], terminal: true, coloured: false },
  {
    name: '--no-color before FORCE_COLOR',
    args: ['--no-color'],
    env: { FORCE_COLOR: '1' },
    terminal: true,
    coloured: false,
  },
];

describe('colour', () => {
  test.each(CASES)('$name', async ({ env = {}, args = [], terminal, coloured }) => {
    const ran = await runMain([...CITY, ...args], {
      env,
      isTerminal: terminal,
      columns: terminal ? 120 : null,
    });
    expect(hasColour(ran.stdout)).toBe(coloured);
  });

  test('colours add nothing but colour', async () => {
    const plain = await runMain([...CITY, '--no-color']);
    const coloured = await runMain([...CITY, '--color']);
    expect(withoutColour(coloured.stdout)).toBe(plain.stdout);
  });

  test('JSON is never coloured', async () => {
    const ran = await runMain([...CITY, '--color', '--format', 'json'], { isTerminal: true, columns: 100 });
    expect(hasColour(ran.stdout)).toBe(false);
    expect(() => JSON.parse(ran.stdout)).not.toThrow();
  });

  test('a file is not coloured because the terminal is', async () => {
    const cwd = folderWith({});
    const city = `${process.cwd()}/data/examples/wuhan-city-2021.csv`;
    await runMain(['check', city, '-o', 'out.txt', '--lang', 'zh'], { cwd, isTerminal: true, columns: 100 });
    const { readFileSync } = await import('node:fs');
    expect(hasColour(readFileSync(`${cwd}/out.txt`, 'utf8'))).toBe(false);
  });
});
