import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, test } from 'vitest';
import type { Block, Document } from '../../../../src/report/document/model.js';
import { renderMarkdown } from '../../../../src/report/render/markdown/markdown.js';
import { cell, column, HOSTILE, officeDocument } from '../../../helpers/office-document.js';

function written(...blocks: readonly Block[]): string {
  const document: Document = {
    lang: 'zh',
    title: '合成报告',
    subtitle: '',
    timestamp: null,
    sections: [{ id: 's', title: '总体情况', blocks }],
  };
  return renderMarkdown(document).replace('# 合成报告\n\n## 总体情况\n', '').replace(/^\n/, '');
}

/** The cells of a row as GitHub splits it: at every bar without a backslash before it. */
function cellsOf(line: string): string[] {
  return line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map(text => text.trim());
}

describe('a document in Markdown', () => {
  test('headings, subtitle and time', () => {
    const document: Document = {
      lang: 'zh',
      title: '合成报告',
      subtitle: '截至2023年末',
      timestamp: '2026年1月2日',
      sections: [{ id: 's', title: '总体情况', blocks: [{ kind: 'heading', text: '约束性指标' }] }],
    };
    expect(renderMarkdown(document)).toBe(
      '# 合成报告\n\n截至2023年末\n\n2026年1月2日\n\n## 总体情况\n\n### 约束性指标\n',
    );
  });

  test('paragraphs, and an outcome that stands out', () => {
    const text = written(
      { kind: 'paragraph', text: '有3项指标未达到序时进度。', tone: 'bad' },
      { kind: 'paragraph', text: '第一行\n第二行', tone: 'plain' },
    );
    expect(text).toBe('**有3项指标未达到序时进度。**\n\n第一行\\\n第二行\n');
  });

  test('lists and counts, with a symbol for a mark', () => {
    const text = written(
      { kind: 'list', items: ['甲', '乙'] },
      { kind: 'paragraph', text: '共', tone: 'quiet' },
      {
        kind: 'counts',
        items: [
          { label: '通过', value: 5, mark: 'pass' },
          { label: '合计', value: 18, mark: null },
        ],
      },
    );
    expect(text).toBe('- 甲\n- 乙\n\n共\n\n- √ 通过：5\n- 合计：18\n');
  });

  test('a table with its numbers on the right, lined up for Chinese', () => {
    const text = written({
      kind: 'table',
      table: {
        id: 't',
        caption: '判定结果（合成）',
        sheet: '结果',
        interactive: false,
        columns: [column('s', '状态', 'status'), column('n', '实际', 'number'), column('t', '说明')],
        rows: [
          { cells: [cell('滞后', null, 'fail'), cell('29.98', '29.98'), cell('甲|乙\n丙')] },
          { cells: [cell('无法判定', null, 'unknown'), cell('22~26'), cell('')] },
        ],
      },
    });
    expect(text).toBe(
      [
        '**判定结果（合成）**',
        '',
        '| 状态       |   实际 | 说明         |',
        '| ---------- | -----: | ------------ |',
        '| × 滞后     |  29.98 | 甲\\|乙<br>丙 |',
        '| ? 无法判定 | 22\\~26 |              |',
        '',
      ].join('\n'),
    );
  });

  test('a chart as its title and its description', () => {
    const chart = officeDocument('en').sections[3]?.blocks[0];
    expect(chart?.kind).toBe('chart');
    expect(written(chart as Block)).toBe('**Verdicts by area (made up)**\n\nVerdicts by area (made up).\n');
  });

  test.each(['zh', 'en'] as const)('no space at the end of a line, one newline at the end: %s', lang => {
    const text = renderMarkdown(officeDocument(lang));
    expect(text).not.toMatch(/[ \t]\n/);
    expect(text).toMatch(/[^\n]\n$/);
  });
});

describe('hostile text', () => {
  test.each(HOSTILE)('%j is text and nothing else in a paragraph', hostile => {
    const tree = fromMarkdown(written({ kind: 'paragraph', text: hostile, tone: 'plain' }));
    expect(tree.children).toHaveLength(1);
    const [paragraph] = tree.children;
    const kinds = paragraph?.type === 'paragraph' ? paragraph.children.map(child => child.type) : [];
    expect(kinds.filter(kind => kind !== 'text' && kind !== 'break')).toEqual([]);
  });

  test('keeps to its cell in a table', () => {
    const rows = HOSTILE.map(text => ({ cells: [cell(text), cell('end')] }));
    const table = {
      id: 't',
      caption: 'c',
      sheet: 's',
      interactive: false,
      columns: [column('a', 'A'), column('b', 'B')],
      rows,
    };
    const lines = written({ kind: 'table', table }).trimEnd().split('\n').slice(4);
    expect(lines.map(cellsOf)).toEqual([
      ["=cmd\\|' /C calc'!A1", 'end'],
      ['\\<script>alert(1)\\</script>\\&amp;]]>', 'end'],
      ['a\\|b\\c \\*d\\* \\_e\\_ \\`f\\` \\~g\\~ \\[h]\\(i)', 'end'],
      ['first line<br>second line', 'end'],
      ['\\u{0}\\u{1b}\\[31m\\u{202e}\ufffd\ufffd \\_x0041\\_ "q"', 'end'],
      ['@someone https://example.org/x', 'end'],
    ]);
  });
});
