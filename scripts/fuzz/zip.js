import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const END = Buffer.from('PK\x05\x06', 'latin1');
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;

/** The parts of a zip archive, in order: name and content. Throws where it is none. */
export function unzip(archive) {
  const end = archive.lastIndexOf(END);
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const [name, extra, comment] = [28, 30, 32].map(offset => archive.readUInt16LE(at + offset));
    const part = { name: archive.toString('utf8', at + 46, at + 46 + name), bytes: contentOf(archive, at) };
    at += 46 + name + extra + comment;
    return part;
  });
}

function contentOf(archive, entry) {
  const local = archive.readUInt32LE(entry + 42);
  const from = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const content = archive.subarray(from, from + archive.readUInt32LE(entry + 20));
  return archive.readUInt16LE(entry + 10) === 0 ? content : inflateRawSync(content);
}

/** A zip archive of parts, with right checksums. */
export function zip(parts) {
  const entries = [];
  let offset = 0;
  for (const part of parts) {
    const entry = entryOf(part, offset);
    offset += entry.local.length;
    entries.push(entry);
  }
  const directory = Buffer.concat(entries.map(({ central }) => central));
  const end = Buffer.alloc(22);
  END.copy(end);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...entries.map(({ local }) => local), directory, end]);
}

function entryOf({ name, bytes }, offset) {
  const path = Buffer.from(name);
  const packed = deflateRawSync(bytes, { level: 1 });
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x800, 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(bytes), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(bytes.length, 18);
  shared.writeUInt16LE(path.length, 22);
  const local = Buffer.concat([signature(LOCAL), shared, path, packed]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return { local, central: Buffer.concat([signature(CENTRAL), Buffer.from([20, 0]), shared, tail, path]) };
}

function signature(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
