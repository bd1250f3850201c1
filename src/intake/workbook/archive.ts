import { crc32, createInflateRaw } from 'node:zlib';
import { ZipReader } from './hucre.js';
import { LIMITS } from './limits.js';
import { WorkbookError } from './workbook-error.js';

const CENTRAL_ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const LOCAL_HEADER_BYTES = 30;
const ENCRYPTED_FLAG = 1;
const CHUNK = 64 * 1024;

/** An entry of the directory, as hucre reads it (ZIP64 included). */
interface ZipEntry {
  readonly fileName: string;
  readonly compressionMethod: number;
  readonly compressedSize: number;
  readonly crc32: number;
  readonly localHeaderOffset: number;
}

/** A zip archive in memory, its parts inflated chunk by chunk as they are asked for. */
export class Archive {
  readonly #bytes: Buffer;
  readonly #entries = new Map<string, ZipEntry>();
  /** What each part came to, so that a part read twice counts once. */
  readonly #expanded = new Map<string, number>();
  #total = 0;

  /** @throws WorkbookError; whatever hucre throws at a broken directory */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    assertFewEntries(this.#bytes);
    const { centralDir } = new ZipReader(bytes) as unknown as { centralDir: readonly ZipEntry[] };
    for (const entry of centralDir) this.#entries.set(partKey(entry.fileName), entry);
  }

  has(part: string): boolean {
    return this.#entries.has(partKey(part));
  }

  /** The inflated bytes of a part. Nothing is inflated ahead of the reader. */
  async *stream(part: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(partKey(part));
    if (!entry) throw new WorkbookError('damaged', part);
    const data = this.#compressed(entry);
    let crc = 0;
    let size = 0;
    for await (const chunk of inflate(entry, data)) {
      size += chunk.length;
      this.#count(part, size, data.length);
      crc = crc32(chunk, crc);
      yield chunk;
    }
    if (entry.crc32 !== 0 && crc !== entry.crc32) throw new WorkbookError('damaged', `${part} CRC-32`);
  }

  #compressed({ localHeaderOffset: at, compressedSize, fileName }: ZipEntry): Buffer {
    if ((this.#bytes.readUInt16LE(at + 6) & ENCRYPTED_FLAG) !== 0)
      throw new WorkbookError('encrypted', fileName);
    const names = this.#bytes.readUInt16LE(at + 26) + this.#bytes.readUInt16LE(at + 28);
    const start = at + LOCAL_HEADER_BYTES + names;
    if (start + compressedSize > this.#bytes.length) throw new WorkbookError('damaged', fileName);
    return this.#bytes.subarray(start, start + compressedSize);
  }

  #count(part: string, size: number, compressed: number): void {
    const before = this.#expanded.get(part) ?? 0;
    if (size <= before) return;
    this.#expanded.set(part, size);
    this.#total += size - before;
    const bomb = size > LIMITS.ratioFreeBytes && size > compressed * LIMITS.ratio;
    if (bomb || this.#total > LIMITS.expandedBytes) throw new WorkbookError('too-large', `${part} ${size}`);
  }
}

/** Parts are named without regard to case, and some writers use backslashes. */
function partKey(part: string): string {
  return part.replaceAll('\\', '/').toLowerCase();
}

/** Every entry has a signature of its own, so counting these bounds the work before the directory is read. */
function assertFewEntries(bytes: Buffer): void {
  let count = 0;
  for (let at = bytes.indexOf(CENTRAL_ENTRY); at >= 0; at = bytes.indexOf(CENTRAL_ENTRY, at + 4)) {
    count += 1;
    if (count > LIMITS.zipEntries) throw new WorkbookError('too-large', `zip > ${LIMITS.zipEntries}`);
  }
}

function inflate(
  { compressionMethod, fileName }: ZipEntry,
  data: Buffer,
): AsyncIterable<Buffer> | Iterable<Buffer> {
  if (compressionMethod === 0) return slices(data);
  if (compressionMethod !== 8) throw new WorkbookError('unsupported', `${fileName} ${compressionMethod}`);
  const inflater = createInflateRaw({ chunkSize: CHUNK });
  inflater.end(data);
  return inflater;
}

function* slices(data: Buffer): Generator<Buffer> {
  for (let at = 0; at < data.length; at += CHUNK) yield data.subarray(at, at + CHUNK);
}
