import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/intake/workbook/workbook.js';
import { rowsOf, shownRows, xlsx } from '../../../helpers/workbooks.js';

const shown = async (rows: string, more: Parameters<typeof xlsx>[0] = {}) =>
  shownRows(await xlsx({ rows, ...more }));

describe('text', () => {
  test('of shared strings: runs joined, phonetic runs left out, escapes and entities decoded', async () => {
    const strings =
      '<si><t xml:space="preserve"> 合成 </t></si><si><r><t>武</t></r><r><rPr><b/></rPr><t>昌&amp;区</t></r><rPh sb="0" eb="1"><t>ウ</t></rPh></si><si><t>a_x000A_b</t></si>';
    const cell = (index: number) => `<c t="s"><v>${index}</v></c>`;
    expect(await shown(`<row>${cell(0)}${cell(1)}${cell(2)}</row>`, { strings })).toEqual([
      '1:  合成 |武昌&区|a\nb',
    ]);
  });

  test('within the cell, and of formulas', async () => {
    const rows =
      '<row r="1"><c t="inlineStr"><is><r><t>合</t></r><r><t>成</t></r><rPh><t>ホ</t></rPh></is></c><c t="str"><f>"x"</f><v>x</v></c></row>';
    expect(await shown(rows)).toEqual(['1: 合成|x']);
  });

  test('that is empty is no fault of the formula', async () => {
    const rows = '<row r="1"><c t="str"><f>""</f><v></v></c><c><v>1</v></c></row>';
    expect(await shown(rows)).toEqual(['1: |1']);
  });

  test('that stands where a number should is kept', async () => {
    expect(await shown('<row><c><v>22,1</v></c><c t="n"><v>1e2</v></c></row>')).toEqual(['1: 22,1|100']);
  });
});

describe('faults', () => {
  test('a formula without a stored value, of every kind', async () => {
    const rows =
      '<row><c><f>A2*2</f></c><c><f t="shared" si="0"/><v/></c><c t="s"><f>A1</f><v></v></c></row>';
    expect(await shown(rows)).toEqual([
      '1: !formula-without-value|!formula-without-value|!formula-without-value',
    ]);
  });

  test('errors, typed or stored by a formula', async () => {
    const rows = '<row><c t="e"><v>#N/A</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(await shown(rows)).toEqual(['1: #N/A!error-value|#DIV/0!!error-value']);
  });
});

describe('dates', () => {
  const formats = ['yyyy-mm-dd', 'yyyy"年"'];

  test('as numbers and as ISO text', async () => {
    const rows = '<row><c s="1"><v>45291</v></c><c s="2" t="d"><v>2023-12-31T00:00:00</v></c></row>';
    expect(await shown(rows, { formats })).toEqual(['1: 2023-12-31|2023']);
  });

  test('counted from 1904', async () => {
    expect(await shown('<row><c s="1"><v>43829</v></c></row>', { formats, date1904: true })).toEqual([
      '1: 2023-12-31',
    ]);
  });
});

describe('places', () => {
  test('rows and cells may be left out, or not say where they are', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="9"/><row><c r="AA10"><v>4</v></c></row>';
    expect(await shown(rows)).toEqual(['3: |1|2', '4: 3', `10: ${'|'.repeat(26)}4`]);
  });

  test('formatted cells without a value are blank, and a row of them is left out', async () => {
    expect(
      await shown('<row r="1"><c r="A1" s="0"/></row><row r="2"><c r="A2"><v>1</v></c><c s="0"/></row>'),
    ).toEqual(['2: 1']);
  });

  test('elements may have a prefix', async () => {
    const sheet =
      '<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';
    expect(await shownRows(await xlsx({ sheet }))).toEqual(['1: 1|1']);
  });
});

describe('merged ranges', () => {
  const behind = (...ranges: string[]) =>
    `<mergeCells>${ranges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;

  test('cover what stands below them, but no row that is absent', async () => {
    const rows =
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>9</v></c></row><row r="4"><c r="A4"><v>7</v></c><c r="C4"><v>2</v></c></row>';
    const bytes = await xlsx({ rows, behind: behind('A2:B1048576') });
    expect(await shownRows(bytes)).toEqual(['2: 1|1', '4: 1|1|2']);
    expect((await rowsOf(bytes))[1]?.cells[1]?.merge).toEqual({
      line: 2,
      column: 1,
      rows: 1048575,
      columns: 2,
    });
  });

  test('cover cells with the fault of the first', async () => {
    const rows = '<row r="1"><c r="A1"><f>B2</f></c></row>';
    expect(await shown(rows, { behind: behind('A1:B1') })).toEqual([
      '1: !formula-without-value|!formula-without-value',
    ]);
  });

  test('a range of one cell is none', async () => {
    const [row] = await rowsOf(await xlsx({ rows: '<row><c><v>1</v></c></row>', behind: behind('A1:A1') }));
    expect(row?.cells).toEqual([{ text: '1' }]);
  });

  test('are found wherever a chunk ends', async () => {
    const row = (r: number) =>
      `<row r="${r}"><c r="A${r}" t="inlineStr"><is><t>${r} ${'合'.repeat(r % 97)}</t></is></c></row>`;
    const rows = Array.from({ length: 6000 }, (_, i) => row(i + 1)).join('');
    const ranges = Array.from({ length: 3000 }, (_, i) => `A${2 * i + 1}:A${2 * i + 2}`);
    const all = await rowsOf(await xlsx({ rows, behind: behind(...ranges) }));
    const texts = all.map(({ cells }) => Number.parseInt(cells[0]!.text, 10));
    expect(texts).toEqual(all.map(({ line }) => (line % 2 === 0 ? line - 1 : line)));
    expect(texts).toHaveLength(6000);
  });
});

test('sheets that are no worksheets are left out; hidden ones say so', async () => {
  const sheets =
    '<sheet name="图" r:id="rId4"/><sheet name="一" state="veryHidden" r:id="rId1"/><sheet name="二" state="visible" r:id="rId5"/>';
  const workbook = await openWorkbook(await xlsx({ sheets }));
  expect(workbook.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['一', true],
    ['二', false],
  ]);
});

test('rows are read as they are asked for: a damaged end is met only when it is reached', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 1}"><c><v>${i}</v></c></row>`).join(
    '',
  );
  const bytes = await xlsx({ rows: `${rows}<row r="1"><c><v>1</v></c></row>` });
  const iterator = (await openWorkbook(bytes)).sheets[0]!.rows()[Symbol.asyncIterator]();
  expect((await iterator.next()).value).toEqual({ line: 1, cells: [{ text: '0' }] });
  await iterator.return?.();
  await expect(rowsOf(bytes)).rejects.toMatchObject({ name: 'WorkbookError', reason: 'damaged' });
});
