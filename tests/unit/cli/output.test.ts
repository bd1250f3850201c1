import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BINDING, cityCsv, folderWith } from '../../helpers/cli-files.js';
import { runMain } from '../../helpers/fake-io.js';

const GOOD = { '合成.csv': cityCsv(...BINDING) };
const BAD = { '合成.csv': cityCsv(['工伤保险参保人数', 2025, -1]) };

describe('-o', () => {
  test.each([['table'], ['json']])(
    'writes the whole %s report to the file and nothing to stdout',
    async format => {
      const cwd = folderWith(GOOD);
      const args = ['check', '合成.csv', '--format', format, '--lang', 'zh'];
      const piped = await runMain(args, { cwd });
      const filed = await runMain([...args, '-o', '报告 一.out'], { cwd });
      expect([filed.code, filed.stdout]).toEqual([0, '']);
      expect(readFileSync(join(cwd, '报告 一.out'), 'utf8')).toBe(piped.stdout);
      expect(readdirSync(cwd).sort()).toEqual(['合成.csv', '报告 一.out'].sort());
    },
  );

  test('an existing report is replaced whole', async () => {
    const cwd = folderWith({ ...GOOD, 'out.json': 'x'.repeat(100_000) });
    await runMain(['check', '合成.csv', '--format', 'json', '-o', 'out.json'], { cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).exitCode).toBe(0);
  });

  test('the exit code is the same with a file', async () => {
    const cwd = folderWith(BAD);
    const { code } = await runMain(['check', '合成.csv', '--format', 'json', '-o', 'out.json'], { cwd });
    expect(code).toBe(2);
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8')).exitCode).toBe(2);
  });

  test.each([
    ['a folder', 'folder'],
    ['a path through a file', '合成.csv/out.json'],
  ])('%s as target: exit 3, nothing left behind', async (_, target) => {
    const cwd = folderWith({ ...GOOD, 'folder/keep.txt': 'kept' });
    const before = readdirSync(cwd, { recursive: true }).sort();
    const ran = await runMain(['check', '合成.csv', '-o', target, '--lang', 'zh'], { cwd });
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain(target);
    expect(ran.stderr).not.toMatch(/\bat .*:\d+:\d+/u);
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(before);
  });

  test('a full device: exit 3, and it says what to check', {
    skip: process.platform !== 'linux',
  }, async () => {
    const ran = await runMain(['check', '合成.csv', '-o', '/dev/full', '--lang', 'en'], {
      cwd: folderWith(GOOD),
    });
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toMatch(/^[^\n]*\/dev\/full \(ENOSPC\)[^\n]*space left\n$/u);
  });

  test('a run that fails leaves an old report as it was', async () => {
    const cwd = folderWith({ 'out.json': 'old' });
    const ran = await runMain(['check', 'missing.csv', '-o', 'out.json'], { cwd });
    expect(ran.code).toBe(3);
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('old');
  });

  test('baseline and validate write files too', async () => {
    const cwd = folderWith(GOOD);
    await runMain(['baseline', '--format', 'json', '-o', 'b.json'], { cwd });
    await runMain(['validate', '合成.csv', '--format', 'json', '-o', 'v.json'], { cwd });
    expect(existsSync(join(cwd, 'b.json')) && existsSync(join(cwd, 'v.json'))).toBe(true);
  });

  test('a stdout that takes nothing is exit 3, not success', async () => {
    const { main } = await import('../../../src/cli/main.js');
    const cwd = folderWith(GOOD);
    const errors: string[] = [];
    const code = await main(['check', '合成.csv', '--lang', 'en'], {
      cwd,
      env: {},
      columns: null,
      isTerminal: false,
      isErrorTerminal: false,
      now: () => 0,
      today: () => new Date(0),
      home: process.cwd(),
      systemLocale: () => null,
      stdout: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
      stderr: async text => void errors.push(text),
      stdin: async () => new Uint8Array(),
    });
    expect(code).toBe(3);
    expect(errors.join('')).toContain('ENOSPC');
  });
});
