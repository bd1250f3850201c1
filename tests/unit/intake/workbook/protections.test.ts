import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { openWorkbook } from '../../../../src/intake/workbook/workbook.js';
import { cfb, ods, record, rowsOf, xls, xlsx, zip } from '../../../helpers/workbooks.js';

const MIB = 1024 * 1024;
const SOON = 2000;

async function failureOf(bytes: Uint8Array | Promise<Uint8Array>): Promise<string> {
  const input = await bytes;
  const start = performance.now();
  const failure = await rowsOf(input).then(
    () => 'none',
    error => (error.name === 'WorkbookError' ? error.reason : `${error}`),
  );
  expect(performance.now() - start).toBeLessThan(SOON);
  return failure;
}

const merges = (...ranges: string[]) =>
  `<mergeCells>${ranges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
const table = (content: string) => `<table:table table:name="S">${content}</table:table>`;

describe('what is no workbook', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['text', Buffer.from('地区,指标\n')],
    ['a web page named .xls', Buffer.from('<html><table></table></html>')],
    ['a compound file of another kind', cfb('WordDocument', Buffer.alloc(10))],
  ])('%s', async (_, bytes) => expect(await failureOf(bytes)).toBe('not-a-workbook'));

  test('other zip files', async () => {
    expect(await failureOf(zip({ 'a.txt': 'a' }))).toBe('not-a-workbook');
    expect(await failureOf(zip({ 'xl/workbook.xml': '<document/>' }))).toBe('not-a-workbook');
    const text =
      '<office:document-content><office:body><office:text/></office:body></office:document-content>';
    expect(await failureOf(zip({ 'content.xml': text }))).toBe('not-a-workbook');
  });

  test('kinds of workbook that are not read', async () => {
    const rels =
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
    expect(await failureOf(zip({ '_rels/.rels': rels, 'xl/workbook.bin': '' }))).toBe('unsupported');
    expect(await failureOf(cfb('Book', record(0x809, 0x500, 5)))).toBe('unsupported');
    expect(await failureOf(cfb('Workbook', record(0x809, 0x500, 5)))).toBe('unsupported');
  });
});

describe('encrypted files', () => {
  test('of all three formats', async () => {
    const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>';
    expect(await failureOf(cfb('EncryptedPackage', Buffer.alloc(5000)))).toBe('encrypted');
    expect(await failureOf(ods('', '', { 'META-INF/manifest.xml': manifest }))).toBe('encrypted');
    expect(await failureOf(xls([record(0x2f, 1)], []))).toBe('encrypted');
  });

  test('a zip with a password', async () => {
    const bytes = Buffer.from(await xlsx({}));
    for (let at = bytes.indexOf('PK\x03\x04'); at >= 0; at = bytes.indexOf('PK\x03\x04', at + 4)) {
      bytes.writeUInt16LE(bytes.readUInt16LE(at + 6) | 1, at + 6);
    }
    expect(await failureOf(bytes)).toBe('encrypted');
  });
});

describe('damage', () => {
  test('files cut off anywhere', async () => {
    const whole = [await xlsx({ rows: '<row><c><v>1</v></c></row>' }), await ods(table('')), xls([], [])];
    for (const bytes of whole) {
      for (const share of [0.1, 0.3, 0.5]) {
        const cut = await failureOf(bytes.subarray(0, Math.floor(bytes.length * share)));
        expect(cut).toMatch(/^(damaged|not-a-workbook)$/);
      }
    }
  });

  test.each([
    ['a document type', '<!DOCTYPE worksheet><worksheet/>'],
    ['entities', '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><worksheet><sheetData/></worksheet>'],
    ['an element that is not closed', '<worksheet><sheetData>'],
    ['no XML', '合成'],
  ])('%s', async (_, sheet) => expect(await failureOf(xlsx({ sheet }))).toBe('damaged'));

  test.each([
    ['a column beyond letters', '<row><c r="ZZZZ1"><v>1</v></c></row>', 'damaged'],
    ['a column beyond the last', '<row><c r="XFE1"><v>1</v></c></row>', 'too-large'],
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>', 'too-large'],
    ['a row that is no number', '<row r="1e400"><c><v>1</v></c></row>', 'damaged'],
    ['a row that goes back', '<row r="2"/><row r="1"/>', 'damaged'],
    ['a shared string that is none', '<row><c t="s"><v>7</v></c></row>', 'damaged'],
  ])('%s', async (_, rows, reason) => expect(await failureOf(xlsx({ rows }))).toBe(reason));

  test('bytes changed in a part', async () => {
    const bytes = Buffer.from(await zip({ 'content.xml': 'x'.repeat(100) }));
    const at = bytes.indexOf('content.xml') + 'content.xml'.length;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x55, at);
    expect(await failureOf(bytes)).toBe('damaged');
  });
});

describe('more than a sheet has', () => {
  test('a file over 100 MiB', async () => {
    expect(await failureOf(Buffer.alloc(100 * MIB + 1))).toBe('too-large');
  });

  test('a zip bomb, whatever its header says of its size', async () => {
    const sheet = `<worksheet><sheetData>${' '.repeat(64 * MIB)}</sheetData></worksheet>`;
    expect(deflateRawSync(sheet.slice(0, MIB)).length * 300).toBeLessThan(MIB);
    expect(await failureOf(xlsx({ sheet }))).toBe('too-large');
  });

  test('rows of one cell far to the right', async () => {
    const rows = Array.from({ length: 5000 }, () => '<row><c r="XFD1"><v>1</v></c></row>').join('');
    expect(await failureOf(xlsx({ rows }))).toBe('too-large');
  });

  test('a tag without an end', async () => {
    const noise = Array.from({ length: 400_000 }, (_, i) => (i * 2654435761) % 4294967296).join(' ');
    expect(await failureOf(xlsx({ sheet: `<worksheet a="${noise}` }))).toBe('damaged');
  });

  test('blanks before the first element', async () => {
    const noise = Array.from({ length: 400_000 }, (_, i) => ' \t\n'.charAt((i * i) % 3).repeat(1 + (i % 40)));
    expect(await failureOf(xlsx({ sheet: noise.join('') }))).toMatch(/^(damaged|too-large)$/);
  });

  test('elements within elements', async () => {
    const sheet = '<a>'.repeat(100_000);
    expect(await failureOf(xlsx({ sheet }))).toBe('damaged');
  });

  test('sheets that are one part read again and again', async () => {
    const sheets = '<sheet name="S" r:id="rId1"/>'.repeat(2);
    expect(await failureOf(xlsx({ sheets }))).toBe('damaged');
  });

  test('a merged range that says where it is ten thousand times and does not end', async () => {
    const behind = `<mergeCells><mergeCell ${'ref="A1:B2" '.repeat(500_000)}`;
    expect(await failureOf(xlsx({ behind }))).toMatch(/^(damaged|too-large)$/);
  });

  test('sheets', async () => {
    const sheets = '<sheet name="S" r:id="rId1"/>'.repeat(1001);
    expect(await failureOf(xlsx({ sheets }))).toBe('too-large');
    expect(await failureOf(ods(table('').repeat(1001)))).toBe('too-large');
  });
});

