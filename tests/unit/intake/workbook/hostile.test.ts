import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openWorkbook, WorkbookError } from '../../../../src/intake/workbook/workbook.js';
import { zip } from '../../../helpers/workbooks.js';

const FOLDER = join(import.meta.dirname, '../../../fixtures/workbook');
const FILES = ['synthetic-openpyxl.xlsx', 'synthetic-libreoffice.ods', 'synthetic-libreoffice.xls'];

/** Reads everything; anything but a WorkbookError escapes. */
async function readAll(bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  try {
    for (const sheet of (await openWorkbook(bytes)).sheets) {
      for await (const { cells } of sheet.rows())
        expect(cells.every(cell => typeof cell?.text === 'string')).toBe(true);
    }
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
  }
  expect(performance.now() - start).toBeLessThan(2000);
}

const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 });

function changed(original: Uint8Array, edits: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = Buffer.from(original);
  for (const [place, value] of edits) bytes[place % bytes.length] = value;
  return bytes;
}

describe('whatever the bytes, there are rows or a WorkbookError', () => {
  test('random bytes, also behind a signature', async () => {
    const signature = fc.constantFrom('', 'PK\x03\x04', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
    await fc.assert(
      fc.asyncProperty(signature, fc.uint8Array({ maxLength: 2000 }), (start, bytes) =>
        readAll(Buffer.concat([Buffer.from(start, 'latin1'), bytes])),
      ),
    );
  });

  test.each(FILES)('%s with bytes changed', async name => {
    const original = readFileSync(join(FOLDER, name));
    await fc.assert(
      fc.asyncProperty(changes, edits => readAll(changed(original, edits))),
      { numRuns: 200 },
    );
  });

  test('the tables of a compound file changed', async () => {
    const original = readFileSync(join(FOLDER, 'synthetic-libreoffice.xls'));
    const places = fc.array(fc.tuple(fc.nat(511), fc.constantFrom(0, 1, 2, 255, 254)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(places, edits => readAll(changed(original, edits))),
      { numRuns: 200 },
    );
  });

  test.each(['xl/worksheets/sheet1.xml', 'content.xml'])('XML of %s changed', async part => {
    const xml = Buffer.from(
      part === 'content.xml'
        ? '<o:d><o:body><o:spreadsheet><t:table table:name="S"><t:table-row><t:table-cell office:value-type="float" office:value="1"><t:p>1</t:p></t:table-cell></t:table-row></t:table></o:spreadsheet></o:body></o:d>'
        : '<worksheet><sheetData><row r="1"><c r="A1" t="str"><f>1</f><v>&#65;</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    );
    const workbook = '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="a"/></sheets></workbook>';
    const rels =
      '<Relationships><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
    await fc.assert(
      fc.asyncProperty(changes, async edits =>
        readAll(
          await zip({
            'xl/workbook.xml': workbook,
            'xl/_rels/workbook.xml.rels': rels,
            [part]: changed(xml, edits),
          }),
        ),
      ),
      { numRuns: 300 },
    );
  });
});
