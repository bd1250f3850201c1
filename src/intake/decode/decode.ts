import { finding } from '../../checks/finding.js';
import { assertHoldable, firstBytes, type InputFile } from '../input-file.js';
import { Unreadable } from '../unreadable.js';
import { ENCODINGS, type Encoding, type EncodingName, encodingByBom } from './encodings.js';

/** A text file whose encoding is known: which it is, and its text in pieces, from the start each time. */
export interface Decoded {
  readonly encoding: EncodingName;
  readonly pieces: () => Iterable<string>;
}

/**
 * Decides the encoding over the whole file: the one asked for, else by byte order mark, else UTF-8, else GB18030.
 * @throws Unreadable where the file is no text, or holds a byte that is valid in none of them
 */
export function decode(file: InputFile, asked: EncodingName | null = null): Decoded {
  const candidates = candidatesFor(file, asked);
  const tried = candidates.map(encoding => ({ encoding, fault: faultOf(file, encoding) }));
  const fitting = tried.find(({ fault }) => fault === null)?.encoding;
  if (fitting) return { encoding: fitting.name, pieces: () => decodedPieces(file, fitting) };
  const furthest = tried.reduce((a, b) => ((b.fault?.offset ?? 0) > (a.fault?.offset ?? 0) ? b : a));
  const { offset = 0, byte = '', line = 1 } = furthest.fault ?? {};
  const args = { offset, byte, encoding: furthest.encoding.name };
  throw new Unreadable(finding('bad-encoding', args, { file: file.name, line }));
}

/** The text of a whole file, for formats that cannot be read in pieces. @throws Unreadable */
export function wholeText(
  file: InputFile,
  asked: EncodingName | null,
): { encoding: EncodingName; text: string } {
  assertHoldable(file);
  const { encoding, pieces } = decode(file, asked);
  return { encoding, text: [...pieces()].join('') };
}

function candidatesFor(file: InputFile, asked: EncodingName | null): readonly Encoding[] {
  const given = asked === null ? encodingByBom(file) : ENCODINGS[asked];
  if (!given?.hasNul && isBinary(file)) {
    throw new Unreadable(finding('unreadable-file', { reason: 'binary', detail: '' }, { file: file.name }));
  }
  return given ? [given] : [ENCODINGS['utf-8'], ENCODINGS.gb18030];
}

const PDF = [0x25, 0x50, 0x44, 0x46];

function isBinary(file: InputFile): boolean {
  const head = firstBytes(file, PDF.length);
  if (PDF.every((byte, i) => head[i] === byte)) return true;
  for (const chunk of file.chunks()) if (chunk.includes(0)) return true;
  return false;
}

function* decodedPieces(file: InputFile, { label }: Encoding): Iterable<string> {
  const decoder = new TextDecoder(label, { fatal: true });
  for (const chunk of file.chunks()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

interface Fault {
  readonly offset: number;
  readonly byte: string;
  readonly line: number;
}

/** The first byte that an encoding cannot take, null where it takes the whole file. */
function faultOf(file: InputFile, encoding: Encoding): Fault | null {
  let before = 0;
  let last: Uint8Array = new Uint8Array();
  try {
    const decoder = new TextDecoder(encoding.label, { fatal: true });
    for (last of file.chunks()) {
      decoder.decode(last, { stream: true });
      before += last.length;
    }
    decoder.decode();
    return null;
  } catch {
    return locate(file, encoding, before);
  }
}

/** Decodes once more, byte by byte from `from` on, where the fault is near. */
function locate(file: InputFile, { label }: Encoding, from: number): Fault {
  const decoder = new TextDecoder(label, { fatal: true });
  const lines = new LineCount();
  let offset = 0;
  let byte = 0;
  try {
    for (const chunk of file.chunks()) {
      const step = offset + chunk.length <= from ? chunk.length : 1;
      for (let at = 0; at < chunk.length; at += step) {
        const part = chunk.subarray(at, at + step);
        byte = part.at(-1) ?? 0;
        lines.add(decoder.decode(part, { stream: true }));
        offset += part.length;
      }
    }
  } catch {
    return faultAt(offset, byte, lines);
  }
  return faultAt(Math.max(offset - 1, 0), byte, lines);
}

function faultAt(offset: number, byte: number, { line }: LineCount): Fault {
  return { offset, byte: `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`, line };
}

/** The line that text so far has come to: LF, CR LF and CR each end one. */
class LineCount {
  line = 1;
  #endsInCr = false;

  add(text: string): void {
    const joined = this.#endsInCr && text.startsWith('\n') ? text.slice(1) : text;
    this.line += joined.match(/\r\n?|\n/gu)?.length ?? 0;
    if (text !== '') this.#endsInCr = text.endsWith('\r');
  }
}
