import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { HOME, runMain } from '../../helpers/fake-io.js';
import { fencedBlocks } from '../../helpers/readme-blocks.js';

const cwd = join(HOME, 'examples/allocate');
const pages = [
  ['docs/allocate.md', 'en'],
  ['docs/allocate.zh-CN.md', 'zh'],
] as const;

describe.each(pages)('%s', (page, lang) => {
  const typed = (kind: string) => fencedBlocks(join(HOME, page), kind);

  test('shows what its command writes', async () => {
    const command = typed('sh').find(text => text.includes('--fixed')) ?? '';
    const { stdout, stderr, code } = await runMain([...command.trim().split(' ').slice(1), '--lang', lang], {
      cwd,
    });
    expect(code).toBe(0);
    const rows = (typed('csv')[0] ?? '').trimEnd().split('\n');
    expect(rows).toHaveLength(4);
    for (const row of rows) expect(stdout.replace('\ufeff', '').split('\r\n')).toContain(row);
    expect(typed('text')).toEqual([stderr]);
  });

  test('works out growth by hand', async () => {
    const args = ['allocate', '合成-人口.csv', '--indicator', '7', '--share', 'growth', '--lang', lang];
    const { stdout } = await runMain([...args, '--base', '../../data/examples/synthetic-all-units'], { cwd });
    expect(stdout).toMatch(/,31\.16,万人,27\.33,82,8\.2,31\.16432,/u);
  });
});

test('both pages show the same commands', () => {
  const [english, chinese] = pages.map(([page]) => fencedBlocks(join(HOME, page), 'sh'));
  expect(chinese).toEqual(english);
});
