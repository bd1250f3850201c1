import { closeSync, openSync, readSync } from 'node:fs';
import type { InputFile } from '../input-file.js';
import type { Cut } from './row-scan.js';
import { cellsOf } from './row-texts.js';

/** Where a file is looked into, evenly, and how many bytes each time. */
const PLACES = 96;
const BYTES = 1 << 13;

/** The cells of some rows of a CSV file, with nearly every label among them; a line that is cut is left out. */
export function sampledRows(
  file: InputFile & { readonly path: string },
  { delimiter, width }: Cut,
): (readonly string[])[] {
  const handle = openSync(file.path, 'r');
  const bytes = Buffer.allocUnsafe(BYTES);
  const found: (readonly string[])[] = [];
  try {
    for (let place = 0; place < PLACES; place += 1) {
      const at = Math.floor((Math.max(file.size - BYTES, 0) / PLACES) * place);
      const length = readSync(handle, bytes, 0, BYTES, at);
      const lines = bytes.toString('utf8', 0, length).split(/\r?\n/u).slice(1, -1);
      for (const line of lines) {
        const cells = cellsOf(line, delimiter);
        if (cells?.length === width) found.push(cells);
      }
      if (file.size <= BYTES) break;
    }
  } finally {
    closeSync(handle);
  }
  return found;
}
