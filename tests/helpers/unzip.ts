import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;

/** The files of a zip archive by path, in order, read without the library that wrote them. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, string> {
  const archive = Buffer.from(bytes);
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (archive.readUInt32LE(end) !== END) throw new Error('no zip archive');
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, contentAt(archive, archive.readUInt32LE(at + 42), archive.readUInt32LE(at + 20)));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
}

function contentAt(archive: Buffer, header: number, size: number): string {
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const content = archive.subarray(start, start + size);
  return (archive.readUInt16LE(header + 8) === 0 ? content : inflateRawSync(content)).toString();
}

const TAG = /<(\/?)([\w:.]+)(?:\s+[\w:]+="[^"<]*")*\s*(\/?)>/gu;

/** Throws where the elements of an XML text do not close each other, or a sign in it is not escaped. */
export function assertWellFormed(xml: string): void {
  const open: string[] = [];
  for (const [, closing, name = '', selfClosing] of xml.matchAll(TAG)) {
    if (closing === '/' && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (closing === '' && selfClosing === '') open.push(name);
  }
  const rest = xml.replace(/^<\?xml [^>]*\?>/u, '').replace(TAG, '');
  const unescaped = /<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/iu;
  if (open.length > 0 || unescaped.test(rest)) throw new Error('not well-formed');
}
