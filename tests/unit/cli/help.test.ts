import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { SEVERITIES } from '../../../src/checks/finding.js';
import { STATUSES } from '../../../src/engine/status.js';
import { runMain } from '../../helpers/fake-io.js';

const COMMANDS = [
  [],
  ['check'],
  ['validate'],
  ['diff'],
  ['inspect'],
  ['baseline'],
  ['plan'],
  ['plan', 'list'],
  ['plan', 'show'],
  ['plan', 'lint'],
  ['template'],
  ['allocate'],
  ['explain'],
];
const HAN = /[\u4e00-\u9fff]/u;

describe.each(['zh', 'en'] as const)('help in %s', lang => {
  test.each(COMMANDS.map(command => [command.join(' ') || 'plancheck', command] as const))(
    '%s --help exits 0, on stdout',
    async (_, command) => {
      const ran = await runMain([...command, '--help', '--lang', lang]);
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(ran.stdout).toMatch(lang === 'zh' ? /^用法/u : /^Usage/u);
      if (lang === 'zh') expect(ran.stdout).not.toMatch(/Options:|Commands:|display help|choices/u);
      else expect(ran.stdout).not.toMatch(HAN);
    },
  );

  test('nothing at all prints the help', async () => {
    const ran = await runMain(['--help', '--lang', lang]);
    const { code, stdout } = await runMain([], { env: { LANG: lang === 'zh' ? 'zh_CN.UTF-8' : 'C' } });
    expect([code, stdout]).toEqual([0, ran.stdout]);
  });

  test('help says what each exit code means', async () => {
    const { stdout } = await runMain(['--help', '--lang', lang]);
    for (const code of ['0', '1', '2', '3']) expect(stdout).toMatch(new RegExp(`^ +${code} `, 'mu'));
  });
});

describe('explain', () => {
  const codes = [...STATUSES, ...Object.keys(SEVERITIES)];

  test.each(codes)('%s in both languages', async code => {
    const zh = await runMain(['explain', code, '--lang', 'zh']);
    const en = await runMain(['explain', code, '--lang', 'en']);
    expect([zh.code, zh.stderr, en.code, en.stderr]).toEqual([0, '', 0, '']);
    expect(zh.stdout).toContain(code);
    expect(zh.stdout).toMatch(HAN);
    expect(en.stdout).toContain(code);
    expect(en.stdout.length).toBeGreaterThan(80);
  });

  test('without a code it lists them all', async () => {
    const { code, stdout } = await runMain(['explain', '--lang', 'en']);
    expect(code).toBe(0);
    for (const known of codes) expect(stdout).toContain(known);
  });

  test.each(['sum-difers', 'constructor', '__proto__', 'toString', ''])(
    'there is no code "%s"',
    async written => {
      const { code, stdout, stderr } = await runMain(['explain', written, '--lang', 'en']);
      expect([code, stdout]).toEqual([3, '']);
      expect(stderr).not.toContain('internal');
    },
  );
});

test.each(['--version', '-V'])('%s prints the version alone', async option => {
  expect(await runMain([option])).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: '' });
});
