import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { finding } from '../checks/finding.js';
import type { ObservationStore } from '../engine/store/observation-store.js';
import type { LargeRead } from './bulk/bulk.js';
import type { ParquetFile } from './bulk/parquet-rows.js';
import type { EncodingName } from './decode/encodings.js';
import { InputError } from './input-error.js';
import type { SheetContext } from './read-sheet.js';
import type { Given } from './read-submission.js';
import type { OpenFile } from './tables/open-file.js';
import { Unreadable } from './unreadable.js';

/** One file as given: its name for reports, its size in bytes, and its bytes in pieces, from the start each time. */
export interface InputFile {
  readonly name: string;
  readonly size: number;
  /** True where nobody named the file itself, only a folder that it lies in. */
  readonly isFound: boolean;
  /** Where it lies on disk; null for standard input. */
  readonly path: string | null;
  /** What its text is known to be in, whatever is asked for. */
  readonly encoding?: EncodingName;
  chunks(): Iterable<Uint8Array>;
  /** @throws InputError where it has been written to or replaced since it was found */
  readonly assertSame?: () => void;
  /** Of what has no bytes, a table of a database: how it is read instead. */
  readonly open?: () => Promise<OpenFile>;
  /** Adds it up where it lies, beside what the store holds; null where it has to be read row by row. */
  readonly addUp?: (
    context: SheetContext,
    given: Given,
    store: ObservationStore,
  ) => Promise<LargeRead | null>;
  /** Of a table whose rows can be put in order on disk, to be added up with what else is large. */
  readonly inOrder?: RowsInOrder;
}

export interface RowsInOrder {
  /** Whether it is a long table of many rows. */
  isLarge(context: SheetContext, given: Given): Promise<boolean>;
  /** @param path where the Parquet file is to lie */
  write(path: string): Promise<ParquetFile>;
}

const CHUNK = 1 << 16;

export function fileOfBytes(name: string, bytes: Uint8Array): InputFile {
  return { name, size: bytes.length, isFound: false, path: null, chunks: () => pieces(bytes) };
}

function* pieces(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

/** @throws InputError where the file cannot be read, at once or half way */
export function fileOnDisk(name: string, path: string, isFound: boolean): InputFile {
  const { size } = statSync(path);
  const assertSame = sameAsNow(name, path);
  return { name, size, isFound, path, chunks: () => piecesOnDisk(name, path), assertSame };
}

/** What throws an InputError once a file is not as it is now; a pipe never was anything. */
export function sameAsNow(name: string, path: string): () => void {
  const before = stateOf(path);
  return () => {
    if (stateOf(path) !== before) throw new InputError(name, 'changed');
  };
}

function stateOf(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false, bigint: true });
  return found?.isFile() ? `${found.size} ${found.mtimeNs} ${found.ino}` : '';
}

function* piecesOnDisk(name: string, path: string): Iterable<Uint8Array> {
  const handle = orInputError(name, () => openSync(path, 'r'));
  try {
    for (;;) {
      const buffer = new Uint8Array(CHUNK);
      const length = orInputError(name, () => readSync(handle, buffer, 0, CHUNK, null));
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

function orInputError<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InputError(name, 'unreadable', error);
  }
}

/** More than any workbook or list for scripts holds; CSV, which is read in pieces, has no such limit. */
const MOST_AT_ONCE = 200_000_000;

/** @throws Unreadable where a file is too large to be held in memory as a whole */
export function assertHoldable({ name, size }: InputFile): void {
  if (size <= MOST_AT_ONCE) return;
  const args = { reason: 'too-large', detail: `${MOST_AT_ONCE / 1_000_000} MB` } as const;
  throw new Unreadable(finding('unreadable-file', args, { file: name }));
}

/** The whole file; for formats that cannot be read from the start. @throws Unreadable */
export function wholeBytes(file: InputFile): Uint8Array {
  assertHoldable(file);
  return Buffer.concat([...file.chunks()]);
}

/** The first bytes of a file, as many as asked for if it has so many. */
export function firstBytes(file: InputFile, count: number): Uint8Array {
  for (const chunk of file.chunks()) return chunk.subarray(0, count);
  return new Uint8Array();
}
