import { describe, expect, test } from 'vitest';
import { runMain } from '../../helpers/fake-io.js';

const CITY = ['check', 'data/examples/wuhan-city-2021.csv'];

async function languageIn(env: Record<string, string>, args: readonly string[] = [], system?: string) {
  const { stdout } = await runMain([...CITY, ...args], { env, systemLocale: system ?? null });
  return stdout.includes('工伤保险参保人数') ? 'zh' : stdout.includes('work injury') ? 'en' : 'neither';
}

describe('the language of a report', () => {
  test.each([
    ['zh_CN.UTF-8 in LANG', { LANG: 'zh_CN.UTF-8' }, 'zh'],
    ['zh_TW in LC_ALL', { LC_ALL: 'zh_TW', LANG: 'en_US.UTF-8' }, 'zh'],
    ['LC_MESSAGES before LANG', { LC_MESSAGES: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, 'zh'],
    ['LC_ALL before LANG', { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    ['an empty LC_ALL counts for nothing', { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'zh'],
    ['C', { LC_ALL: 'C' }, 'en'],
    ['C.UTF-8', { LANG: 'C.UTF-8' }, 'en'],
    ['POSIX', { LANG: 'POSIX' }, 'en'],
    ['another language', { LANG: 'de_DE.UTF-8' }, 'en'],
    ['nothing', {}, 'en'],
  ] as const)('%s', async (_, env, expected) => {
    expect(await languageIn(env)).toBe(expected);
  });

  test('the system decides only where the environment says nothing', async () => {
    expect(await languageIn({}, [], 'zh-CN')).toBe('zh');
    expect(await languageIn({ LANG: 'en_US.UTF-8' }, [], 'zh-CN')).toBe('en');
  });

  test.each([[['--lang', 'zh']], [['--lang=zh']]])('%s wins over every locale', async args => {
    expect(await languageIn({ LC_ALL: 'en_US.UTF-8' }, args)).toBe('zh');
  });

  test('--lang en wins over a Chinese locale', async () => {
    expect(await languageIn({ LC_ALL: 'zh_CN.UTF-8' }, ['--lang', 'en'])).toBe('en');
  });

  test('--lang may stand before the command', async () => {
    const { stdout, code } = await runMain(['--lang', 'zh', ...CITY]);
    expect(code).toBe(0);
    expect(stdout).toContain('工伤保险参保人数');
  });

  test.each([
    ['zh', /[\u4e00-\u9fff]/u],
    ['en', /^[^\u4e00-\u9fff]*$/u],
  ])('a usage error is worded in %s', async (lang, pattern) => {
    const { code, stdout, stderr } = await runMain(['check', 'x.csv', '--strct', '--lang', lang]);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(pattern);
  });
});
