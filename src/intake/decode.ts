import { type Finding, finding } from '../checks/finding.js';

const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly reason: 'workbook' | 'binary' }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], reason: 'workbook' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], reason: 'workbook' },
  { bytes: [0x25, 0x50, 0x44, 0x46], reason: 'binary' },
];

/** Decodes a whole file as UTF-8, with or without BOM; a byte that is not UTF-8 is a finding, never a guess. */
export function decode(file: string, bytes: Uint8Array): string | Finding {
  const signature = SIGNATURES.find(s => s.bytes.every((byte, i) => bytes[i] === byte));
  if (signature) return finding('unreadable-file', { reason: signature.reason, detail: '' }, { file });
  if (bytes.includes(0)) return finding('unreadable-file', { reason: 'binary', detail: '' }, { file });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return badEncoding(file, bytes);
  }
}

function badEncoding(file: string, bytes: Uint8Array): Finding {
  const offset = firstBadByte(bytes);
  const line = lineEnds(bytes.subarray(0, offset)) + 1;
  const byte = `0x${(bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return finding('bad-encoding', { offset, byte }, { file, line });
}

/** LF, CR LF and CR each end a line. */
function lineEnds(bytes: Uint8Array): number {
  const ends = bytes.filter((byte, i) => byte === 0x0a || (byte === 0x0d && bytes[i + 1] !== 0x0a));
  return ends.length;
}

/** The longest prefix that decodes, found by halving; a cut character at its end is not an error. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefixValid(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isPrefixValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
