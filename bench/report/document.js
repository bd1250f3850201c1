import { readFileSync, writeFileSync } from 'node:fs';

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/** Puts a text between the markers of a document, and nothing else. */
export function between(document, text) {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`the document has no ${START} with ${END} behind it`);
  return `${document.slice(0, start + START.length)}\n\n${text}\n\n${document.slice(end)}`;
}

export function writeBetween(path, text) {
  writeFileSync(path, between(readFileSync(path, 'utf8'), text));
}
