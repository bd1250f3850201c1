import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Cell, Document } from '../../../../../src/report/document/model.js';
import { renderXlsx } from '../../../../../src/report/render/xlsx/xlsx.js';
import { cell, column, HOSTILE, officeDocument } from '../../../../helpers/office-document.js';
import { packageFaults } from '../../../../helpers/ooxml-package.js';
import { assertWellFormed, unzip } from '../../../../helpers/unzip.js';

afterEach(() => vi.useRealTimers());

function withTable(kind: 'text' | 'number' | 'percent' | 'status', ...cells: readonly Cell[]): Document {
  const table = {
    id: 't',
    caption: '合成 & 表',
    sheet: '合成表',
    interactive: false,
    columns: [column('a', '数', kind)],
    rows: cells.map(one => ({ cells: [one] })),
  };
  return {
    lang: 'zh',
    title: '合成',
    subtitle: '',
    timestamp: null,
    sections: [{ id: 's', title: '合成', blocks: [{ kind: 'table', table }] }],
  };
}

/** What stands in each cell of the table's sheet below its head: `n 29.98`, `s √ 达到`, or nothing. */
async function cellsOf(document: Document): Promise<string[]> {
  const parts = unzip(await renderXlsx(document));
  const strings = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t\b[^>]*>([^<]*)<\/t>/g)].map(
    ([, t]) => t,
  );
  const sheet = parts.get('xl/worksheets/sheet2.xml') ?? '';
  return [...sheet.matchAll(/<c r="A(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/g)]
    .slice(1)
    .map(([, , look = '', inner = '']) => {
      const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1];
      if (value === undefined) return inner === '' ? '' : inner;
      return look.includes('t="s"') ? `s ${strings[Number(value)]}` : `n ${value}`;
    });
}

describe('cells of a workbook', () => {
  test('numbers are numbers; bounds and what a double cannot hold are text; unknown ones are nothing', async () => {
    const document = withTable(
      'number',
      cell('29.98', '29.98'),
      cell('≥ 66', '66'),
      cell('>285'),
      cell('—'),
      cell('12345678901234567', '12345678901234567'),
      cell('0.3333', '1/3'),
    );
    expect(await cellsOf(document)).toEqual([
      'n 29.98',
      'n 66',
      's &gt;285',
      '',
      's 12345678901234567',
      'n 0.3333333333333333',
    ]);
  });

  test('a percentage is its ratio', async () => {
    expect(await cellsOf(withTable('percent', cell('27.3%', '273/1000'), cell('>101.2%')))).toEqual([
      'n 0.273',
      's &gt;101.2%',
    ]);
  });

  test('a status has its symbol', async () => {
    expect(
      await cellsOf(withTable('status', cell('滞后', null, 'fail'), cell('错误', null, 'error'))),
    ).toEqual(['s × 滞后', 's × 错误']);
  });

  test('hostile text is text', async () => {
    expect(await cellsOf(withTable('text', ...HOSTILE.map(text => cell(text))))).toEqual([
      "s =cmd|' /C calc'!A1",
      's &lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;]]&gt;',
      's a|b\\c *d* _e_ `f` ~g~ [h](i)',
      's first line\nsecond line',
      's \\u{0}\\u{1b}[31m\\u{202e}\ufffd\ufffd _x005F_x0041_ "q"',
      's @someone https://example.org/x',
    ]);
  });

  test('text too long for a cell is cut off where a reader sees it', async () => {
    const [long = ''] = await cellsOf(withTable('text', cell('a'.repeat(40_000))));
    expect([long.length, long.slice(0, 4), long.slice(-2)]).toEqual([32_769, 's aa', 'a…']);
  });
});

describe('the file', () => {
  test.each(['zh', 'en'] as const)('is well-formed and complete: %s', async lang => {
    const parts = unzip(await renderXlsx(officeDocument(lang)));
    for (const [path, xml] of parts)
      if (/\.(xml|rels)$/.test(path) && !path.includes('theme')) assertWellFormed(xml);
    expect(packageFaults(parts)).toEqual([]);
  });

  test('is the same at any time', async () => {
    vi.useFakeTimers({ now: new Date('2024-03-01T00:00:00Z'), toFake: ['Date'] });
    const first = await renderXlsx(officeDocument('zh'));
    vi.setSystemTime(new Date('2031-12-31T23:59:59Z'));
    expect(Buffer.compare(await renderXlsx(officeDocument('zh')), first)).toBe(0);
  });

  test('holds no formula', async () => {
    const parts = unzip(await renderXlsx(officeDocument('zh')));
    const sheets = [...parts].filter(([path]) => path.startsWith('xl/worksheets/sheet'));
    expect(sheets.filter(([, xml]) => /<f[ >]/.test(xml))).toEqual([]);
  });

  test('a document without a table or a chart is its overview', async () => {
    const empty: Document = { lang: 'en', title: 'Made up', subtitle: '', timestamp: null, sections: [] };
    const workbook = unzip(await renderXlsx(empty)).get('xl/workbook.xml') ?? '';
    expect([...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual(['Overview']);
  });
});
