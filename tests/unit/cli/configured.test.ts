import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { BINDING, cityCsv, folderWith } from '../../helpers/cli-files.js';
import { HOME, runMain } from '../../helpers/fake-io.js';

const GOOD = cityCsv(...BINDING);
const CONFIG = 'plancheck.config.yaml';

function repository(config: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return folderWith({ [CONFIG]: config, '合成.csv': GOOD, ...files });
}

async function report(cwd: string, ...args: string[]) {
  const ran = await runMain([...args, '-f', 'json'], { cwd });
  return { ...ran, json: JSON.parse(ran.stdout) };
}

describe('what the command line leaves open comes from the configuration', () => {
  test.each([
    ['asOf', 'asOf: 2024', ['--as-of', '2025'], 2024, 2025],
    ['asOf of a month', 'asOf: 2024-03', ['--as-of', '2025'], 2024, 2025],
  ])('%s', async (_, line, args, configured, overridden) => {
    const cwd = repository(`inputs: [合成.csv]\n${line}\n`);
    expect((await report(cwd, 'check')).json.asOf).toBe(configured);
    expect((await report(cwd, 'check', ...args)).json.asOf).toBe(overridden);
  });

  test('inputs, of which the command line replaces all', async () => {
    const cwd = repository('inputs: [合成.csv]\n', { 'b.csv': cityCsv(['工伤保险参保人数', 2025, 379]) });
    expect((await report(cwd, 'check')).code).toBe(0);
    expect((await report(cwd, 'check', 'b.csv', '--fail-on', 'any')).json.findings[0].code).toBe(
      'missing-binding',
    );
  });

  test('inputs named for their year', async () => {
    const cwd = folderWith({ [CONFIG]: 'inputs: [2025]\n', '2025/合成.csv': GOOD });
    expect((await report(cwd, 'check')).code).toBe(0);
  });

  test('failOn', async () => {
    const cwd = repository('inputs: [b.csv]\nfailOn: never\n', {
      'b.csv': cityCsv(['工伤保险参保人数', 2025, 379], ['失业保险参保人数', 2025, 305]),
    });
    expect((await report(cwd, 'check')).code).toBe(0);
    expect((await report(cwd, 'check', '--fail-on', 'binding')).code).toBe(1);
  });

  test('strict and commitments, which --no-strict and --no-commitments undo', async () => {
    const cwd = repository('inputs: [合成.csv]\nstrict: true\ncommitments: true\n');
    const configured = await report(cwd, 'check');
    expect([configured.code, configured.json.results.length]).toEqual([2, 18 + 83]);
    const undone = await report(cwd, 'check', '--no-strict', '--no-commitments');
    expect([undone.code, undone.json.results.length]).toEqual([0, 18]);
    expect((await report(cwd, 'check', '--no-strict', '--strict')).code).toBe(2);
  });

  test('readings, which --reading table undoes', async () => {
    const cwd = repository('inputs: [合成.csv]\nreadings: [text, bracket, table]\n');
    expect((await report(cwd, 'check')).json.readings).toEqual(['text', 'bracket']);
    expect((await report(cwd, 'check', '--reading', 'table')).json.readings).toEqual([]);
    expect((await report(cwd, 'check', '--reading', 'bracket')).json.readings).toEqual(['bracket']);
  });

  test('show and lang, and with them the language of every sentence', async () => {
    const cwd = repository('inputs: [合成.csv]\nshow: failures\nlang: zh\n');
    const ran = await runMain(['check'], { cwd, env: { LANG: 'C' } });
    expect(ran.stderr).toBe('使用配置文件 plancheck.config.yaml\n');
    expect(ran.stdout).toContain('没有未通过的指标');
    expect(ran.stdout).not.toContain('工伤保险参保人数(万人)');
    const other = await runMain(['check', '--lang', 'en', '--show', 'all'], { cwd });
    expect(other.stderr).toBe('configured by plancheck.config.yaml\n');
    expect(other.stdout).toContain('People in work injury insurance');
  });

  test('encoding, inputFormat and sheets', async () => {
    const gbk = { '合成.txt': iconv.encode(GOOD, 'gbk') };
    const cwd = repository('inputs: [合成.txt]\nencoding: gbk\ninputFormat: csv\nsheets: [2023]\n', gbk);
    expect((await report(cwd, 'check')).code).toBe(0);
    expect((await report(cwd, 'check', '--encoding', 'utf-8')).json.findings[0].code).toBe('bad-encoding');
    expect((await report(cwd, 'check', '--input-format', 'json')).code).toBe(2);
  });

  test('a plan on board by its id, and a folder by its path from the file', async () => {
    const cwd = repository('plan: wuhan-hrss-14fyp\ninputs: [合成.csv]\n', { 'sub/x.txt': '' });
    expect((await report(cwd, 'check')).json.plan.id).toBe('wuhan-hrss-14fyp');
    const broken = repository('plan: plans/a\ninputs: [合成.csv]\n', {
      'plans/a/plan.yaml': 'idd: a\n',
      'sub/x.txt': '',
    });
    const ran = await runMain(['check'], { cwd: join(broken, 'sub') });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('unknown key idd');
  });

  test('a key without a value is there to be filled in, and a file of comments says nothing', async () => {
    expect((await report(repository('area:\nreadings:\ninputs: [合成.csv]\n'), 'check')).code).toBe(0);
    expect((await report(repository('# 合成\n'), 'check', '合成.csv')).code).toBe(0);
  });
});

