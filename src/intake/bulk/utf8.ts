import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../decode/decode.js';
import { ENCODINGS, type Encoding, type EncodingName, encodingByBom } from '../decode/encodings.js';
import { fileOnDisk, type InputFile } from '../input-file.js';
import type { Given } from '../read-submission.js';
import { bulkError } from './bulk-error.js';

/** A file whose lines can be taken for UTF-8, and in which encoding it came. */
export interface Utf8File {
  readonly file: InputFile;
  readonly encoding: EncodingName;
}

/** The file as far as its first bytes tell, with these in UTF-8; null where a mark in front of the text would be lost so. */
export function headInUtf8(file: InputFile, given: Given): InputFile | null {
  const encoding = likelyEncoding(file, given);
  if (encoding.name === 'utf-8') return file;
  const text = firstText(file, encoding);
  return text.startsWith('\ufeff') ? null : { ...file, chunks: () => [Buffer.from(text)] };
}

/**
 * The whole file in UTF-8: itself, or what it is decoded to in a folder.
 * @throws Unreadable where it is no text in any encoding, BulkError where the folder is full
 */
export function inUtf8(file: InputFile, given: Given, folder: string, number: number): Utf8File {
  if (likelyEncoding(file, given).name === 'utf-8') return { file, encoding: 'utf-8' };
  const { encoding, pieces } = decode(file, given.encoding ?? null);
  const path = join(folder, `decoded-${number}.csv`);
  write(path, pieces());
  return { file: fileOnDisk(file.name, path, file.isFound), encoding };
}

/** @throws BulkError where the temporary folder is full */
function write(path: string, pieces: Iterable<string>): void {
  const handle = openSync(path, 'w');
  try {
    for (const piece of pieces) writeSync(handle, piece);
  } catch (error) {
    throw bulkError(error);
  } finally {
    closeSync(handle);
  }
}

/** Decided over the whole file later on; here it only says whether there is anything to decode. */
function likelyEncoding(file: InputFile, { encoding = null }: Given): Encoding {
  const said = encoding === null ? encodingByBom(file) : ENCODINGS[encoding];
  if (said) return said;
  return firstText(file, ENCODINGS['utf-8']).includes('\ufffd') ? ENCODINGS.gb18030 : ENCODINGS['utf-8'];
}

/** What of the first bytes is text; a character that is cut at their end is left out. */
export function firstText(file: InputFile, { label }: Encoding = ENCODINGS['utf-8']): string {
  for (const chunk of file.chunks()) return new TextDecoder(label).decode(chunk, { stream: true });
  return '';
}
