import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../helpers/cli-files.js';
import { PRINTED } from '../../helpers/drafted.js';
import { runMain } from '../../helpers/fake-io.js';
import { xlsx } from '../../helpers/workbooks.js';

const FILES = ['areas.csv', 'baseline.csv', 'commitments.csv', 'indicators.yaml', 'plan.yaml'];
const LANGUAGES = ['zh', 'en'] as const;

const lint = async (cwd: string, ...args: string[]) => {
  const { stdout, code } = await runMain(['plan', 'lint', ...args, '--format', 'json'], { cwd });
  return { ...(JSON.parse(stdout) as { problems: unknown[]; remarks: { code: string }[] }), code };
};

describe.each(LANGUAGES)('the example that init writes, in %s', lang => {
  const HERE = lang === 'zh' ? '填报/合成-2026年.csv' : 'submissions/synthetic-2026.csv';

  test('is in order and judged at once', async () => {
    const cwd = folderWith({});
    const { code, stdout, stderr } = await runMain(['init', 'new/plan', '--lang', lang], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`plancheck check new/plan/${HERE} --plan new/plan\n`);
    expect(
      readdirSync(join(cwd, 'new/plan'))
        .filter(name => FILES.includes(name))
        .sort(),
    ).toEqual(FILES);
    expect(await lint(cwd, 'new/plan', '--strict')).toMatchObject({ problems: [], remarks: [], code: 0 });
    const checked = await runMain(['check', `new/plan/${HERE}`, '--plan', 'new/plan', '-f', 'json'], { cwd });
    const { results, findings } = JSON.parse(checked.stdout) as {
      results: { area: string; status: string }[];
      findings: unknown[];
    };
    const own = results.filter(({ area }) => area === '合成市').map(({ status }) => status);
    expect([checked.code, findings]).toEqual([0, []]);
    expect(own).toEqual(['on-track', 'achieved', 'on-track', 'on-track']);
  });

  test('says everywhere that it is made up', async () => {
    const cwd = folderWith({});
    await runMain(['init', 'p', '--lang', lang], { cwd });
    const read = (file: string) => readFileSync(join(cwd, 'p', file), 'utf8');
    for (const file of ['plan.yaml', 'indicators.yaml']) expect(read(file)).toMatch(/虚构|invented/u);
    const rows = read(HERE).trimEnd().split('\n').slice(1);
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row).toMatch(/合成.*(?:虚构|invented)/u);
  });

  test('has comments in that language', async () => {
    const cwd = folderWith({});
    await runMain(['init', 'p', '--lang', lang], { cwd });
    for (const file of ['plan.yaml', 'indicators.yaml']) {
      const comments = readFileSync(join(cwd, 'p', file), 'utf8').match(/^#.*$/gmu) ?? [];
      expect(comments.length).toBeGreaterThan(4);
      const own = comments.filter(line => !line.startsWith('# yaml-language-server'));
      expect(own.every(line => /[\u4e00-\u9fff]/u.test(line))).toBe(lang === 'zh');
    }
  });
});

test.each([
  ['2026-2028', '2025'],
  ['2026-2040', '2024'],
  ['2027-2028', '2026'],
])('the example for %s from %s is in order and judged', async (years, base) => {
  const cwd = folderWith({});
  const options = [
    '--years',
    years,
    '--id',
    'other',
    '--name',
    '合成规划：“甲”',
    '--area',
    '合成新市',
    '--base-year',
    base,
  ];
  await runMain(['init', 'p', ...options, '--lang', 'en'], { cwd });
  expect(await lint(cwd, 'p', '--strict')).toMatchObject({ problems: [], remarks: [], code: 0 });
  const { code } = await runMain(['check', 'p/submissions', '--plan', 'p'], { cwd });
  expect(code).toBe(0);
  const { stdout } = await runMain(['plan', 'show', '--plan', 'p', '-f', 'json'], { cwd });
  expect(JSON.parse(stdout).plan).toMatchObject({
    id: 'other',
    name: '合成规划：“甲”',
    baseYear: Number(base),
  });
});

