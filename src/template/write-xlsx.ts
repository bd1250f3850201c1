import { figuresSheet } from './figures-sheet.js';
import { instructionsSheet } from './instructions-sheet.js';
import type { Template } from './template.js';

/** A workbook must say when it was changed, and the clock would make two of the same differ. */
const NO_CLOCK = new Date('1980-01-01T00:00:00Z');

/** The table and, on a second sheet, how to fill it in. */
export async function writeWorkbook(template: Template): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const title = template.catalogue.plan.name[template.lang];
  return writeXlsx({
    sheets: [figuresSheet(template), instructionsSheet(template)],
    properties: { title, created: NO_CLOCK, modified: NO_CLOCK },
  });
}
