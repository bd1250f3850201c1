import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Block, Document } from '../../../../../src/report/document/model.js';
import { renderDocx } from '../../../../../src/report/render/docx/docx.js';
import { cell, column, HOSTILE, officeDocument } from '../../../../helpers/office-document.js';
import { packageFaults } from '../../../../helpers/ooxml-package.js';
import { assertWellFormed, unzip } from '../../../../helpers/unzip.js';

afterEach(() => vi.useRealTimers());

function documentWith(...blocks: readonly Block[]): Document {
  return {
    lang: 'zh',
    title: '合成报告',
    subtitle: '',
    timestamp: null,
    sections: [{ id: 's', title: '总体情况', blocks }],
  };
}

async function bodyOf(document: Document): Promise<string> {
  return unzip(await renderDocx(document)).get('word/document.xml') ?? '';
}

/** The style and the text of every paragraph that has any: `Heading1 总体情况`. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p\b[^>]*>(.*?)<\/w:p>/gs)].flatMap(([, inner = '']) => {
    const text = [...inner.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([, t]) => t ?? '\n')
      .join('')
      .replaceAll('&apos;', "'")
      .replaceAll('&quot;', '"');
    return text === '' ? [] : [`${/<w:pStyle w:val="([^"]*)"/.exec(inner)?.[1] ?? '-'} ${text}`];
  });
}

describe('the text of a Word file', () => {
  test('headings are headings, and the rest has a style of its own', async () => {
    const xml = await bodyOf(
      documentWith(
        { kind: 'heading', text: '约束性指标' },
        { kind: 'paragraph', text: '正文。', tone: 'plain' },
        { kind: 'paragraph', text: '有1项未达到。', tone: 'bad' },
        { kind: 'paragraph', text: '小字。', tone: 'quiet' },
        { kind: 'list', items: ['甲'] },
      ),
    );
    expect(paragraphsOf(xml)).toEqual([
      'Title 合成报告',
      'Heading1 总体情况',
      'Heading2 约束性指标',
      'BodyText 正文。',
      'Outcome 有1项未达到。',
      'Remark 小字。',
      'BodyText 甲',
    ]);
  });

  test('hostile text is text', async () => {
    const blocks = HOSTILE.map(text => ({ kind: 'paragraph', text, tone: 'plain' }) as const);
    expect(paragraphsOf(await bodyOf(documentWith(...blocks))).slice(2)).toEqual([
      "BodyText =cmd|' /C calc'!A1",
      'BodyText &lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;]]&gt;',
      'BodyText a|b\\c *d* _e_ `f` ~g~ [h](i)',
      'BodyText first line\nsecond line',
      'BodyText \\u{0}\\u{1b}[31m\\u{202e}\ufffd\ufffd _x0041_ "q"',
      'BodyText @someone https://example.org/x',
    ]);
  });

  test('text that looks like the id of a relation stays as it is', async () => {
    const text = '<wp:docPr id="9"/> r:id="rId1"';
    const xml = await bodyOf(documentWith({ kind: 'paragraph', text, tone: 'plain' }));
    expect(paragraphsOf(xml).at(-1)).toBe('BodyText &lt;wp:docPr id="9"/&gt; r:id="rId1"');
  });
});

describe('tables of a Word file', () => {
  const columns = [column('s', '状态', 'status'), column('n', '实际', 'number'), column('t', '说明')];
  const row = { cells: [cell('滞后', null, 'fail'), cell('29.98', '29.98'), cell('甲')] };
  const table = { id: 't', caption: '判定结果（合成）', sheet: '结果', interactive: false, columns };

  test('the head is repeated, no row is split, marks have symbols, numbers stand on the right', async () => {
    const xml = await bodyOf(documentWith({ kind: 'table', table: { ...table, rows: [row, row] } }));
    expect(paragraphsOf(xml).slice(2)).toEqual([
      'TableCaption 判定结果（合成）',
      ...['TableText 状态', 'TableText 实际', 'TableText 说明'],
      ...['TableText × 滞后', 'TableText 29.98', 'TableText 甲'],
      ...['TableText × 滞后', 'TableText 29.98', 'TableText 甲'],
    ]);
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([tr]) => tr);
    expect(rows.map(tr => [tr.includes('<w:tblHeader/>'), tr.includes('<w:cantSplit/>')])).toEqual([
      [true, true],
      [false, true],
      [false, true],
    ]);
    expect(/<w:jc w:val="right"\/>.*?<w:t [^>]*>29\.98/s.test(rows[1] ?? '')).toBe(true);
  });

  test('a page is turned only for a table that needs it, with the heading above', async () => {
    const wide = {
      ...table,
      rows: [{ cells: [cell('滞后', null, 'fail'), cell('1'.repeat(120), null), cell('甲')] }],
    };
    const xml = await bodyOf(
      documentWith(
        { kind: 'paragraph', text: '前', tone: 'plain' },
        { kind: 'heading', text: '表' },
        { kind: 'table', table: wide },
      ),
    );
    const [first = '', second = ''] = xml.split('</w:sectPr></w:pPr>');
    expect(paragraphsOf(first).at(-1)).toBe('Heading1 总体情况');
    expect(second).toMatch(/^<w:r><w:t [^>]*>前</);
    expect(paragraphsOf(second)[0]).toBe('Heading2 表');
    const sizes = [...xml.matchAll(/<w:pgSz [^>]*>/g)].map(([tag]) => tag);
    expect(sizes).toEqual([
      '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
    ]);
  });
});

describe('the file', () => {
  test.each(['zh', 'en'] as const)('is well-formed and complete: %s', async lang => {
    const parts = unzip(await renderDocx(officeDocument(lang)));
    for (const [path, xml] of parts)
      if (/\.(xml|rels)$/.test(path) && !path.includes('theme')) assertWellFormed(xml);
    expect(packageFaults(parts)).toEqual([]);
  });

  test('is the same at any time, and after others', async () => {
    vi.useFakeTimers({ now: new Date('2024-03-01T00:00:00Z'), toFake: ['Date'] });
    const first = await renderDocx(officeDocument('zh'));
    await renderDocx(officeDocument('en'));
    vi.setSystemTime(new Date('2031-12-31T23:59:59Z'));
    expect(Buffer.compare(await renderDocx(officeDocument('zh')), first)).toBe(0);
  });

  test('names its title and its language, and no time', async () => {
    const core = unzip(await renderDocx(officeDocument('zh'))).get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:title>合成规划完成情况评估报告</dc:title>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core).not.toContain('dcterms:created');
  });

  test('has the margins of an official document, and a page number on either side', async () => {
    const parts = unzip(await renderDocx(officeDocument('zh')));
    // 37, 26, 35 and 28 mm, at 1440 twips an inch.
    expect(parts.get('word/document.xml')).toMatch(
      /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
    );
    expect(parts.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
    expect(parts.get('word/footer1.xml')).toMatch(/w:val="right".*— .*PAGE.* —/s);
    expect(parts.get('word/footer2.xml')).toMatch(/w:val="left".*— .*PAGE.* —/s);
  });

  test('has the typefaces of an official document, by name and with a substitute', async () => {
    const parts = unzip(await renderDocx(officeDocument('zh')));
    const style = (id: string) =>
      new RegExp(`w:styleId="${id}".*?</w:style>`, 's').exec(parts.get('word/styles.xml') ?? '')?.[0];
    expect(style('Title')).toMatch(/w:eastAsia="方正小标宋简体".*<w:sz w:val="44"\/>/);
    expect(style('Heading1')).toMatch(/<w:outlineLvl w:val="0"\/>.*w:eastAsia="黑体".*<w:sz w:val="32"\/>/);
    expect(style('Heading2')).toMatch(/<w:outlineLvl w:val="1"\/>.*w:eastAsia="楷体_GB2312"/);
    expect(style('BodyText')).toMatch(
      /w:line="570" w:lineRule="exact".*w:firstLineChars="200".*w:eastAsia="仿宋_GB2312"/,
    );
    expect(parts.get('word/fontTable.xml')).toContain(
      '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
    );
  });
});

describe('charts', () => {
  test('every chart has figures of its own to edit, and is told in words', async () => {
    const parts = unzip(await renderDocx(officeDocument('zh')));
    const charts = [...parts.keys()].filter(path => /^word\/charts\/chart\d+\.xml$/.test(path));
    const books = [...parts.keys()].filter(path => path.startsWith('word/embeddings/'));
    // One of progress, 18 courses, one comparison; the map of areas is a table.
    expect([charts.length, books.length]).toEqual([20, 20]);
    const drawings = [...(parts.get('word/document.xml') ?? '').matchAll(/<wp:docPr [^>]*>/g)].map(
      ([tag]) => tag,
    );
    expect(drawings.map(tag => / id="(\d+)"/.exec(tag)?.[1])).toEqual(charts.map((_, i) => String(i + 1)));
    expect(drawings[1]).toContain('descr="1 城乡合成就业人数: 实际 3; 现应达到 3."');
  });

  test('a gap stays a gap, and figures of another period are on no line', async () => {
    const parts = unzip(await renderDocx(officeDocument('zh')));
    const [, actual = '', , , reference = ''] = (parts.get('word/charts/chart2.xml') ?? '').split('<c:ser>');
    const points = (series: string) =>
      [...(/<c:val>.*<\/c:val>/s.exec(series)?.[0] ?? '').matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)/g)].map(
        ([, i, v]) => `${i}: ${v}`,
      );
    expect(points(actual)).toEqual(['5: 30', '6: 33', '8: 39']);
    expect(points(reference)).toEqual(['0: 18', '5: 27']);
    expect(reference).toContain('</c:tx><c:spPr><a:ln><a:noFill/></a:ln>');
  });

  test('many rows are shared out over several charts', async () => {
    const chart = officeDocument('zh').sections[1]?.blocks.at(-1);
    if (chart?.kind !== 'chart' || chart.chart.kind !== 'progress') throw new Error('no chart of progress');
    const progress = chart.chart;
    const rows = Array.from({ length: 45 }, (_, i) => ({ ...progress.rows[0]!, label: `合成${i}` }));
    const parts = unzip(await renderDocx(documentWith({ kind: 'chart', chart: { ...progress, rows } })));
    const counts = [1, 2, 3].map(
      i => parts.get(`word/charts/chart${i}.xml`)?.match(/<c:ptCount val="15"\/>/g)?.length,
    );
    expect(counts).toEqual([4, 4, 4]);
    expect(parts.get('word/charts/chart2.xml')).toContain('（2/3）');
  });
});