describe('the draft of a printed table', () => {
  test.each(LANGUAGES)('is listed by plan lint and judged, in %s', async lang => {
    const cwd = folderWith({
      '合成-2021.csv': '地区,指标,年份,数值,单位,备注\n合成市,城镇新增就业人数,2021,23,万人,合成数据\n',
    });
    const { code, stdout } = await runMain(
      ['init', 'p', '--from', PRINTED, '--area', '合成市', '--lang', lang],
      { cwd },
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(lang === 'zh' ? /18个指标；表里没有说清的有17处/u : /18 indicators; 17 choices/u);
    const { problems, remarks } = await lint(cwd, 'p');
    expect(problems).toEqual([]);
    expect(remarks.filter(({ code: rule }) => rule === 'todo')).toHaveLength(17);
    const checked = await runMain(['check', '合成-2021.csv', '--plan', 'p', '-f', 'json'], { cwd });
    const { results } = JSON.parse(checked.stdout) as { results: { indicator: string; status: string }[] };
    expect(results.find(({ indicator }) => indicator === 'i01')?.status).toBe('on-track');
  });

  test('without the name of its area it still has one', async () => {
    const cwd = folderWith({ 't.csv': '指标,2030年\n合成新增就业(人),5\n' });
    await runMain(['init', 'p', '--from', 't.csv'], { cwd });
    const { problems, remarks } = await lint(cwd, 'p');
    expect(problems).toEqual([]);
    expect(remarks).toContainEqual(expect.objectContaining({ code: 'todo', file: 'areas.csv', line: 2 }));
  });

  test.each([
    [
      'gbk.csv',
      Buffer.from([0xd6, 0xb8, 0xb1, 0xea, 0x2c, 0x32, 0x30, 0x33, 0x30, 0x0a, 0xc8, 0xcb, 0x2c, 0x35, 0x0a]),
    ],
    ['t.tsv', '指标\t2030\n合成\t5\n'],
  ])('is read from %s', async (name, content) => {
    const cwd = folderWith({ [name]: content });
    expect((await runMain(['init', 'p', '--from', name], { cwd })).code).toBe(0);
  });

  test('is read from the sheet asked for', async () => {
    const text = (ref: string, value: string) => `<c r="${ref}" t="str"><v>${value}</v></c>`;
    const rows = (name: string) =>
      `<row r="1">${text('A1', '指标')}${text('B1', '2030年')}</row><row r="2">${text('A2', name)}<c r="B2"><v>5</v></c></row>`;
    const bytes = await xlsx({
      rows: rows('合成甲'),
      sheets: '<sheet name="一" sheetId="1" r:id="rId1"/><sheet name="二" sheetId="2" r:id="rId5"/>',
      more: { 'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${rows('合成乙')}</sheetData></worksheet>` },
    });
    const cwd = folderWith({ 't.xlsx': bytes });
    expect((await runMain(['init', 'p', '--from', 't.xlsx', '--sheet', '二'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'p/indicators.yaml'), 'utf8')).toContain('合成乙');
  });
});

describe('nothing is written', () => {
  test('over what is there', async () => {
    const cwd = folderWith({ 'full/mine.txt': '合成', file: '合成' });
    for (const folder of ['full', 'file', '.', '']) {
      const ran = await runMain(['init', folder, '--lang', 'zh'], { cwd });
      expect([ran.code, ran.stdout]).toEqual([3, '']);
      expect(ran.stderr).toContain('不是空的');
    }
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(['file', 'full', join('full', 'mine.txt')]);
  });

  test('but into an empty folder', async () => {
    const cwd = folderWith({});
    expect((await runMain(['init', '.', '--lang', 'zh'], { cwd })).code).toBe(0);
  });

  const CASES: [content: string, zh: string, en: string, options?: string[]][] = [
    ['a,b\n1,2\n', '没有找到表头', 'no header was found'],
    ['指标,单位\nx,y\n', 't.csv:1 表头里没有目标', 't.csv:1 the header has no column of targets'],
    ['指标,2030年\n一、合成,\n', 't.csv:1 表头下面没有', 't.csv:1 there is no row'],
    ['指标,目标\n合成,5\n', '--years 2026-2030', '--years 2026-2030'],
    ['指标,2030年目标,目标\n合成,5,6\n', 'B1“2030年目标”、C1“目标”', 'B1 "2030年目标", C1 "目标"'],
    ['指标,2030年\n合成,5\n', '是2030年', 'are of 2030', ['--years', '2026-2035']],
    ['指标,2030年\n合成,"5\n', '读不出表格', 'no table can be read'],
  ];

  test.each(CASES)('from %j', async (content, zh, en, options = []) => {
    const cwd = folderWith({ 't.csv': content });
    for (const [lang, told] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const ran = await runMain(['init', 'p', '--from', 't.csv', ...options, '--lang', lang], { cwd });
      expect([ran.code, ran.stdout, existsSync(join(cwd, 'p'))]).toEqual([3, '', false]);
      expect(ran.stderr).toContain(told);
      expect(ran.stderr).not.toMatch(/undefined|\[object|internal/u);
    }
  });

  test.each([
    [['--from', 'nowhere.csv']],
    [['--from', '.']],
    [['--id', 'No Kebab']],
    [['--years', '2030-2026']],
    [['--years', 'soon']],
    [['--years', '0001-0005']],
    [['--base-year', '2026', '--years', '2026-2030']],
    [['--base-year', 'x']],
  ])('with %j', async options => {
    const cwd = folderWith({ 'a.csv': '', 'b.csv': '' });
    const { code, stdout, stderr } = await runMain(['init', 'p', ...options, '--lang', 'en'], { cwd });
    expect([code, stdout, existsSync(join(cwd, 'p'))]).toEqual([3, '', false]);
    expect(stderr).not.toContain('internal');
  });
});
