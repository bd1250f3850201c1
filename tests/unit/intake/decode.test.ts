import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/intake/decode/decode.js';
import type { EncodingName } from '../../../src/intake/decode/encodings.js';
import { fileOfBytes } from '../../../src/intake/input-file.js';
import { Unreadable } from '../../../src/intake/unreadable.js';
import { figures, long, of, readFiles, readText, told } from '../../helpers/intake-reading.js';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap(part => (typeof part === 'string' ? utf8(part) : part)));

const bad = async (...parts: (string | number[])[]) => {
  const read = await readText(bytes(...parts));
  const [found] = of(read, 'bad-encoding');
  return { told: told(read), args: found?.args };
};

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d];
const ZIP = [0x50, 0x4b, 0x03, 0x04, 0x14, 0x06];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1];

describe('a file that is no text', () => {
  it.each([
    ['a PNG', bytes(PNG), 'binary'],
    ['a PDF', bytes('%PDF-1.7\n'), 'binary'],
    ['a workbook', bytes(ZIP, [0, 0]), 'damaged'],
    ['a workbook cut short', bytes(ZIP), 'damaged'],
    ['an old workbook', bytes(OLE), 'not-a-workbook'],
    ['text with a NUL', bytes(long('武汉市,1,2021,2\u00000,万人')), 'binary'],
  ])('is refused: %s', async (_, contents, reason) => {
    const read = await readText(contents, 'a.csv');
    expect(read.observations).toEqual([]);
    expect(told(read)).toEqual(['error unreadable-file -:-']);
    expect(of(read, 'unreadable-file')[0]).toMatchObject({ args: { reason }, place: { file: 'a.csv' } });
  });

  it('does not keep another from being read', async () => {
    const read = await readFiles({ 'a.csv': bytes(PNG), 'b.csv': long('武汉市,1,2021,20,万人') });
    expect(figures(read)).toEqual(['wuhan urban-new-jobs 2021 = 20']);
    expect(told(read)).toEqual(['error unreadable-file -:-']);
  });

  it('is text where it only begins like one', () => {
    const text = (contents: Uint8Array) => [...decode(fileOfBytes('a.csv', contents)).pieces()].join('');
    expect(text(bytes('PK,指标'))).toBe('PK,指标');
    expect(text(bytes([0x25, 0x50], 'x'))).toBe('%Px');
  });
});

describe('bytes that are not UTF-8', () => {
  it('are named by line, offset and value', async () => {
    const before = '地区,指标\n武汉市,';
    expect(await bad(before, [0xff], ',2021\n')).toEqual({
      told: ['error bad-encoding 2:-'],
      args: { offset: utf8(before).length, byte: '0xFF', encoding: 'utf-8' },
    });
  });

  it('are found at the very start and the very end', async () => {
    expect((await bad([0xff])).args).toEqual({ offset: 0, byte: '0xFF', encoding: 'utf-8' });
    expect(await bad([0xff], 'abc\n')).toEqual({
      told: ['error bad-encoding 1:-'],
      args: { offset: 0, byte: '0xFF', encoding: 'utf-8' },
    });
    expect(await bad('abc\n', [0x0a, 0xfe])).toEqual({
      told: ['error bad-encoding 3:-'],
      args: { offset: 5, byte: '0xFE', encoding: 'utf-8' },
    });
  });

  it('are the first of several', async () => {
    expect((await bad('汉汉汉', [0xff], '汉', [0xff], 'x'.repeat(1000))).args).toEqual({
      offset: 9,
      byte: '0xFF',
      encoding: 'utf-8',
    });
  });

  it('count behind a byte order mark and in any line end', async () => {
    expect(await bad([0xef, 0xbb, 0xbf], 'a\r\nb\r\n', [0xff])).toEqual({
      told: ['error bad-encoding 3:-'],
      args: { offset: 9, byte: '0xFF', encoding: 'utf-8' },
    });
    expect((await bad('a\rb\r', [0xff])).told).toEqual(['error bad-encoding 3:-']);
  });

  it('may be a character cut in two', async () => {
    const cut = utf8('一\n汉').slice(0, -2);
    expect((await bad(cut)).told).toEqual(['error bad-encoding 2:-']);
  });
});

describe('an encoding', () => {
  const text = (contents: Uint8Array, asked: EncodingName | null = null) => {
    const { encoding, pieces } = decode(fileOfBytes('a.csv', contents), asked);
    return `${encoding} ${[...pieces()].join('')}`;
  };
  const GBK = [0xb5, 0xd8, 0xc7, 0xf8];

  it.each([
    ['UTF-8', bytes('地区'), 'utf-8 地区'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], '地区'), 'utf-8 地区'],
    ['UTF-16 LE', bytes([0xff, 0xfe, 0x30, 0x57, 0x3a, 0x53]), 'utf-16le 地区'],
    ['UTF-16 BE', bytes([0xfe, 0xff, 0x57, 0x30, 0x53, 0x3a]), 'utf-16be 地区'],
    ['GBK', bytes(GBK), 'gb18030 地区'],
    ['GB18030 beyond GBK', bytes(GBK, [0x95, 0x32, 0x82, 0x36]), 'gb18030 地区𠀀'],
    ['ASCII', bytes('area'), 'utf-8 area'],
  ])('is found: %s', (_, contents, expected) => {
    expect(text(contents)).toBe(expected);
  });

  it('is decided by the whole file, not by its beginning', () => {
    const ascii = 'a'.repeat(300_000);
    expect(text(bytes(ascii, GBK))).toBe(`gb18030 ${ascii}地区`);
    expect(text(bytes(ascii, '地区'))).toBe(`utf-8 ${ascii}地区`);
  });

  it('is never decided by where a file is cut into pieces', () => {
    for (const shift of [0, 1, 2, 3]) {
      const long = `${'a'.repeat(shift)}${'汉'.repeat(50_000)}`;
      expect(text(bytes(long))).toBe(`utf-8 ${long}`);
    }
  });

  it('may be asked for, and then a byte that it does not have is an error', () => {
    expect(text(bytes(GBK), 'gb18030')).toBe('gb18030 地区');
    expect(text(bytes('地区'), 'gb18030')).not.toBe('gb18030 地区');
    expect(() => text(bytes(GBK), 'utf-8')).toThrow(Unreadable);
  });

  it('that fits furthest names the byte that is in none', async () => {
    const before = [...GBK, 0x0a, ...GBK];
    expect(await bad(before, [0xff], GBK)).toEqual({
      told: ['error bad-encoding 2:-'],
      args: { offset: 9, byte: '0xFF', encoding: 'gb18030' },
    });
  });

  it('of UTF-16 that breaks off is told by line and byte', async () => {
    const half = [0xff, 0xfe, 0x30, 0x57, 0x0a, 0x00, 0x3a];
    expect(await bad(half)).toEqual({
      told: ['error bad-encoding 2:-'],
      args: { offset: 6, byte: '0x3A', encoding: 'utf-16le' },
    });
  });
});
