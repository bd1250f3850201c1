import { describe, expect, test } from 'vitest';
import { tapAssertions } from '../../../helpers/ci-readers.js';
import { BINDING, cityCsv } from '../../../helpers/cli-files.js';
import { MIXED, reported } from '../../../helpers/reported.js';

describe('TAP', () => {
  test('is version 14 with its plan first', async () => {
    const { text } = await reported('tap', MIXED);
    expect(text.split('\n').slice(0, 3)).toEqual([
      'TAP version 14',
      '1..41',
      'not ok 1 - 错误：not-a-number synthetic.csv 第7行第4列',
    ]);
    expect(tapAssertions(text)).toHaveLength(41);
  });

  test('has the figures of what fails', async () => {
    const points = tapAssertions((await reported('tap', MIXED)).text);
    const failing = points.find(({ name }) => name.startsWith('武汉市 7 '));
    expect(failing).toMatchObject({
      ok: false,
      name: '武汉市 7 工伤保险参保人数(万人) [约束性]：滞后；实际 300，目标 ≥ 380，现应达到 ≥ 361.296，差距 -61.296',
      diag: {
        status: 'behind',
        actual: 300,
        operator: '>=',
        target: 380,
        required: 361.296,
        gap: -61.296,
        file: 'synthetic.csv',
        line: 6,
      },
    });
  });

  test('tells of a warning in a comment, and why something was skipped', async () => {
    const { text } = await reported('tap', MIXED);
    expect(text).toMatch(/\nok 3 - 警告：missing-headline 武汉市\n# 武汉市2023年缺9项[^\n]*\n# 处理：/u);
    const open = tapAssertions(text).find(({ name }) => name.startsWith('武汉市 17 '));
    expect(open).toMatchObject({ ok: true, skip: '无法判定；实际值只给出界限（>1000），不是确数' });
  });

  test('escapes what would be a directive', async () => {
    const { text } = await reported('tap', { 'a # SKIP.csv': MIXED }, [
      'check',
      'a # SKIP.csv',
      '--as-of',
      '2023',
      '--lang',
      'zh',
    ]);
    expect(text).toContain('not ok 1 - 错误：not-a-number a \\# SKIP.csv 第7行第4列\n');
    expect(tapAssertions(text)[0]).toMatchObject({ ok: false, skip: false });
  });

  test('a warning that fails the run is not ok', async () => {
    const [plain, strict] = await Promise.all(
      [[], ['--strict']].map(more =>
        reported('tap', cityCsv(...BINDING), ['check', 'synthetic.csv', '--lang', 'zh', ...more]),
      ),
    );
    expect(tapAssertions(plain!.text)[0]).toMatchObject({ ok: true, name: '警告：missing-headline 武汉市' });
    expect(tapAssertions(strict!.text)[0]).toMatchObject({
      ok: false,
      name: '警告：missing-headline 武汉市',
    });
  });

  test('says so where there is nothing to say', async () => {
    const { text } = await reported('tap', cityCsv(...BINDING), [
      'validate',
      'synthetic.csv',
      '--lang',
      'zh',
    ]);
    const points = tapAssertions(text);
    expect(points.every(({ ok }) => ok)).toBe(true);
    expect(points.length).toBeGreaterThan(0);
  });
});
