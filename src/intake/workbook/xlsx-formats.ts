import { builtinFormat } from './builtin-formats.js';
import { LIMITS } from './limits.js';
import { type NumberFormat, parseNumberFormat } from './number-format.js';
import { WorkbookError } from './workbook-error.js';
import { scanXml } from './xml-events.js';

/** The number format of every cell style, by index. @throws WorkbookError; whatever a broken part brings about */
export async function readFormats(part: string, chunks: AsyncIterable<Buffer>): Promise<NumberFormat[]> {
  const codes = new Map<number, string>();
  const ids: number[] = [];
  let inCellStyles = false;
  await scanXml(part, chunks, {
    open: (name, attributes) => {
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'xf' && inCellStyles) ids.push(Number(attributes.numFmtId ?? 0));
      if (ids.length + codes.size > LIMITS.styles) throw new WorkbookError('too-large', part);
    },
    close: name => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return formatsOf(ids, codes);
}

/** Formats by number, each parsed once: what is stated in the file goes before what its number means. */
export function formatsOf(ids: readonly number[], codes: ReadonlyMap<number, string>): NumberFormat[] {
  const parsed = new Map<number, NumberFormat>();
  return ids.map(id => {
    const format = parsed.get(id) ?? parseNumberFormat(codes.get(id) ?? builtinFormat(id));
    parsed.set(id, format);
    return format;
  });
}
