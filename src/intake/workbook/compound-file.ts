import { LIMITS } from './limits.js';
import { WorkbookError } from './workbook-error.js';

const HEADER_SECTORS = 109;
const LAST_SECTOR = 0xfffffffa;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/**
 * A compound file (OLE2), the container of .xls and of encrypted .xlsx files. Its tables are looked up where they stand
 * and only the stream asked for is read, so that no ring or repetition in them costs more than the file is long.
 */
export class CompoundFile {
  readonly #bytes: Buffer;
  readonly #sectorBytes: number;
  readonly #sectors: number;
  readonly #fat: readonly number[];
  readonly #entries: readonly Entry[];

  /** @throws WorkbookError or RangeError when its tables do not hold */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw damaged(`sector 2^${shift}`);
    this.#sectorBytes = 1 << shift;
    this.#sectors = Math.floor(bytes.length / this.#sectorBytes);
    this.#fat = this.#fatSectors();
    this.#entries = this.#directory();
  }

  has(name: string): boolean {
    return this.#find(name) !== undefined;
  }

  /** The bytes of a stream. @throws WorkbookError or RangeError when they are not all there */
  stream(name: string): Buffer {
    const entry = this.#find(name);
    if (!entry || entry.size > this.#bytes.length) throw damaged(name);
    const small = entry.size < this.#bytes.readUInt32LE(56);
    return small ? this.#smallStream(entry) : this.#read(entry.start, entry.size);
  }

  #find(name: string): Entry | undefined {
    return this.#entries.find(entry => entry.type === STREAM && entry.name === name);
  }

  #sector(index: number): Buffer {
    if (index >= this.#sectors) throw damaged(`sector ${index}`);
    return this.#bytes.subarray((index + 1) * this.#sectorBytes, (index + 2) * this.#sectorBytes);
  }

  /** Where the table of sectors stands: 109 places in the header, the others in a chain of their own. */
  #fatSectors(): number[] {
    const count = Math.min(this.#bytes.readUInt32LE(44), this.#sectors);
    const sectors = words(this.#bytes.subarray(76, 76 + HEADER_SECTORS * 4)).slice(0, count);
    let next = this.#bytes.readUInt32LE(68);
    while (sectors.length < count && next < LAST_SECTOR) {
      const more = words(this.#sector(next));
      next = more.pop() ?? LAST_SECTOR;
      for (const sector of more.slice(0, count - sectors.length)) sectors.push(sector);
    }
    return sectors;
  }

  #next(sector: number): number {
    const entries = this.#sectorBytes / 4;
    const table = this.#fat[Math.floor(sector / entries)];
    if (table === undefined) throw damaged(`sector ${sector}`);
    return this.#sector(table).readUInt32LE((sector % entries) * 4);
  }

  /** So many bytes from a chain of sectors; all of them up to `size` must be there. */
  #read(start: number, size: number): Buffer {
    const pieces: Buffer[] = [];
    let sector = start;
    for (let left = size; left > 0; left -= this.#sectorBytes) {
      pieces.push(this.#sector(sector).subarray(0, left));
      sector = left > this.#sectorBytes ? this.#next(sector) : sector;
    }
    return exactly(Buffer.concat(pieces), size);
  }

  #directory(): Entry[] {
    const entries: Entry[] = [];
    let sector = this.#bytes.readUInt32LE(48);
    while (sector < LAST_SECTOR) {
      const bytes = this.#sector(sector);
      for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) entries.push(entryAt(bytes, at));
      if (entries.length > LIMITS.zipEntries) throw damaged(`> ${LIMITS.zipEntries}`);
      sector = this.#next(sector);
    }
    return entries;
  }

  /** Streams below 4 KiB stand in pieces of 64 bytes in a stream of the root, with a table of their own. */
  #smallStream({ start, size }: Entry): Buffer {
    const root = this.#entries.find(({ type }) => type === ROOT);
    if (!root || root.size > this.#bytes.length) throw damaged('root');
    const pool = this.#read(root.start, root.size);
    const tableBytes = Math.min(this.#bytes.readUInt32LE(64), this.#sectors) * this.#sectorBytes;
    const table = this.#read(this.#bytes.readUInt32LE(60), tableBytes);
    const pieces: Buffer[] = [];
    for (let at = start, left = size; left > 0; at = left > 0 ? table.readUInt32LE(at * 4) : at) {
      pieces.push(pool.subarray(at * 64, at * 64 + Math.min(64, left)));
      left -= 64;
    }
    return exactly(Buffer.concat(pieces), size);
  }
}

function entryAt(bytes: Buffer, at: number): Entry {
  const nameBytes = Math.min(Math.max(bytes.readUInt16LE(at + 64) - 2, 0), 62);
  return {
    name: bytes.toString('utf16le', at, at + nameBytes),
    type: bytes.readUInt8(at + 66),
    start: bytes.readUInt32LE(at + 116),
    size: bytes.readUInt32LE(at + 120),
  };
}

function words(bytes: Buffer): number[] {
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) => bytes.readUInt32LE(i * 4));
}

function exactly(bytes: Buffer, size: number): Buffer {
  if (bytes.length !== size) throw damaged(`${bytes.length} < ${size}`);
  return bytes;
}

function damaged(what: string): WorkbookError {
  return new WorkbookError('damaged', `OLE2 ${what}`);
}
