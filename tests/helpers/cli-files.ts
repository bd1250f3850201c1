import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files in it, gone when the test is over. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'plancheck-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

export type Row = readonly [indicator: string, year: number | string, value: number | string, unit?: string];

/** A long table of the whole city's figures, labelled as synthetic. */
export function cityCsv(...rows: readonly Row[]): string {
  const lines = rows.map(([indicator, year, value, unit = '']) =>
    ['武汉市', indicator, year, quoted(String(value)), unit, '合成数据'].join(','),
  );
  return `${['地区,指标,年份,数值,单位,备注', ...lines].join('\n')}\n`;
}

function quoted(text: string): string {
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Both binding indicators, met in 2025. */
export const BINDING: readonly Row[] = [
  ['工伤保险参保人数', 2025, 380],
  ['失业保险参保人数', 2025, 305],
];
