import { beforeAll, describe, expect, test } from 'vitest';
import { renderXlsx } from '../../src/report/render/xlsx/xlsx.js';
import { HOSTILE, officeDocument } from '../helpers/office-document.js';
import { unzip } from '../helpers/unzip.js';
import { assertXml, convert, pageSizes, pagesOf, python } from './programs.js';

const SCRIPT = `
import json, sys
from openpyxl import load_workbook
book = load_workbook(sys.argv[1])
def sheet(ws):
    return {
        'name': ws.title,
        'rows': [[c.value for c in row] for row in ws.iter_rows()],
        'types': [[c.data_type for c in row] for row in ws.iter_rows()],
        'formats': [[c.number_format for c in row] for row in ws.iter_rows()],
        'wrapped': [[bool(c.alignment.wrap_text) for c in row] for row in ws.iter_rows()],
        'freeze': ws.freeze_panes, 'filter': ws.auto_filter.ref,
        'rules': [[str(r.sqref), rule.type, rule.formula, rule.dxf.fill.bgColor.rgb if rule.dxf else None]
                  for r in ws.conditional_formatting for rule in r.rules],
        'paper': ws.page_setup.paperSize, 'orientation': ws.page_setup.orientation,
        'fit': [ws.sheet_properties.pageSetUpPr.fitToPage if ws.sheet_properties.pageSetUpPr else None, ws.page_setup.fitToWidth, ws.page_setup.fitToHeight],
        'titles': ws.print_title_rows, 'header': ws.oddHeader.center.text,
        'widths': [ws.column_dimensions[k].width for k in sorted(ws.column_dimensions)],
        'charts': len(ws._charts),
    }
print(json.dumps({'title': book.properties.title, 'sheets': [sheet(ws) for ws in book.worksheets]}))
`;

interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  readonly wrapped: readonly (readonly boolean[])[];
  readonly freeze: string | null;
  readonly filter: string | null;
  readonly rules: readonly (readonly [string, string, readonly string[], string | null])[];
  readonly paper: number;
  readonly orientation: string;
  readonly fit: readonly unknown[];
  readonly titles: string;
  readonly header: string | null;
  readonly widths: readonly number[];
  readonly charts: number;
}

let bytes: Uint8Array = new Uint8Array();
let sheets: readonly Sheet[] = [];

beforeAll(async () => {
  bytes = await renderXlsx(officeDocument('zh'));
  sheets = (python(SCRIPT, bytes) as { sheets: Sheet[] }).sheets;
});

function named(name: string): Sheet {
  const found = sheets.find(sheet => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

describe('the workbook, read by openpyxl', () => {
  test('the sheets in order', () => {
    expect(sheets.map(({ name, charts }) => `${name} ${charts}`)).toEqual([
      '概览 0',
      '主要指标 0',
      '各地区判定结果（合成） 0',
      '两期规划比较（合成） 0',
      '数据问题 1 0',
      '图表 19',
      '图表数据 0',
    ]);
  });

  test('numbers with the signs and the places of their text', () => {
    const { rows, types, formats } = named('主要指标');
    const shown = (row: number) =>
      [3, 4, 5, 6, 7].map(i => `${types[row]?.[i]} ${String(rows[row]?.[i])} ${formats[row]?.[i]}`);
    expect(rows[0]).toEqual(['状态', '指标', '单位', '实际', '目标', '现应达到', '差距', '完成率', '说明']);
    expect(shown(1)).toEqual([
      'n 29.98 0.00',
      'n 110 "> "0',
      'n 66 "≥ "0',
      'n -36.02 0.00',
      `n ${2998 / 11000} 0.0%`,
    ]);
    expect(shown(2)[3]).toBe('n 1.95 +0.00;-0.00;0.00');
    expect(shown(3)).toEqual([
      's >285 General',
      'n 281.5 "≥ "0.00',
      'n 168.9 "≥ "0.00',
      'n null General',
      's >101.2% General',
    ]);
    expect(shown(4)[0]).toBe('n 1234.5 #,##0.0');
    expect(shown(6)).toEqual([
      's 12345678901234567.5 General',
      'n 1 "≥ "0',
      `n ${1 / 3} "≥ "0.0000`,
      `n ${2 / 3} 0.0000`,
      `n ${1 / 3} "("0.0%")"`,
    ]);
  });

  test('every table has a frozen head, a filter over all of it, and is printed on A4', () => {
    for (const name of ['主要指标', '各地区判定结果（合成）', '两期规划比较（合成）', '数据问题 1']) {
      const sheet = named(name);
      expect([sheet.freeze, sheet.paper, sheet.orientation, sheet.titles]).toEqual([
        'A2',
        9,
        'landscape',
        '$1:$1',
      ]);
      expect(sheet.fit).toEqual([true, 1, 0]);
    }
    expect(named('主要指标').filter).toBe('A1:I19');
    expect(named('主要指标').header).toBe('主要指标判定结果（合成）');
  });

  test('colours go by the symbol, bars by the share', () => {
    expect(named('主要指标').rules).toEqual([
      ['A2:A19', 'expression', ['LEFT($A2,2)="× "'], 'FFFFC7CE'],
      ['A2:A19', 'expression', ['LEFT($A2,2)="- "'], 'FFEDEDED'],
      ['A2:A19', 'expression', ['LEFT($A2,2)="√ "'], 'FFC6EFCE'],
      ['A2:A19', 'expression', ['LEFT($A2,2)="? "'], 'FFFFEB9C'],
      ['H2:H19', 'dataBar', [], null],
    ]);
    expect(named('主要指标').rows[1]?.[0]).toBe('√ 达到序时进度');
  });

  test('hostile text is text, and reads as it was', () => {
    const { rows, types, wrapped } = named('数据问题 1');
    expect(rows.slice(1).map(row => row[2])).toEqual([
      HOSTILE[0],
      HOSTILE[1],
      HOSTILE[2],
      HOSTILE[3],
      '\\u{0}\\u{1b}[31m\\u{202e}\ufffd\ufffd _x0041_ "q"',
      HOSTILE[5],
    ]);
    expect(types.flat().filter(type => type !== 's')).toEqual([]);
    expect(wrapped[4]?.[2]).toBe(true);
  });

  test('columns are as wide as their content, Chinese counted double', () => {
    const [status = 0, indicator = 0, unit = 0] = named('主要指标').widths;
    expect(status).toBeGreaterThanOrEqual(15);
    expect(indicator).toBeGreaterThan(28);
    expect(unit).toBeLessThan(10);
  });
});

describe('the workbook in LibreOffice', () => {
  test('prints on A4, with its tables, captions and charts', () => {
    const pdf = convert(bytes, 'report.xlsx', 'pdf');
    expect(new Set(pageSizes(pdf))).toEqual(new Set(['210 x 297', '297 x 210']));
    const text = pagesOf(pdf).join('\n');
    for (const expected of [
      '合成规划完成情况评估报告',
      '达到序时进度',
      '主要指标判定结果（合成）',
      '>110',
      '≥281.50',
      '-36.02',
      '27.3%',
      '>285',
      '12345678901234567.5',
      "=cmd|'/Ccalc'!A1",
      '18合成仲裁结案率',
      '主要指标完成程度（合成）',
      '目标=100%',
    ]) {
      expect(text).toContain(expected);
    }
    expect(text).not.toMatch(/#REF|#NAME|Err:|###/);
  });

  test('every part is XML', () => {
    for (const [path, xml] of unzip(bytes)) if (/\.(xml|rels)$/.test(path)) assertXml(xml);
  });
});
