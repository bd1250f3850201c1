import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readMapping } from '../../../src/intake/mapping-file.js';
import { wuhan } from '../../helpers/catalogue-wuhan.js';
import { folderWith } from '../../helpers/cli-files.js';
import { runMain } from '../../helpers/fake-io.js';

const NEWLINE = '合成: 口径\n"新"';
const ODD = `合成数据\n考核内容,完成进度,"${NEWLINE.replaceAll('"', '""')}",联系人\n1,2,3,4\n`;
const KNOWN = '地区,指标,年份,数值,联系人\n东西湖曲,登记失业綠,2021,3,合成\n江岸区,1,2021,2,合成\n';

const inspect = (cwd: string, ...args: string[]) => runMain(['inspect', ...args, '--lang', 'en'], { cwd });
const textOf = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

describe('--write-mapping', () => {
  test('writes every header and every name that was not understood, as comments', async () => {
    const cwd = folderWith({ 'a.csv': ODD, 'b.csv': KNOWN });
    const ran = await inspect(cwd, 'a.csv', 'b.csv', '--write-mapping', 'm.yaml');
    expect([ran.code, ran.stderr]).toEqual([2, '']);
    const lines = textOf(cwd, 'm.yaml').split('\n');
    const entries = (key: string) => {
      const start = lines.indexOf(`${key}:`) + 1;
      return lines.slice(start, lines.indexOf('', start)).map(line => line.replace(/ +# nearest: .*/u, ''));
    };
    expect(entries('columns')).toEqual([
      '  # "考核内容": "ignored"',
      '  # "完成进度": "ignored"',
      '  # "合成: 口径\\n\\"新\\"": "ignored"',
      '  # "联系人": "ignored"',
      '  # "地区": "area"',
      '  # "指标": "indicator"',
      '  # "年份": "year"',
      '  # "数值": "value"',
    ]);
    expect(entries('indicators')).toEqual(['  # "登记失业綠": "ignored"']);
    expect(entries('areas')).toEqual(['  # "东西湖曲": "ignored"']);
    expect(lines.find(line => line.includes('东西湖曲'))).toContain('# nearest: 东西湖');
  });

  test('is valid as it stands and changes nothing', async () => {
    const cwd = folderWith({ 'a.csv': ODD, 'b.csv': KNOWN });
    const once = await inspect(cwd, 'a.csv', 'b.csv', '--write-mapping', 'm.yaml');
    const again = await inspect(cwd, 'a.csv', 'b.csv', '--mapping', 'm.yaml');
    expect(again).toEqual(once);
  });

  test.each(['zh', 'en'])('is valid too with its comments removed, in %s', async lang => {
    const cwd = folderWith({ 'a.csv': ODD, 'b.csv': KNOWN });
    await runMain(['inspect', 'a.csv', 'b.csv', '--write-mapping', 'm.yaml', '--lang', lang], { cwd });
    const filledIn = textOf(cwd, 'm.yaml')
      .replace(/^( *)# (?=")/gmu, '$1')
      .replace(/^# (?=(?:area|year|unit|sheets|header): \S)/gmu, '');
    const { mapping, problems } = readMapping(wuhan(), 'm.yaml', filledIn);
    expect(problems).toEqual([]);
    expect(mapping?.header.get(NEWLINE)).toBe('ignored');
    expect(mapping?.header.get('数值')).toBe('value');
    expect(mapping).toMatchObject({ unit: '万人', period: { year: 2021 }, headerLines: [2] });
  });

  test('never overwrites a file that holds anything else', async () => {
    const cwd = folderWith({ 'a.csv': ODD });
    await inspect(cwd, 'a.csv', '--write-mapping', 'm.yaml');
    expect((await inspect(cwd, 'a.csv', '--write-mapping', 'm.yaml')).code).toBe(2);
    writeFileSync(join(cwd, 'm.yaml'), 'area: 江岸区\n');
    const ran = await inspect(cwd, 'a.csv', '--write-mapping', 'm.yaml');
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toContain('m.yaml is there already');
    expect(textOf(cwd, 'm.yaml')).toBe('area: 江岸区\n');
  });

  test.each([
    [['--write-mapping', 'a.csv'], 'a.csv is an input'],
    [['--write-mapping', '-'], 'standard output is for the report'],
    [['--write-mapping', 'm.yaml', '-o', 'm.yaml'], 'm.yaml'],
    [['--mapping', 'x.yaml', '-o', 'x.yaml'], 'x.yaml is an input'],
    [['--mapping', 'x.yaml', '--write-mapping', 'x.yaml'], 'x.yaml is an input'],
    [['--write-mapping', 'a.csv/m.yaml'], 'a.csv/m.yaml'],
    [['--mapping', 'nowhere.yaml'], 'nowhere.yaml'],
    [['--mapping', '.'], 'there is no file or folder .'],
    [['--as-of', '2031'], '2031'],
    [['--area', '江案区'], '江案区'],
  ])('%j is exit 3', async (args, message) => {
    const cwd = folderWith({ 'a.csv': ODD, 'x.yaml': 'columns:\n' });
    const ran = await inspect(cwd, 'a.csv', ...args);
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toContain('internal');
    expect(textOf(cwd, 'a.csv')).toBe(ODD);
  });
});

describe('a mapping file', () => {
  test('in any encoding that a submission may have', async () => {
    const { encode } = (await import('iconv-lite')).default;
    const cwd = folderWith({ 'a.csv': KNOWN, 'm.yaml': encode('areas: { 东西湖曲: 东西湖区 }\n', 'gbk') });
    const ran = await inspect(cwd, 'a.csv', '--mapping', 'm.yaml', '--format', 'json');
    expect(JSON.parse(ran.stdout).files[0].sheets[0].tables[0].areas[0]).toEqual({
      written: '东西湖曲',
      id: 'dongxihu',
      how: 'mapping',
      nearest: [],
    });
  });

  test.each([
    ['bytes of nothing', Uint8Array.from([0, 1, 2])],
    ['YAML that is none', 'area: [\n'],
    ['aliases without end', 'a: &a [x]\nb: &b [*a,*a]\nsheets: *c\n'],
  ])('of %s is a problem with its place', async (_, content) => {
    const cwd = folderWith({ 'a.csv': KNOWN, 'm.yaml': content });
    const ran = await inspect(cwd, 'a.csv', '--mapping', 'm.yaml');
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toMatch(/m\.yaml:\d+:\d+/u);
    expect(ran.stderr).not.toContain('internal');
  });
});

describe('what a terminal would obey', () => {
  const ESC = String.fromCharCode(27);
  const COMMANDS = /[\p{Cc}\u200e\u200f\u202a-\u202e]/u;

  test('reaches neither it nor the mapping file', async () => {
    const bad = `${ESC}[31m\u202e坏`;
    const cwd = folderWith({
      'a.csv': `${bad}标题,,,,\n地区,指标,年份,数值,${bad}\n${bad},${bad},2021,3,合成\n`,
    });
    const { stdout } = await inspect(cwd, 'a.csv', '--no-color', '--write-mapping', 'm.yaml');
    for (const line of stdout.split('\n')) expect(line).not.toMatch(COMMANDS);
    expect(textOf(cwd, 'm.yaml').includes(ESC)).toBe(false);
    expect(readMapping(wuhan(), 'm.yaml', textOf(cwd, 'm.yaml')).problems).toEqual([]);
  });
});