describe('merged ranges', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c><v>1</v></c></row>`).join('');

  test('50,000 are refused, 10,000 are not', async () => {
    const ranges = Array.from({ length: 50_000 }, (_, i) => `A${2 * i + 1}:B${2 * i + 2}`);
    expect(await failureOf(xlsx({ rows, behind: merges(...ranges) }))).toBe('too-many-merges');
    expect(await failureOf(xlsx({ rows, behind: merges(...ranges.slice(0, 10_000)) }))).toBe('none');
  });

  test('that overlap are refused', async () => {
    const ranges = Array.from({ length: 9000 }, (_, i) => `A${i + 1}:XFD1048576`);
    expect(await failureOf(xlsx({ rows, behind: merges(...ranges) }))).toBe('damaged');
  });

  test('the whole sheet costs what its rows cost', async () => {
    expect(await failureOf(xlsx({ rows, behind: merges('A1:XFD1048576') }))).toBe('too-large');
    expect(await failureOf(xlsx({ rows, behind: merges('A1:XFE1') }))).toBe('too-large');
    expect(await failureOf(xlsx({ rows, behind: merges('B2:A1') }))).toBe('damaged');
  });
});

describe('.ods repetition', () => {
  const cell = (more: string) => `<table:table-cell office:value-type="float" office:value="1"${more}/>`;
  const columns = (count: number | string) => ` table:number-columns-repeated="${count}"`;
  const row = (count: number | string, cells: string) =>
    table(`<table:table-row table:number-rows-repeated="${count}">${cells}</table:table-row>`);

  test.each([
    ['a million blank rows', row(1_048_576, `<table:table-cell${columns(16_384)}/>`), 'none'],
    ['blank rows without end', row(1e15, `<table:table-cell${columns(1e15)}/>`), 'none'],
    ['a million filled rows', row(1_048_576, cell(columns(2))), 'too-large'],
    ['filled rows beyond the last', row(2e9, cell('')), 'too-large'],
    ['filled columns beyond the last', row(1, cell(columns(16_385))), 'too-large'],
    ['filled columns without end', row(1, cell(columns(9e15))), 'too-large'],
    ['less than one', row(0, cell('')), 'damaged'],
    ['no number', row('many', cell('')), 'damaged'],
    [
      'spaces without end',
      row(1, `<table:table-cell><text:p><text:s text:c="999999999"/></text:p></table:table-cell>`),
      'too-large',
    ],
  ])('%s', async (_, content, reason) => expect(await failureOf(ods(content))).toBe(reason));
});

describe('compound files', () => {
  const patched = (place: number, ...words: number[]) => {
    const bytes = Buffer.from(xls([], []));
    for (const [i, value] of words.entries()) bytes.writeUInt32LE(value >>> 0, place + 4 * i);
    return bytes;
  };

  test.each([
    ['sectors of 2 GiB', patched(28, 0x001ffffe)],
    ['a directory that goes in a ring', patched(48, 0)],
    ['millions of tables', patched(44, 0xffffffff, 0)],
    ['tables outside the file', patched(76, 0x00fffff0)],
  ])('%s', async (_, bytes) => expect(await failureOf(bytes)).toMatch(/^(damaged|not-a-workbook|none)$/));

  test('records that claim more than there is', async () => {
    const cut = record(0xe5, 65_535);
    expect(await failureOf(xls([], [cut]))).toBe('damaged');
    expect(
      await failureOf(xls([record(0xfc, 0, 0, 0xffff, 0xffff, 0xffff)], [record(0xfd, 0, 0, 0, 0, 0)])),
    ).toBe('damaged');
  });
});

test('nothing but the file is read: a workbook of no sheets has none', async () => {
  expect((await openWorkbook(await xlsx({ sheets: ' ' }))).sheets).toEqual([]);
});
