import { WorkbookError } from './workbook-error.js';

/** The records of a BIFF8 stream that are read. */
export const RECORD = {
  formula: 0x06,
  eof: 0x0a,
  dateMode: 0x22,
  filePass: 0x2f,
  continued: 0x3c,
  boundSheet: 0x85,
  multipleRk: 0xbd,
  richString: 0xd6,
  extendedFormat: 0xe0,
  mergedCells: 0xe5,
  sharedStrings: 0xfc,
  sharedString: 0xfd,
  number: 0x203,
  label: 0x204,
  booleanOrError: 0x205,
  string: 0x207,
  rk: 0x27e,
  format: 0x41e,
  bof: 0x809,
} as const;

export interface BiffRecord {
  readonly id: number;
  readonly at: number;
  readonly data: Buffer;
}

/** The record at a place of the stream. @throws WorkbookError when it is cut off */
export function recordAt(stream: Buffer, at: number): BiffRecord {
  const end = at + 4 + (at + 4 <= stream.length ? stream.readUInt16LE(at + 2) : 0);
  if (end > stream.length) throw new WorkbookError('damaged', `BIFF8 ${at}`);
  return { id: stream.readUInt16LE(at), at, data: stream.subarray(at + 4, end) };
}

/** The records from a BOF to the EOF that belongs to it; those of charts in between are left out. */
export function* substream(stream: Buffer, start: number): Generator<BiffRecord> {
  let depth = 0;
  for (let at = start; ; ) {
    const record = recordAt(stream, at);
    if (at === start && record.id !== RECORD.bof) throw new WorkbookError('damaged', `BIFF8 ${at}`);
    if (record.id === RECORD.bof) depth += 1;
    if (record.id === RECORD.eof) depth -= 1;
    if (depth === 0) return;
    if (depth === 1) yield record;
    at += 4 + record.data.length;
  }
}

/** A text and the length before it, of one or two bytes. @throws WorkbookError when it goes on in another record */
export function textAt(data: Buffer, at: number, lengthBytes: 1 | 2): string {
  const length = data.readUIntLE(at, lengthBytes);
  const wide = (data.readUInt8(at + lengthBytes) & 1) !== 0;
  const start = at + lengthBytes + 1;
  const end = start + (wide ? 2 * length : length);
  if (end > data.length) throw new WorkbookError('unsupported', `BIFF8 text of ${length}`);
  return data.toString(wide ? 'utf16le' : 'latin1', start, end);
}
