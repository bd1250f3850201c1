import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BINDING, cityCsv, folderWith } from '../../helpers/cli-files.js';
import { runMain } from '../../helpers/fake-io.js';

const GOOD = { 'synthetic.csv': cityCsv(...BINDING) };
const CHECK = ['check', 'synthetic.csv', '--lang', 'en'];

function check(...args: string[]) {
  const cwd = folderWith(GOOD);
  const read = (file: string) => readFileSync(join(cwd, file), 'utf8');
  return runMain([...CHECK, ...args], { cwd }).then(ran => ({ ...ran, cwd, read }));
}

describe('-f and -o in pairs', () => {
  test('each -o takes the -f before it, and the rest goes to stdout', async () => {
    const ran = await check('-f', 'json', '-o', 'out/a.json', '-f', 'table');
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.read('out/a.json')).exitCode).toBe(0);
    expect(ran.stdout).toContain('Headline indicators');
  });

  test('the format without a file may come first', async () => {
    const ran = await check('-f', 'table', '-f', 'json', '-o', 'a.json');
    expect(ran.stdout).toContain('Headline indicators');
    expect(JSON.parse(ran.read('a.json')).exitCode).toBe(0);
  });

  test('all in files: stdout stays empty', async () => {
    const ran = await check('-f', 'json', '-o', 'a.json', '-f', 'table', '-o', 'a.txt');
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    expect(ran.read('a.txt')).toContain('Headline indicators');
  });

  test('an -o before every -f takes the one after it', async () => {
    const ran = await check('-o', 'a.json', '-f', 'json');
    expect(JSON.parse(ran.read('a.json')).exitCode).toBe(0);
  });

  test.each([
    ['a.json', '{'],
    ['a.HTML', '<!DOCTYPE html>'],
    ['a.md', '# '],
    ['a.docx', 'PK'],
    ['a.txt', 'Wuhan 14th'],
    ['a', 'Wuhan 14th'],
  ])('without any -f the name of the file says the format: %s', async (file, start) => {
    const ran = await check('-o', file);
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    expect(ran.read(file).slice(0, start.length)).toBe(start);
  });

  test.each([
    ['two for stdout', ['-f', 'json', '-f', 'table'], 'only one report can go to standard output'],
    ['stdout by name and by default', ['-f', 'json', '-o', '-', '-f', 'table'], 'only one report'],
    ['an -o too many', ['-f', 'json', '-o', 'a', '-o', 'b'], '-o b has no -f of its own'],
    ['one file twice', ['-f', 'json', '-o', 'a', '-f', 'table', '-o', 'a'], 'two reports would go to a'],
    ['a format that is none', ['-f', 'jsonn'], 'json'],
    ['an input as output', ['-f', 'json', '-o', 'a', '-f', 'table', '-o', 'synthetic.csv'], 'is an input'],
  ])('%s is a usage error', async (_, args, message) => {
    const ran = await check(...args);
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain(message);
    expect(readdirSync(ran.cwd)).toEqual(['synthetic.csv']);
  });

  test('where one file cannot be written none is, and no folder stays behind', async () => {
    const ran = await check(
      '-f',
      'json',
      '-o',
      'out/deep/a.json',
      '-f',
      'table',
      '-o',
      'synthetic.csv/b.txt',
    );
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain('synthetic.csv/b.txt');
    expect(existsSync(join(ran.cwd, 'out'))).toBe(false);
  });

  test('an older report stays where the newer one could not be written', async () => {
    const cwd = folderWith({ ...GOOD, 'a.json': 'old' });
    const ran = await runMain(
      [...CHECK, '-f', 'json', '-o', 'a.json', '-f', 'table', '-o', 'synthetic.csv/b'],
      { cwd },
    );
    expect(ran.code).toBe(3);
    expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe('old');
  });
});
