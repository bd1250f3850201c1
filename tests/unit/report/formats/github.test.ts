import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotations } from '../../../helpers/ci-readers.js';
import { BINDING, cityCsv } from '../../../helpers/cli-files.js';
import { HOME } from '../../../helpers/fake-io.js';
import { MIXED, reported } from '../../../helpers/reported.js';

describe('GitHub annotations', () => {
  test('errors and failing binding indicators come first, then warnings, then notes, then the outcome', async () => {
    const { text } = await reported('github', MIXED);
    const all = annotations(text);
    expect(all.map(({ level, properties }) => `${level} ${properties.title}`)).toEqual([
      'error not-a-number synthetic.csv 第7行第4列',
      'error missing-binding',
      'error 武汉市 7 工伤保险参保人数(万人)',
      'warning missing-headline',
      'warning missing-headline',
      'warning 武汉市 3 城镇登记失业率(%)',
      'warning 江岸区 14 劳动人事争议调解成功率(%)',
      'warning 武汉市 16 劳动保障监察举报投诉案件结案率(%)',
      'notice unit-converted synthetic.csv 第10行第4列',
      'error plancheck',
    ]);
    expect(all[0]?.properties).toMatchObject({ file: 'synthetic.csv', line: '7' });
    expect(all.at(-1)?.message).toBe(
      '结论：数据不能据以判定，请先改正错误（退出码2）\n数据问题：错误 2，警告 2，提示 1\n判定36项：通过 3，未通过 4，无法判定 26，不适用 3',
    );
  });

  test('says in English how an indicator failed', async () => {
    const { text } = await reported('github', MIXED, [
      'check',
      'synthetic.csv',
      '--as-of',
      '2023',
      '--lang',
      'en',
    ]);
    expect(text.split('\n')[2]).toBe(
      '::error file=synthetic.csv,line=6,title=Wuhan%2C 7 People in work injury insurance(万人)::behind; actual 300, target ≥ 380, due now ≥ 361.296, gap -61.296',
    );
  });

  test('escapes what would end a property or a message', async () => {
    const { text } = await reported('github', { 'a,b:c%0A.csv': MIXED }, [
      'check',
      'a,b:c%0A.csv',
      '--as-of',
      '2023',
      '--lang',
      'en',
    ]);
    expect(text.split('\n')[0]).toBe(
      '::error file=a%2Cb%3Ac%250A.csv,line=7,title=not-a-number a%2Cb%3Ac%250A.csv%3A7%3A4::"约300" is not a number%0ATo do: write the number alone (in 万人); where there are no data, leave it empty or write "—"',
    );
  });

  test('ends with a notice where nothing fails', async () => {
    const { text, code } = await reported('github', cityCsv(...BINDING), [
      'check',
      'synthetic.csv',
      '--lang',
      'zh',
    ]);
    expect(code).toBe(0);
    expect(text.split('\n').at(-2)).toMatch(
      /^::notice title=plancheck::结论：没有未通过的指标（退出码0）%0A/u,
    );
  });

  test('says that GitHub shows ten of a kind where there are more, and writes every one', async () => {
    const bad = Array.from({ length: 12 }, (_, i) => ['城镇登记失业率', 2021, `约${i}`] as const);
    const all = annotations((await reported('github', cityCsv(...BINDING, ...bad))).text);
    const errors = all.filter(({ level }) => level === 'error').length;
    expect(all.filter(({ properties }) => properties.title?.startsWith('not-a-number'))).toHaveLength(12);
    expect(all.at(-1)?.message).toContain(`共写出错误 ${errors}、`);
    const few = await reported('github', MIXED);
    expect(few.text).not.toContain('共写出');
  });

  test('names the cell of a workbook in the title, without a line', async () => {
    const bytes = readFileSync(join(HOME, 'tests/fixtures/submissions/judged-error.xlsx'));
    const args = ['check', 'synthetic.xlsx', '--as-of', '2023', '--lang', 'zh'];
    const { text } = await reported('github', { 'synthetic.xlsx': bytes }, args);
    expect(text).toMatch(/^::error file=synthetic\.xlsx,title=error-value synthetic\.xlsx 合成表!D4::/u);
  });
});
