import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { temporaryFolder } from './programs.js';

const ROOT = resolve(import.meta.dirname, '../..');

const SCRIPT = `
import { renderDocx } from './src/report/render/docx/docx.js';
import { renderMarkdown } from './src/report/render/markdown/markdown.js';
import { renderXlsx } from './src/report/render/xlsx/xlsx.js';
import { officeDocument } from './tests/helpers/office-document.js';
import { createHash } from 'node:crypto';
const hash = data => createHash('sha256').update(data).digest('hex');
const document = officeDocument('zh', '2026-01-02 03:04');
(async () => console.log([renderMarkdown(document), await renderXlsx(document), await renderDocx(document)].map(hash).join(' ')))();
`;

test('other processes write the same bytes, wherever and whenever they run', async () => {
  const file = join(temporaryFolder(), 'render.cjs');
  await build({
    stdin: { contents: SCRIPT, resolveDir: ROOT },
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    minify: true,
  });
  const run = (zone: string, language: string) =>
    execFileSync(process.execPath, [file], { encoding: 'utf8', env: { TZ: zone, LANG: language } });
  const first = run('UTC', 'C');
  expect(
    first
      .trim()
      .split(' ')
      .map(hash => hash.length),
  ).toEqual([64, 64, 64]);
  expect(run('Asia/Shanghai', 'zh_CN.UTF-8')).toBe(first);
  expect(run('America/St_Johns', 'en_US.UTF-8')).toBe(first);
});
