import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { figures, long, of, readFiles, readText } from '../../helpers/intake-reading.js';
import { xlsx } from '../../helpers/workbooks.js';

/** Submissions too large to be kept beside the others. */

const MIB = 1024 * 1024;

async function refusal(bytes: Uint8Array) {
  const started = performance.now();
  const read = await readFiles({ 'synthetic.xlsx': bytes });
  expect(performance.now() - started).toBeLessThan(5000);
  expect(read.observations).toEqual([]);
  expect(read.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error unreadable-file']);
  return of(read, 'unreadable-file')[0]?.args.reason;
}

describe('a workbook that asks for too much', () => {
  it('is a zip bomb', async () => {
    const sheet = `<worksheet><sheetData>${' '.repeat(64 * MIB)}</sheetData></worksheet>`;
    expect(await refusal(await xlsx({ sheet }))).toBe('too-large');
  });

  it('has 50,000 merged cells', async () => {
    const merged = Array.from({ length: 50_000 }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`);
    const behind = `<mergeCells>${merged.join('')}</mergeCells>`;
    const rows = '<row><c t="inlineStr"><is><t>地区</t></is></c></row>';
    expect(await refusal(await xlsx({ rows, behind }))).toBe('too-many-merges');
  });
});

describe('a text of which only the end tells the encoding', () => {
  const ascii = Array.from({ length: 5000 }, () => 'Wuhan,urban-new-jobs,2021,-,');

  it.each(['gb18030', 'utf-8'])('is %s behind 100 kB of ASCII', async encoding => {
    const text = long(...ascii, '江岸区,城镇新增就业人数,2023,2.21,万人').replace(
      '地区,指标,年份,数值,单位',
      'area,indicator,year,value,unit',
    );
    const bytes = iconv.encode(text, encoding);
    expect(bytes.findIndex(byte => byte > 127)).toBeGreaterThan(100_000);
    const read = await readText(bytes);
    expect(figures(read).at(-1)).toBe('jiangan urban-new-jobs 2023 = 2.21');
    expect(read.findings).toEqual([]);
  });
});
