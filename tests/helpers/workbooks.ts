import { writeCfb } from '../../node_modules/hucre/dist/xlsx/crypto/cfb.mjs';
import { ZipWriter } from '../../node_modules/hucre/dist/zip/writer.mjs';
import { openWorkbook, type WorkbookCell, type WorkbookRow } from '../../src/intake/workbook/workbook.js';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATED = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

export type Parts = Readonly<Record<string, string | Uint8Array>>;

export function zip(parts: Parts): Promise<Uint8Array> {
  const writer = new ZipWriter();
  for (const [path, data] of Object.entries(parts)) writer.add(path, Buffer.from(data));
  return writer.build();
}

export interface XlsxParts {
  /** What stands in `<sheetData>`. */
  readonly rows?: string;
  readonly behind?: string;
  readonly strings?: string;
  /** Number format codes; a cell's `s` is the place in this list, from 1. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  readonly sheet?: string;
  readonly sheets?: string;
  readonly more?: Parts;
}

/** The smallest .xlsx file with one sheet 合成. */
export function xlsx({ rows, behind = '', strings, formats = [], date1904, sheet, sheets, more }: XlsxParts) {
  return zip({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns:r="${RELATIONS}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${
      sheets ?? '<sheet name="合成" sheetId="1" r:id="rId1"/>'
    }</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', '/xl/styles.xml'],
      ['rId5', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId4', 'chartsheet', 'chartsheets/sheet1.xml'],
    ]),
    'xl/worksheets/sheet1.xml':
      sheet ?? `<worksheet><sheetData>${rows ?? ''}</sheetData>${behind}</worksheet>`,
    'xl/sharedStrings.xml': `<sst>${strings ?? ''}</sst>`,
    'xl/styles.xml': stylesPart(formats),
    ...more,
  });
}

function relations(entries: readonly (readonly [string, string, string])[]): string {
  const tags = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<?xml version="1.0"?><Relationships ${RELATED}>${tags.join('')}</Relationships>`;
}

function stylesPart(formats: readonly string[]): string {
  const codes = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escaped(code)}"/>`);
  const styles = formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`);
  return `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** The smallest .ods file: what stands in `<office:spreadsheet>`, and its automatic styles. */
export function ods(tables: string, styles = '', more: Parts = {}): Promise<Uint8Array> {
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    ...more,
  });
}

/** A BIFF record: number, then bytes or little-endian words of two bytes. */
export function record(id: number, ...data: (number | Buffer)[]): Buffer {
  const body = Buffer.concat(data.map(piece => (typeof piece === 'number' ? word(piece) : piece)));
  return Buffer.concat([word(id), word(body.length), body]);
}

export function word(value: number): Buffer {
  return Buffer.from([value & 0xff, value >> 8]);
}

const BOF = record(0x809, 0x600, 5);
const EOF = record(0x0a);

/** The smallest .xls file with one sheet S: records of the workbook, records of the sheet. */
export function xls(globals: readonly Buffer[], sheet: readonly Buffer[], state = 0): Uint8Array {
  const before = Buffer.concat([BOF, ...globals]);
  const start = before.length + 4 + 9 + EOF.length;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(start);
  const bound = record(0x85, place, Buffer.from([state, 0, 1, 0, 0x53]));
  const stream = Buffer.concat([before, bound, EOF, BOF, ...sheet, EOF]);
  return cfb('Workbook', stream);
}

export function cfb(name: string, data: Uint8Array): Uint8Array {
  return writeCfb([{ name, data }]);
}

export async function rowsOf(bytes: Uint8Array, index = 0): Promise<WorkbookRow[]> {
  const rows: WorkbookRow[] = [];
  for await (const row of (await openWorkbook(bytes)).sheets[index]!.rows()) rows.push(row);
  return rows;
}

/** `1: a|b` for every row, a fault behind `!`. */
export async function shownRows(bytes: Uint8Array, index = 0): Promise<string[]> {
  const rows = await rowsOf(bytes, index);
  return rows.map(({ line, cells }) => `${line}: ${cells.map(shownCell).join('|')}`);
}

function shownCell({ text, fault }: WorkbookCell): string {
  return fault ? `${text}!${fault}` : text;
}
