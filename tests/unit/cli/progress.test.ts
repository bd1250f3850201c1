import { describe, expect, it } from 'vitest';
import { folderWith } from '../../helpers/cli-files.js';
import { runMain } from '../../helpers/fake-io.js';

const ROWS = 30_000;
const HEADER = '地区,填报单位,指标,年份,数值,备注';
const long = [
  HEADER,
  ...Array.from({ length: ROWS }, (_, i) => `江岸区,单位${i},1,2021,0.0001,合成`),
  '',
].join('\n');

/** A clock that goes on by a second whenever it is looked at. */
function clock() {
  let now = 0;
  return () => {
    now += 1000;
    return now;
  };
}

describe('what is said on stderr while files are read', () => {
  it('is how far it is, where it takes long and somebody looks, and nothing is left of it', async () => {
    const cwd = folderWith({ '合成.csv': long });
    const { stderr } = await runMain(['validate', '合成.csv', '--lang', 'zh'], {
      cwd,
      isErrorTerminal: true,
      now: clock(),
    });
    expect(stderr).toContain('正在读取 合成.csv：已读 20000 行');
    expect(stderr.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('is nothing in a pipe', async () => {
    const cwd = folderWith({ '合成.csv': long });
    expect((await runMain(['validate', '合成.csv'], { cwd, now: clock() })).stderr).toBe('');
  });

  it('is the encoding of a file that is not in UTF-8, in either language', async () => {
    const folder = 'tests/scenarios/gbk-file';
    const said = async (lang: string) => (await runMain(['check', folder, '--lang', lang])).stderr;
    expect(await said('zh')).toBe('tests/scenarios/gbk-file/合成-GBK.csv 按 GB18030 编码读取\n');
    expect(await said('en')).toBe('tests/scenarios/gbk-file/合成-GBK.csv was read as GB18030\n');
  });
});
