import { spawnSync } from 'node:child_process';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { MIXED, reported } from '../../../helpers/reported.js';

type Row = Readonly<Record<string, string>>;

function rowsOf(bytes: Buffer): Row[] {
  return parse(bytes, { bom: true, columns: true, recordDelimiter: '\r\n' });
}

const EN = ['check', 'synthetic.csv', '--as-of', '2023', '--lang', 'en'];
const HAS_PYTHON = spawnSync('python3', ['--version']).status === 0;

describe('the table', () => {
  test('begins with a BOM and ends every row with CR LF', async () => {
    const { bytes, text } = await reported('csv', MIXED);
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  test('has findings first, then results, in the same columns', async () => {
    const rows = rowsOf((await reported('csv', MIXED)).bytes);
    expect(rows.map(row => row.类别)).toEqual([
      ...Array<string>(5).fill('问题'),
      ...Array<string>(36).fill('结果'),
    ]);
    expect(rows[0]).toMatchObject({
      代码或状态: 'not-a-number',
      程度或判定: '错误',
      文件: 'synthetic.csv',
      工作表: '',
      单元格: '',
      行: '7',
      列: '4',
      原文: '约300',
      说明: '“约300”不是数字',
    });
    expect(rows[1]).toMatchObject({
      代码或状态: 'missing-binding',
      地区: '江岸区',
      地区代码: '420102',
      年份: '2023',
      行: '',
    });
    expect(rows[4]).toMatchObject({
      代码或状态: 'unit-converted',
      程度或判定: '提示',
      指标代号: 'graduates-staying',
    });
  });

  test('writes figures as they are, and nothing for what is not known', async () => {
    const rows = rowsOf((await reported('csv', MIXED, EN)).bytes);
    const of = (area: string, no: string) => rows.find(row => row.Area === area && row['No.'] === no);
    expect(of('Wuhan', '7')).toMatchObject({
      Kind: 'result',
      'Code or status': 'behind',
      'Severity or verdict': 'fail',
      'Area code': '420100',
      Indicator: 'People in work injury insurance',
      Attribute: 'binding',
      Unit: '万人',
      Year: '2023',
      Month: '',
      Actual: '300',
      Operator: '≥',
      Target: '380',
      'Due now': '361.296',
      Gap: '-61.296',
      'Share of the plan gone': '0.6',
      Base: '333.24',
      'Change on base': '-33.24',
      File: 'synthetic.csv',
      Line: '6',
      'Text found': '300',
    });
    expect(of('Wuhan', '16')?.Actual).toBe('66.666666666667');
    expect(of('Wuhan', '17')).toMatchObject({ Actual: '>1000', Gap: '>-41.32' });
    expect(of('Wuhan', '8')).toMatchObject({ Actual: '', Gap: '', Forecast: '', Completion: '' });
    expect(rows.flatMap(row => Object.values(row))).not.toContain('—');
  });

  test('--show failures leaves out what passes or is open, and no finding', async () => {
    const rows = rowsOf((await reported('csv', MIXED, [...EN, '--show', 'failures'])).bytes);
    expect(rows.map(row => row['Severity or verdict'])).toEqual([
      'error',
      'error',
      'warning',
      'warning',
      'note',
      ...Array<string>(4).fill('fail'),
    ]);
  });

  test('of validate has findings alone; of nothing at all, heads', async () => {
    const only = rowsOf((await reported('csv', MIXED, ['validate', 'synthetic.csv', '--lang', 'zh'])).bytes);
    expect(new Set(only.map(row => row.类别))).toEqual(new Set(['问题']));
    expect(only.length).toBeGreaterThan(2);
  });
});

describe('a spreadsheet', () => {
  const TEXTS = ['=1+1', '+1+1', '-1-1', '@SUM(A1)', '=HYPERLINK("x","y")', '＝1', "=cmd|' /C calc'!A1"];
  const DATA = `${MIXED}${TEXTS.map(text => `武汉市,城镇登记失业率,2022,"${text.replaceAll('"', '""')}",%,,,合成数据\n`).join('')}`;
  const CELLS = `${DATA}武汉市,城镇新增就业人数,2025,-2.08,万人,,,合成数据\n`;

  test('calculates no cell, and takes a negative number for one', async () => {
    const rows = rowsOf((await reported('csv', CELLS)).bytes);
    const found = rows.map(row => row.原文);
    for (const text of TEXTS) expect(found).toContain(`'${text}`);
    expect(found).toContain('-2.08');
    const cells = rows.flatMap(row => Object.values(row));
    expect(cells.filter(cell => /^[=+\-@\t\r＝＋－＠]/u.test(cell) && !/^-\d+(\.\d+)?$/u.test(cell))).toEqual(
      [],
    );
  });

  test.skipIf(!HAS_PYTHON)('of another make reads the same', async () => {
    const { bytes } = await reported('csv', CELLS);
    const read =
      'import csv,io,json,sys; print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"), newline=""), strict=True))))';
    const { stdout } = spawnSync('python3', ['-c', read], { input: bytes, encoding: 'utf8' });
    expect(JSON.parse(stdout)).toEqual(parse(bytes, { bom: true, recordDelimiter: '\r\n' }));
  });
});
