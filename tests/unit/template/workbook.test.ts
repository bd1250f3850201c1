import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { fileOfBytes } from '../../../src/intake/input-file.js';
import { readSubmission } from '../../../src/intake/read-submission.js';
import type { Template } from '../../../src/template/template.js';
import { writeTemplate } from '../../../src/template/writer.js';
import { wuhan } from '../../helpers/catalogue-wuhan.js';
import { templateOf } from '../../helpers/template-request.js';
import { assertWellFormed, unzip } from '../../helpers/unzip.js';

const written = (template: Template) => writeTemplate(template, { kind: 'xlsx' });

async function partsOf(template: Template) {
  const files = unzip(await written(template));
  const part = (name: string) => files.get(name) ?? '';
  return {
    files,
    figures: part('xl/worksheets/sheet1.xml'),
    core: part('docProps/core.xml'),
    styles: part('xl/styles.xml'),
  };
}

async function sheetsOf(template: Template) {
  const { sheets } = await readXlsx(await written(template));
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map(row => row.map(cell => cell ?? '')) }));
}

const cellTag = (xml: string, address: string) =>
  new RegExp(`<c r="${address}"[^>]*>`, 'u').exec(xml)?.[0] ?? '';

/** The `locked` of a cell's style; absent means locked. */
function isLocked(figures: string, styles: string, address: string): boolean {
  const index = Number(/ s="(\d+)"/u.exec(cellTag(figures, address))?.[1] ?? 0);
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/su.exec(styles)?.[1] ?? '';
  const all = formats.match(/<xf [^>]*\/>|<xf [^>]*>.*?<\/xf>/gsu) ?? [];
  return !(all[index] ?? '').includes('locked="0"');
}

describe('the workbook as other programs see it', () => {
  test.each([
    ['a district', templateOf('江岸区')],
    ['everything', templateOf(null, { years: [2021, 2022], commitments: true })],
    ['in English', templateOf(null, { commitments: true, lang: 'en' })],
  ])('%s: every part is well-formed XML', async (_, template) => {
    const { files } = await partsOf(template);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'xl/workbook.xml', 'xl/worksheets/sheet2.xml']),
    );
    for (const [name, text] of files) expect(() => assertWellFormed(text), name).not.toThrow();
  });

  test('the same template gives the same bytes, and no clock is in them', async () => {
    const first = await written(templateOf('江岸区'));
    await new Promise(resolve => setTimeout(resolve, 1100));
    expect(Buffer.from(await written(templateOf('江岸区'))).equals(Buffer.from(first))).toBe(true);
    const { core } = await partsOf(templateOf('江岸区'));
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:]+Z/gu)).toEqual(['1980-01-01T00:00:00Z', '1980-01-01T00:00:00Z']);
  });

  test('what is to be filled in is unlocked, the rest is not; the header stays in sight', async () => {
    const { figures, styles } = await partsOf(templateOf('江岸区'));
    expect(figures).toMatch(/<sheetProtection [^>]*sheet="1"/u);
    expect(figures).not.toContain('password');
    const unlocked = (cells: string[]) => cells.filter(cell => !isLocked(figures, styles, cell));
    // row 2 is a count, row 3 a rate: only that has parts
    expect(unlocked(['A1', 'D1', 'H1', 'A2', 'B2', 'C2', 'D2', 'E2', 'F2', 'G2', 'H2'])).toEqual([
      'D2',
      'H2',
    ]);
    expect(unlocked(['A3', 'B3', 'C3', 'D3', 'E3', 'F3', 'G3', 'H3'])).toEqual(['D3', 'F3', 'G3', 'H3']);
    expect(figures).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
  });
});

interface Validation {
  readonly cells: readonly string[];
  readonly tag: string;
  readonly formulas: readonly string[];
}

function validationsIn(figures: string): Validation[] {
  return [...figures.matchAll(/<dataValidation ([^>]*)>(.*?)<\/dataValidation>/gsu)].map(
    ([, tag = '', inner = '']) => ({
      tag,
      cells: (/sqref="([^"]*)"/u.exec(tag)?.[1] ?? '').split(' '),
      formulas: [...inner.matchAll(/<formula\d>([^<]*)</gu)].map(match => match[1] ?? ''),
    }),
  );
}

