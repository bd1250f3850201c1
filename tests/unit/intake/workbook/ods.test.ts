import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/intake/workbook/workbook.js';
import { ods, rowsOf, shownRows } from '../../../helpers/workbooks.js';

const table = (content: string, more = '') =>
  `<table:table table:name="合成"${more}>${content}</table:table>`;
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`;
const text = (value: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${value}</text:p></table:table-cell>`;
const number = (value: string, more = '') =>
  `<table:table-cell office:value-type="float" office:value="${value}"${more}/>`;

const STYLES =
  '<number:number-style style:name="N1"><number:number number:decimal-places="2"/></number:number-style>' +
  '<number:percentage-style style:name="N2"><number:number number:decimal-places="1" number:min-decimal-places="1"/><number:text>%</number:text></number:percentage-style>' +
  '<number:date-style style:name="N3"><number:year/><number:text>年</number:text></number:date-style>' +
  '<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>' +
  '<style:style style:name="ce2" style:family="table-cell" style:data-style-name="N2"/>' +
  '<style:style style:name="ce3" style:family="table-cell" style:data-style-name="N3"/>' +
  '<style:style style:name="ce4" style:family="table-cell" style:parent-style-name="ce1"/>' +
  '<style:style style:name="ring" style:family="table-cell" style:parent-style-name="ring"/>' +
  '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="false"/></style:style>';

const shown = async (content: string) => shownRows(await ods(table(content), STYLES));
const styled = (style: string) => ` table:style-name="${style}"`;

describe('values', () => {
  test('have the format of the cell, the row or the column, also an inherited one', async () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:default-cell-style-name="ce1"/>';
    const first = row(
      number('22.1') + number('22.1', styled('ce4')) + number('22.1') + number('5', styled('ring')),
    );
    const second = row(number('0.5'), ' table:default-cell-style-name="ce2"');
    expect(await shown(columns + first + second)).toEqual(['1: 22.1|22.10|22.10|5', '2: 50.0%']);
  });

  test('of every type', async () => {
    const cell = (attributes: string) => `<table:table-cell ${attributes}/>`;
    const cells = [
      cell('office:value-type="percentage" office:value="0.029163"'),
      cell('office:value-type="currency" office:value="22.099999999999998"'),
      cell('office:value-type="boolean" office:boolean-value="true"'),
      cell('office:value-type="date" office:date-value="2023-12-31"'),
      cell('office:value-type="date" office:date-value="2023-12-31T06:30:00"'),
      cell(`office:value-type="date" office:date-value="2023-12-31"${styled('ce3')}`),
      cell('office:value-type="time" office:time-value="PT06H30M00S"'),
      cell('office:value-type="string" office:string-value="合成"'),
    ];
    expect(await shown(row(cells.join('')))).toEqual([
      '1: 2.9163%|22.1|TRUE|2023-12-31|2023-12-31T06:30:00|2023|06:30:00|合成',
    ]);
  });

  test('faults: formulas without a value, errors', async () => {
    const formula = ' table:formula="of:=[.A1]"';
    const cells = [
      `<table:table-cell${formula}/>`,
      `<table:table-cell${formula} office:value-type="string" office:string-value=""/>`,
      text('#DIV/0!', `${formula} calcext:value-type="error"`),
      text('Err:508', formula),
      text('#N/A'),
    ];
    expect(await shown(row(cells.join('')))).toEqual([
      '1: !formula-without-value||#DIV/0!!error-value|Err:508!error-value|#N/A',
    ]);
  });
});

test('text: paragraphs, spaces, spans; no comments, drawings or phonetic readings', async () => {
  const cell =
    '<table:table-cell office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation>' +
    '<text:p>甲<text:s text:c="2"/><text:span>乙<text:tab/></text:span></text:p>' +
    '<text:p><text:ruby><text:ruby-base>武</text:ruby-base><text:ruby-text>ウ</text:ruby-text></text:ruby><text:line-break/>昌</text:p>' +
    '<draw:frame><table:table table:name="内"><table:table-row><table:table-cell><text:p>内</text:p></table:table-cell></table:table-row></table:table></draw:frame></table:table-cell>';
  expect(await shown(row(cell + text('丙')))).toEqual(['1: 甲  乙\t\n武\n昌|丙']);
});

describe('repetition', () => {
  test('of cells and rows, filled and blank', async () => {
    const blank = '<table:table-cell table:number-columns-repeated="2"/>';
    const rows =
      row(text('a', ' table:number-columns-repeated="2"') + blank + text('b')) +
      row('<table:table-cell/>', ' table:number-rows-repeated="3"') +
      row(text('c'), ' table:number-rows-repeated="2"') +
      row(
        '<table:table-cell table:number-columns-repeated="16384"/>',
        ' table:number-rows-repeated="1048570"',
      );
    expect(await shown(rows)).toEqual(['1: a|a|||b', '5: c', '6: c']);
  });

  test('of a row with a merged range', async () => {
    const cells = `${text('a', ' table:number-columns-spanned="2"')}<table:covered-table-cell/>`;
    const rows = await rowsOf(await ods(table(row(cells, ' table:number-rows-repeated="2"'))));
    expect(rows.map(({ cells: [, covered] }) => covered?.merge)).toEqual([
      { line: 1, column: 1, rows: 1, columns: 2 },
      { line: 2, column: 1, rows: 1, columns: 2 },
    ]);
  });
});

test('header rows and groups of rows are rows like others', async () => {
  const rows = `<table:table-header-rows>${row(text('头'))}</table:table-header-rows><table:table-row-group>${row(text('体'))}</table:table-row-group>`;
  expect(await shown(rows)).toEqual(['1: 头', '2: 体']);
});

test('sheets: hidden ones say so, what is remembered of other files is left out', async () => {
  const tables =
    table(row(text('甲')), styled('ta1')) +
    table(row(text('外')), styled('ta_extref')) +
    table(row(text('乙')));
  const bytes = await ods(tables, STYLES);
  const { format, sheets } = await openWorkbook(bytes);
  expect([format, ...sheets.map(({ hidden }) => hidden)]).toEqual(['ods', true, false]);
  expect(await shownRows(bytes, 0)).toEqual(['1: 甲']);
  expect(await shownRows(bytes, 1)).toEqual(['1: 乙']);
});
