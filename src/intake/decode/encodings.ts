import { firstBytes, type InputFile } from '../input-file.js';

export const ENCODING_NAMES = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
/** An encoding of text files; GB18030 contains GBK and GB 2312. */
export type EncodingName = (typeof ENCODING_NAMES)[number];

/** An encoding, what TextDecoder calls it, and the byte order mark by which a file says that it is in it. */
export interface Encoding {
  readonly name: EncodingName;
  readonly label: string;
  readonly bom: readonly number[] | null;
  /** Whether text in it is full of NUL bytes, which in any other is no text. */
  readonly hasNul: boolean;
}

/** GB18030 contains GBK and GB 2312. */
export const ENCODINGS: Readonly<Record<EncodingName, Encoding>> = {
  'utf-8': { name: 'utf-8', label: 'utf-8', bom: [0xef, 0xbb, 0xbf], hasNul: false },
  'utf-16le': { name: 'utf-16le', label: 'utf-16le', bom: [0xff, 0xfe], hasNul: true },
  'utf-16be': { name: 'utf-16be', label: 'utf-16be', bom: [0xfe, 0xff], hasNul: true },
  gb18030: { name: 'gb18030', label: 'gb18030', bom: null, hasNul: false },
};

const ALIASES: Readonly<Record<string, EncodingName>> = {
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  'gb-18030': 'gb18030',
  cp936: 'gb18030',
};

/** Every name that an encoding goes by. */
export const ENCODING_WORDS = [...ENCODING_NAMES, ...Object.keys(ALIASES)];

/** The encoding a user names, null for a name of none. */
export function encodingNamed(written: string): EncodingName | null {
  const name = written.toLowerCase();
  return ENCODING_NAMES.find(known => known === name) ?? ALIASES[name] ?? null;
}

export function encodingByBom(file: InputFile): Encoding | null {
  const head = firstBytes(file, 3);
  const all = Object.values(ENCODINGS);
  return all.find(({ bom }) => bom?.every((byte, i) => head[i] === byte)) ?? null;
}