describe('what Excel itself will check', () => {
  test('a count from 0, a rate from 0 to 100, a denominator above 0; each cell once', async () => {
    const { figures } = await partsOf(templateOf('江岸区'));
    const all = validationsIn(figures);
    const of = (cell: string) => all.find(({ cells }) => cells.includes(cell));
    expect(of('D2')).toMatchObject({
      formulas: ['0'],
      tag: expect.stringContaining('operator="greaterThanOrEqual"'),
    });
    expect(of('D3')).toMatchObject({
      formulas: ['0', '100'],
      tag: expect.stringContaining('operator="between"'),
    });
    expect(of('G3')).toMatchObject({
      formulas: ['0'],
      tag: expect.stringContaining('operator="greaterThan"'),
    });
    expect([of('D3')?.tag, of('G3')?.tag]).toEqual([
      expect.stringContaining('promptTitle="单位：%"'),
      expect.stringContaining('promptTitle="分母"'),
    ]);
    expect(of('D3')?.tag).toContain('error="应为0到100之间的数');
    const cells = all.flatMap(validation => validation.cells);
    // 17 values, and two parts of each of the 5 rates
    expect([cells.length, new Set(cells).size]).toEqual([27, 27]);
  });

  test('a milestone is chosen from the two words the reader knows', async () => {
    const { figures } = await partsOf(templateOf(null, { commitments: true }));
    const lists = validationsIn(figures).filter(({ tag }) => tag.includes('type="list"'));
    expect(lists.map(({ formulas }) => formulas)).toEqual([['"已完成,未完成"']]);
    expect(lists[0]?.cells).toHaveLength(1);
  });

  test('prompts and titles keep within what Excel takes', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const { figures } = await partsOf(templateOf(null, { commitments: true, lang }));
      for (const { tag } of validationsIn(figures)) {
        expect(/promptTitle="([^"]*)"/u.exec(tag)?.[1]?.length).toBeLessThanOrEqual(32);
        expect(/ prompt="([^"]*)"/u.exec(tag)?.[1]?.length).toBeLessThanOrEqual(255);
        expect(/ error="([^"]*)"/u.exec(tag)?.[1]?.length).toBeLessThanOrEqual(255);
      }
    }
  });

  test('a part above its whole and a jump from the year before are coloured', async () => {
    const { figures } = await partsOf(templateOf('江岸区', { years: [2022, 2023] }));
    const rules = [
      ...figures.matchAll(/<conditionalFormatting sqref="(\w+)">.*?<formula>(.*?)<\/formula>/gsu),
    ];
    const formulas = rules.map(([, cell, formula]) =>
      `${cell}: ${formula}`.replace(/&lt;/gu, '<').replace(/&gt;/gu, '>'),
    );
    expect(formulas).toContain('D8: AND(ISNUMBER(D8),ISNUMBER(D6),D8>D6)');
    expect(formulas).toContain(
      'D3: AND(ISNUMBER(D3),ISNUMBER(D2),D2<>0,ROUND(ABS(D3-D2)*100-ABS(D2)*30,6)>0,H3="")',
    );
  });
});

describe('what stands on the sheets', () => {
  test('the table, its header in the first row', async () => {
    const [figures] = await sheetsOf(templateOf('江岸区'));
    expect(figures?.name).toBe('填报表');
    expect(figures?.rows).toHaveLength(18);
    expect(figures?.rows[0]).toEqual(['地区', '指标', '年份', '数值', '单位', '分子', '分母', '备注']);
    expect(figures?.rows[1]?.slice(0, 5)).toEqual(['江岸区', '城镇新增就业人数', 2023, '', '万人']);
  });

  test('the instructions quote the plan, and give a district no target', async () => {
    const [, instructions] = await sheetsOf(templateOf('江岸区'));
    const text = instructions?.rows.map(row => row.join('|')).join('\n') ?? '';
    expect(instructions?.name).toBe('填报说明');
    expect(text).toContain('武政〔2021〕20号');
    expect(text).toMatch(
      /7 工伤保险参保人数\|万人\|年末存量\|填当年年末数\|\[333\.24\]\|\[380\]\|约束性\|专栏2-7\|/u,
    );
    expect(text).toContain('江岸区的总量指标没有自己的目标');
    const [, city] = await sheetsOf(templateOf(null));
    expect(city?.rows.flat().join('\n')).not.toContain('没有自己的目标');
  });

  test.each(['zh', 'en'] as const)('in %s is passed over without a word when read back', async lang => {
    const template = templateOf(null, { years: [2021, 2022], commitments: true, lang });
    const file = fileOfBytes('合成.xlsx', await written(template));
    const { findings, files } = await readSubmission(wuhan(), [file], { area: null, asOf: null });
    expect(findings).toEqual([]);
    expect(files[0]?.sheets.map(({ skipped }) => skipped)).toEqual([null, 'no-table']);
  });
});