describe('outputs', () => {
  const OUTPUTS =
    'inputs: [合成.csv]\noutputs:\n  - { format: json, file: 结果/a.json }\n  - format: table\n';

  test('are written where the file lies, and the one without a file to stdout', async () => {
    const cwd = repository(OUTPUTS, { '下级/x.txt': '' });
    const ran = await runMain(['check', '--lang', 'en'], { cwd: join(cwd, '下级') });
    expect([ran.code, ran.stderr]).toEqual([0, 'configured by ../plancheck.config.yaml\n']);
    expect(ran.stdout).toContain('Headline indicators');
    expect(readFileSync(join(cwd, '结果/a.json'), 'utf8')).toContain('"../合成.csv"');
  });

  test.each([
    ['-f', ['-f', 'json']],
    ['-o', ['-o', 'b.txt']],
  ])('%s on the command line replaces them', async (_, args) => {
    const cwd = repository(OUTPUTS);
    const ran = await runMain(['check', ...args], { cwd });
    expect(ran.code).toBe(0);
    expect(existsSync(join(cwd, '结果'))).toBe(false);
    expect(existsSync(join(cwd, 'b.txt'))).toBe(args[0] === '-o');
  });

  test('never take the place of the configuration', async () => {
    const cwd = repository('inputs: [合成.csv]\n');
    const ran = await runMain(['check', '-o', CONFIG, '--lang', 'en'], { cwd });
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain('plancheck.config.yaml is an input');
  });
});

