import { decodeOoxmlEscapes } from './hucre.js';
import { LIMITS } from './limits.js';
import { WorkbookError } from './workbook-error.js';
import { detached, extended, scanXml, type XmlEvents } from './xml-events.js';

/** The shared strings, by index. @throws WorkbookError; whatever a broken part brings about */
export async function readStrings(part: string, chunks: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  let length = 0;
  const collect = (text: string): void => {
    strings.push(text);
    length += text.length;
    if (length > LIMITS.sharedText || strings.length > LIMITS.sharedStrings) {
      throw new WorkbookError('too-large', part);
    }
  };
  await scanXml(part, chunks, richText('si', collect));
  return strings;
}

/** Hears every `element` of rich text: its runs joined, phonetic runs left out. */
export function richText(element: string, collect: (text: string) => void): Required<XmlEvents> {
  let text = '';
  let phonetic = false;
  let reading = false;
  return {
    open: name => {
      if (name === element) text = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') reading = !phonetic;
    },
    text: more => {
      if (reading) text = extended(text, more);
    },
    close: name => {
      if (name === 't') reading = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === element) collect(detached(decodeOoxmlEscapes(text)));
    },
  };
}
