import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../../helpers/cli-files.js';
import { runMain } from '../../helpers/fake-io.js';

const ask = (cwd: string, ...args: string[]) => runMain(['template', ...args, '--lang', 'en'], { cwd });
const bytesOf = (cwd: string, name: string) => readFileSync(join(cwd, name));

describe('where a template goes', () => {
  test.each(['a.xlsx', 'a.XLSX', 'a.csv'])(
    '%s says the format, and the same command gives the same file',
    async name => {
      const [one, two] = [folderWith({}), folderWith({})];
      expect(await ask(one, '--area', '江岸区', '--year', '2023', '-o', name)).toEqual({
        code: 0,
        stdout: '',
        stderr: '',
      });
      await ask(two, '--area', '420102', '--year', '2023', '-o', name);
      expect(bytesOf(one, name).equals(bytesOf(two, name))).toBe(true);
      const isWorkbook = bytesOf(one, name).subarray(0, 2).toString() === 'PK';
      expect(isWorkbook).toBe(name !== 'a.csv');
    },
  );

  test.each([[[]], [['-o', '-']]])('CSV goes to standard output with %j', async extra => {
    const ran = await ask(folderWith({}), '--year', '2023', ...extra);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    expect(ran.stdout).toMatch(/^\ufeffArea,Indicator,Year,Value,Unit,Numerator,Denominator,Note\r\nWuhan,/u);
  });

  test('a file that may be filled in is never overwritten, the same one may be written again', async () => {
    const cwd = folderWith({});
    const args = ['--area', '江岸区', '--year', '2023', '-o', 'a.csv'];
    await ask(cwd, ...args);
    expect((await ask(cwd, ...args)).code).toBe(0);
    writeFileSync(join(cwd, 'a.csv'), '合成');
    const again = await ask(cwd, ...args);
    expect(again).toMatchObject({ code: 3, stdout: '' });
    expect(again.stderr).toContain('a.csv is there already');
    expect(bytesOf(cwd, 'a.csv').toString()).toBe('合成');
  });

  test('a folder that is not there is made', async () => {
    const cwd = folderWith({});
    const ran = await ask(cwd, '--year', '2023', '-o', 'new/a.csv');
    expect([ran.code, ran.stdout]).toEqual([0, '']);
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(['new', 'new/a.csv']);
  });

  test('a folder that cannot be made: exit 3, nothing left behind', async () => {
    const cwd = folderWith({ 'a.txt': '合成' });
    const ran = await ask(cwd, '--year', '2023', '-o', 'a.txt/a.csv');
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain('a.txt/a.csv');
    expect(ran.stderr).not.toContain('internal');
    expect(readdirSync(cwd)).toEqual(['a.txt']);
  });

  test('GB18030 where it is asked for', async () => {
    const cwd = folderWith({});
    await ask(cwd, '--year', '2023', '--encoding', 'gb18030', '-o', 'gb.csv');
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytesOf(cwd, 'gb.csv'));
    expect(text).toContain('Wuhan,New urban jobs,2023,,万人,,,\r\n');
  });
});

describe('which years', () => {
  const years = async (...args: string[]) => {
    const { stdout } = await ask(folderWith({}), ...args);
    return [
      ...new Set(
        stdout
          .split('\r\n')
          .slice(1, -1)
          .map(line => line.split(',')[2]),
      ),
    ];
  };

  test.each([
    [['--year', '2023'], ['2023']],
    [
      ['--year', '2021-2023'],
      ['2021', '2022', '2023'],
    ],
    [
      ['--year', '2023,2021'],
      ['2021', '2023'],
    ],
    [
      ['--year', '2022', '--year', '2021-2022'],
      ['2021', '2022'],
    ],
    [['--year', '2020'], ['2020']],
  ])('%j', async (args, expected) => {
    expect(await years(...args)).toEqual(expected);
  });

  test.each([
    [[], 'which years to report is missing'],
    [['--year', '23'], '"23" is not a year'],
    [['--year', '2023-2021'], '"2023-2021" is not a year'],
    [['--year', '2021,,2022'], '"" is not a year'],
    [['--year', '2026'], '2026 is not a year of the plan; known years: 2015, 2020, 2021'],
    [['--year', '2015-2021'], '2016 is not a year of the plan'],
    [['--year', '2021-9999'], '2026 is not a year of the plan'],
    [['--year', '2023', '-o', 'a.xls'], 'must end in .xlsx or .csv'],
    [['--year', '2023', '-o', 'xlsx'], 'must end in .xlsx or .csv'],
    [['--year', '2023', '-o', 'a.xlsx', '--encoding', 'gb18030'], '--encoding is for CSV only'],
    [['--year', '2023', '--encoding', 'latin1'], '--encoding'],
    [['--year', '2023', '--area', '江案区'], '江岸区'],
    [['--year', '2023', '--plan', 'nowhere'], 'nowhere'],
  ])('%j is exit 3', async (args, message) => {
    const cwd = folderWith({});
    const ran = await ask(cwd, ...args);
    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toContain('internal');
    expect(readdirSync(cwd)).toEqual([]);
  });
});