describe('which file it is', () => {
  test('the nearest above the working folder', async () => {
    const cwd = repository('asOf: 2023\n', { 'a/plancheck.config.yaml': 'asOf: 2024\n', 'a/b/x.csv': GOOD });
    expect((await report(join(cwd, 'a/b'), 'check', 'x.csv')).json.asOf).toBe(2024);
    expect((await report(cwd, 'check', 'a/b/x.csv')).json.asOf).toBe(2023);
  });

  test('the one that is named, wherever it lies; its paths start there', async () => {
    const cwd = repository('asOf: 2023\n', { 'etc/其他.yaml': 'asOf: 2024\ninputs: ["../*.csv"]\n' });
    const ran = await report(cwd, 'check', '--config', 'etc/其他.yaml', '--lang', 'en');
    expect([ran.json.asOf, ran.stderr]).toEqual([2024, 'configured by etc/其他.yaml\n']);
  });

  test.each(['asOf: 2023\n', 'asof: [\n'])(
    'none with --no-config, and then nothing is said',
    async config => {
      const ran = await report(repository(config), 'check', '合成.csv', '--no-config');
      expect([ran.json.asOf, ran.stderr]).toEqual([2025, '']);
    },
  );

  test('a folder of that name is not passed over', async () => {
    const cwd = folderWith({ 'plancheck.config.yaml/x': '', 'a.csv': GOOD });
    const ran = await runMain(['check', 'a.csv', '--lang', 'en'], { cwd });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('the file plancheck.config.yaml cannot be read');
  });

  test('it may be in any encoding that a submission may have, and with a byte order mark', async () => {
    const bytes = iconv.encode('inputs: [合成.csv]\narea: 武汉市\n', 'gbk');
    expect((await report(folderWith({ [CONFIG]: bytes, '合成.csv': GOOD }), 'check')).code).toBe(0);
    expect((await report(repository('\ufeffinputs: [合成.csv]\n'), 'check')).code).toBe(0);
  });

  test('bytes of nothing and aliases without end are problems with a place', async () => {
    for (const content of [Uint8Array.from([0, 1, 2]), 'inputs: &a [x]\nsheets: *c\n']) {
      const ran = await runMain(['check'], { cwd: folderWith({ [CONFIG]: content }) });
      expect([ran.code, ran.stdout]).toEqual([3, '']);
      expect(ran.stderr).toMatch(/plancheck\.config\.yaml:\d+:\d+ the file is malformed/u);
    }
  });

  test('what a terminal would obey is written out where its name is said', async () => {
    const cwd = repository('', { '\u001b[31m/plancheck.config.yaml': 'inputs: [../合成.csv]\n' });
    const ran = await runMain(['check', '--config', '\u001b[31m/plancheck.config.yaml'], { cwd });
    expect(ran.stderr).toBe('configured by \\u{1b}[31m/plancheck.config.yaml\n');
  });

  test('it is no submission, whichever way its folder is read', async () => {
    const cwd = repository('asOf: 2025\n');
    for (const args of [['.'], ['**/*'], ['.', '--no-config']]) {
      expect((await report(cwd, 'check', ...args)).code).toBe(0);
    }
  });
});

describe('the other commands', () => {
  const CONFIGURED = 'inputs: [合成.csv]\nmapping: m.yaml\nasOf: 2025\ncommitments: true\nlang: zh\n';
  const MAPPED = { 'm.yaml': 'columns: { 合成备注: ignored }\n' };

  test.each([
    ['inspect', ['inspect'], '合成.csv'],
    ['diff, which needs its two', ['diff', '合成.csv', '合成.csv'], '截至2025年'],
    ['baseline, which reads nothing unless it is asked to', ['baseline'], '2020'],
  ])('%s', async (_, args, shown) => {
    const cwd = repository(CONFIGURED, { ...MAPPED, 'm.yaml': 'area: 武汉市\n' });
    const ran = await runMain(args, { cwd });
    expect(ran.stderr).toBe('使用配置文件 plancheck.config.yaml\n');
    expect(ran.stdout).toContain(shown);
    expect([0, 1]).toContain(ran.code);
  });

  test('summary, whose outputs are its own, and whose time on the command line wins', async () => {
    const cwd = repository(
      'inputs: [合成.csv]\nasOf: 2024\nlang: en\noutputs: [{ format: json, file: a.json }]\n',
    );
    const configured = await runMain(['summary'], { cwd });
    expect([configured.code, configured.stderr]).toEqual([2, 'configured by plancheck.config.yaml\n']);
    expect(configured.stdout).toContain('As of 2024');
    expect((await runMain(['summary', '--final'], { cwd })).stdout).toContain('As of 2025');
    expect(existsSync(join(cwd, 'a.json'))).toBe(false);
  });

  test('the rest look for none', async () => {
    const cwd = repository('asof: 2025\n');
    for (const args of [['plan', 'list'], ['explain'], ['template', '--year', '2023'], ['check', '--help']]) {
      expect(await runMain(args, { cwd })).toMatchObject({ code: 0, stderr: '' });
    }
  });
});

test('without a configuration, what reads one is not even loaded', () => {
  const probe = `
    const { main, processIo } = require(${JSON.stringify(join(HOME, 'dist/plancheck.cjs'))});
    main(process.argv.slice(1), { ...processIo(${JSON.stringify(HOME)}), stdout: async () => {} }).then(() =>
      process.stdout.write(String(Object.keys(require.cache).some(file => file.endsWith('config-file.cjs')))));`;
  const loads = (cwd: string) =>
    spawnSync(process.execPath, ['-e', probe, 'check', '合成.csv'], { cwd, encoding: 'utf8' }).stdout;
  expect(loads(folderWith({ '合成.csv': GOOD }))).toBe('false');
  expect(loads(repository('asOf: 2025\n'))).toBe('true');
});
