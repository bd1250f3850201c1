import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { HEADER, rowMaker } from './rows.js';

const CHUNK = 20_000;

/** Writes a file of `rows` rows in constant memory; it has its name only once it is whole. */
export function writeRows(path, job, { seed, rows, badEvery }) {
  const lineAt = rowMaker(job, { seed, rows, badEvery });
  const file = openSync(`${path}.part`, 'w');
  writeSync(file, `${HEADER}\n`);
  for (let from = 0; from < rows; from += CHUNK)
    writeSync(file, linesFrom(lineAt, from, Math.min(from + CHUNK, rows)));
  closeSync(file);
  renameSync(`${path}.part`, path);
}

function linesFrom(lineAt, from, to) {
  let text = '';
  for (let i = from; i < to; i += 1) text += lineAt(i);
  return text;
}
