import { printable } from '../printable.js';

const BREAK = /\r\n|[\n\r\u2028\u2029]/u;
/** Characters no XML file may hold. */
const FORBIDDEN = /[\p{Cs}\ufffe\uffff]/gu;

/** The lines of a text from anywhere, with what no file format may hold written out or replaced. */
export function textLines(text: string): readonly string[] {
  return text.split(BREAK).map(line => printable(line).replace(FORBIDDEN, '\ufffd'));
}

/** The same in a single line. */
export function oneLine(text: string): string {
  return textLines(text).join(' ');
}
