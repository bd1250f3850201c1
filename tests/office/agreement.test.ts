import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseXml, type XmlElement } from '../../node_modules/hucre/dist/xml/parser.mjs';
import { RENDERER_NAMES } from '../../src/report/renderers.js';
import { expectAgreement } from '../helpers/agreed.js';
import { folderWith } from '../helpers/cli-files.js';
import { runMain } from '../helpers/fake-io.js';
import { fromGrids, type Grid, htmlGrids, markdownGrids } from '../helpers/page-readers.js';
import { MIXED } from '../helpers/reported.js';
import { unzip } from '../helpers/unzip.js';
import { python } from './programs.js';

/** Every sheet as texts: numbers with four places at most, as people read them elsewhere. */
const SCRIPT = `
import json, sys
from openpyxl import load_workbook
def text(cell):
    value = cell.value
    if value is None: return ''
    if not isinstance(value, (int, float)): return value
    shown = value * 100 if cell.number_format.endswith('%') else value
    return f'{round(shown, 4):.4f}'.rstrip('0').rstrip('.')
book = load_workbook(sys.argv[1])
print(json.dumps([[[text(cell) for cell in row] for row in sheet.iter_rows()] for sheet in book.worksheets]))
`;

function workbookGrids(bytes: Uint8Array): Grid[] {
  return python(SCRIPT, bytes) as Grid[];
}

function wordGrids(bytes: Uint8Array): Grid[] {
  const body = parseXml(unzip(bytes).get('word/document.xml') ?? '');
  return below(body, 'tbl').map(table => below(table, 'tr').map(row => below(row, 'tc').map(textOf)));
}

function below(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap(child => {
    if (typeof child === 'string') return [];
    return child.tag.endsWith(name) ? [child] : below(child, name);
  });
}

function textOf(element: XmlElement): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The table of the headline indicators: status, actual and target of each, by its number. */
function headline(grids: readonly Grid[]): readonly (readonly string[])[] {
  const [head = [], ...rows] = grids.find(([heads]) => heads?.includes('累计或现值')) ?? [];
  const figure = (text: string) => (text === '—' ? '' : text.replace(/^[<>≤≥] /u, ''));
  return rows.map(row => {
    const at = (name: string) => row[head.indexOf(name)] ?? '';
    return [at('指标').split(' ')[0] ?? '', at('状态'), figure(at('累计或现值')), figure(at('目标'))];
  });
}

const READERS: Readonly<Record<string, (bytes: Buffer) => Grid[]>> = {
  html: htmlGrids,
  markdown: markdownGrids,
  docx: wordGrids,
  xlsx: workbookGrids,
};

test.each([
  ['xlsx', workbookGrids],
  ['docx', wordGrids],
] as const)('%s says what the JSON says', (format, grids) =>
  expectAgreement(format, { figuresOf: 'all', rounds: true, read: bytes => fromGrids(grids(bytes)) }),
);

test('a summary says in every format what was worked out by hand', async () => {
  const cwd = folderWith({ 'synthetic.csv': MIXED });
  const pairs = RENDERER_NAMES.flatMap(format => ['-f', format, '-o', `summary.${format}`]);
  await runMain(['summary', 'synthetic.csv', '--year', '2023', '--lang', 'zh', ...pairs], { cwd });
  for (const format of RENDERER_NAMES) {
    const rows = headline(READERS[format]?.(readFileSync(join(cwd, `summary.${format}`))) ?? []);
    expect(
      rows.filter(([, status]) => /^[√×]|无法/u.test(status ?? '')),
      format,
    ).toEqual([
      ['1', '√ 达到序时进度', '66', '110'],
      ['3', '× 滞后', '5.2', '5'],
      ['7', '× 滞后', '300', '380'],
      ['9', '√ 达到序时进度', '≥100', '150'],
      ['14', '√ 达到序时进度', '60.5', '60'],
      ['16', '× 滞后', '66.6667', '99'],
      ['17', '? 无法判定', '>1000', '1061'],
    ]);
    expect(rows.filter(([, status]) => status === '? 无数据')).toHaveLength(10);
    expect(rows[1]).toEqual(['2', '- 暂不适用', '', '6']);
  }
});
