import { expect, test } from 'vitest';
import { BINDING, cityCsv, folderWith } from '../../helpers/cli-files.js';
import { runMain } from '../../helpers/fake-io.js';

function unitsCsv(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) => `武汉市,合成街道${i},城镇新增就业人数,2025,0.001,万人,合成数据`,
  );
  return `${['地区,街道,指标,年份,数值,单位,备注', ...rows].join('\n')}\n`;
}

test('of very many changes the table shows the first thousand and says of how many', async () => {
  const cwd = folderWith({ 'old.csv': unitsCsv(1), 'new.csv': unitsCsv(1235) });
  const args = ['diff', 'old.csv', 'new.csv', '--lang'];
  const zh = (await runMain([...args, 'zh'], { cwd })).stdout;
  expect(zh).toContain('显示前1000项，共1234项');
  expect(zh).toContain('合成街道1000 ');
  expect(zh).not.toContain('合成街道1001 ');
  const en = (await runMain([...args, 'en'], { cwd })).stdout;
  expect(en).toContain('showing the first 1000 of 1234');
  const json = JSON.parse((await runMain([...args, 'zh', '--format', 'json'], { cwd })).stdout);
  expect([json.figures.added.length, json.counts.figures.added]).toEqual([1000, 1234]);
});

test('a change too small for one digit is not 0 %, and the difference keeps every digit', async () => {
  const cwd = folderWith({
    'old.csv': cityCsv(...BINDING, ['城镇新增就业人数', 2025, '110000.01', '人']),
    'new.csv': cityCsv(...BINDING, ['城镇新增就业人数', 2025, '110000.02', '人']),
  });
  const { stdout } = await runMain(['diff', 'old.csv', 'new.csv', '--lang', 'en'], { cwd });
  expect(stdout).toContain('11.000002');
  expect(stdout).toContain('+0.000001');
  expect(stdout).toContain('+0.00001%');
});

test('the exit code is the one that check gives for the new submission, whatever the old one is', async () => {
  const cwd = folderWith({
    'good.csv': cityCsv(...BINDING),
    'short.csv': cityCsv(['工伤保险参保人数', 2025, 379], ['失业保险参保人数', 2025, 305]),
    'unfit.csv': cityCsv(...BINDING, ['城镇新增就业人数', 2025, 'abc']),
    'empty.csv': '',
  });
  const files = ['good.csv', 'short.csv', 'unfit.csv', 'empty.csv'];
  for (const after of files) {
    const { code } = await runMain(['check', after], { cwd });
    for (const before of files) {
      const ran = await runMain(['diff', before, after], { cwd });
      expect([before, after, ran.code, ran.stderr]).toEqual([before, after, code, '']);
    }
  }
});

test('the time asked for is that of both, and no other year is spoken of', async () => {
  const cwd = folderWith({
    'old.csv': cityCsv(['城镇新增就业人数', 2021, 22]),
    'new.csv': cityCsv(['城镇新增就业人数', 2021, 23], ['城镇新增就业人数', 2022, 23]),
  });
  const asked = await runMain(['diff', 'old.csv', 'new.csv', '--as-of', '2022', '--lang', 'en'], { cwd });
  expect(asked.stdout).toContain('both as of 2022');
  expect(asked.stdout).not.toContain('The latest year');
  const free = await runMain(['diff', 'old.csv', 'new.csv', '--lang', 'en'], { cwd });
  expect(free.stdout).toContain('The latest year of the old submission is 2021; both are judged as of 2022');
});

test('figures to date are shown as such', async () => {
  const csv = (value: number) =>
    `地区,指标,时间,数值,备注\n武汉市,城镇新增就业人数,2023年1-9月,${value},合成数据\n`;
  const cwd = folderWith({ 'old.csv': csv(15), 'new.csv': csv(16) });
  const { stdout } = await runMain(['diff', 'old.csv', 'new.csv', '--as-of', '2023-09', '--lang', 'zh'], {
    cwd,
  });
  expect(stdout).toContain('都截至2023年9月判定');
  expect(stdout).toContain('2023年1—9月');
});

test('the report is not written over either submission', async () => {
  const cwd = folderWith({ 'old.csv': cityCsv(...BINDING), 'new.csv': cityCsv(...BINDING) });
  for (const output of ['old.csv', 'new.csv']) {
    const { code, stderr } = await runMain(['diff', 'old.csv', 'new.csv', '-o', output], { cwd });
    expect([code, stderr.includes(output)]).toEqual([3, true]);
  }
});
